namespace Fairground.Kernels.Wording.Lexicons;

/// <summary>What is written alike in all languages. How to read it: <see cref="LexiconReader"/>.</summary>
internal static class AnyLanguage
{
    public const string Words = """
        -- Words that filters of the networks look for and that are therefore disguised (E totalrevue.com, on Amazon's complaint of 2022).
        often: review reviews reviewer reviewers refund refunds refunded feedback paypal amazon screenshot telegram whatsapp
        @amount: $ #, # $, # usd, usd #, us $ #, # dollar*, # bucks, € #, # €, # eur, # euro*, eur #, £ #, # £, # pound*, # quid, ¥ #, # ¥
        @amount: # rmb, # k, # vnd, # dong, # đ, # ₫, # nghin, # ngan, rp #, idr #, # rb, # ribu, # rupiah, # 元, # 块, # 美金, # 美元, # 刀
        @amount: # ريال, # درهم, # دولار*, # جنيه*, # دينار*, # sar, # aed, # egp, ₹ #
        @sum: @amount
        @amount: # %
        @paypal: paypal, pay pal, pp, wise, venmo, zelle, cash app, cashapp
        @paypal: revolut, western union, payoneer, momo, dana, gopay, ovo, alipay
        @paypal: stc pay, stcpay, zalopay, satispay, bizum, 支付宝, 微信支付
        @chat: whatsapp, whats app, telegram, wechat, messenger, zalo, viber, tele, wa, inbox, <chat>
        @five: ★5, ★9
        """;

    public const string Incentives = """
        @chat | RefundChannel | 0.1 | E br.de, cracsip.com: talk moves to a messenger
        paypal/venmo/zelle/revolut/payoneer/cashapp/gopay/stcpay/zalopay/satispay/alipay | RefundChannel | 0.15 | E
        <mail> | RefundChannel | 0.1 | G
        @five | StarLevel | 0.15 | G
        """;

    public const string Posts = """
        paypal/venmo/zelle/revolut/payoneer/cashapp/gopay/stcpay/zalopay/satispay/alipay | Channel | 0.3 | E
        @chat | Contact | 0.1 | E br.de
        @sum | Amount | 0 | G
        keyword/keywords/suchbegriff/suchbegriffe/suchwort | KeywordLabel | 0 | G
        key/mots/mot/từ/kata/parola/parole word/words/clé/clés/khóa/kunci/chiave | KeywordLabel | 0 | G
        كلمة/كلمات/الكلمات البحث/مفتاحية/المفتاحية | KeywordLabel | 0 | G
        关键词/搜索词 | KeywordLabel | 0 | G
        <shop> | Target | 0.2 | E breakinglatest.news: products with a link
        <product> | Target | 0.2 | G
        <asin> | Target | 0.25 | G
        @five | StarLevel | 0.3 | G
        hash ad/anzeige/werbung/sponsored/pub | Disclosure | 0.3 | G
        """;
}
