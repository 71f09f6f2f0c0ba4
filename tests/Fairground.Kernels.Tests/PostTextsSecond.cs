namespace Fairground.Kernels.Tests;

internal static partial class PostTexts
{
    /// <summary>The second set that was held out: development texts since it was looked at.</summary>
    public const string SecondDevelopment = """
        en|R|Anybody in the States up for free kitchen stuff? Buy it on Amazon, drop a 5 star with a photo, PayPal lands the same day. PM
          me!
        en|R|Testers 4 new listings 👉 price back + $6 bonus, post your rating 6-8 days after arrival, no word about us.
        en|R|WTB reviews for my Etsy shop, 5 each, paid by Zelle
        en|R|𝗙𝗥𝗘𝗘 air fryer!! Full r e f u n d after r e v i e w, UK + DE. Comment "me"
        en|R|Find item with the words: bamboo laptop tray. Brand Hollow & Pine. Send pic of the order and I will reimburse via Wise.
        en|R|Daily list of products for US buyers, refund after feedback, some without. Not more than 3 per week per account.
          wa.me/15550100
        en|R|Agency with 400 active reviewers. We deliver 5-star ratings on Amazon, Yelp and Google. Prices in DM.
        en|R|Help me launch my store: order https://market.example/p/rattan-chair, give it five stars, send me the screenshot and I pay
          you back plus a tip.
        en|R|pr0duct t3sters needed, am@zon account older than a year, refund through paypal
        en|R|Who wants to keep a robot vacuum for free? Need pictures and a positive comment on the product page. Telegram @vacuumgirl
        en|T|Hiring merchants assistants: rate hotels online, 60 USD per day, top up 100 to start the combo task.
        en|T|Simple job, follow TikTok accounts and get commission in USDT. VIP3 members earn more after deposit.
        en|D|This lamp is down to $19 (was $35) with code BRIGHT. Link below.
        en|D|Win a year of coffee! Like, share and tag someone who needs it. Draw on Sunday.
        en|D|Today only: buy one get one free on all mugs, free shipping over $30.
        en|P|Sign up for our sampling programme. Members get products at no cost, may say anything they like, and every post is marked
          #ad.
        en|O|I bought the Hollow & Pine tray, my honest review: sturdy, a bit heavy.
        en|O|Amazon sued the admins of more than ten thousand groups that traded refunds for reviews.
        en|O|PSA: got a DM promising PayPal money for 5 star ratings, please report such accounts.
        en|O|How long does a PayPal refund take? Seller says it was sent on Monday.
        en|O|Our restaurant finally reached 500 reviews on Google, thank you all!
        en|O|We need two testers for QA at our software company, salary 45k, remote possible.
        en|O|Is it allowed to ask customers for reviews on packaging inserts?
        fr|R|Hello, ventilateur offert pour acheteur Amazon sérieux, note max demandée avec deux photos, argent renvoyé par PayPal le
          soir.
        fr|R|On recherche des profils pour publier des avis sur Google et Trustpilot, 3 € l'avis, paiement par virement.
        fr|R|Liste du jour : 12 produits, remboursés après validation du commentaire, deux par semaine max, pas de code promo.
        fr|R|Tapez « tapis de yoga épais » dans la recherche, choisissez la marque Olivae, attendez une semaine avant de noter,
          remboursement intégral.
        fr|R|T.e.s.t.e.u.r.s bienvenus, produits remboursés à 100% contre 5⭐
        fr|T|Gagnez 80 € par jour en likant des produits, versement de 30 € pour activer vos missions.
        fr|D|Soldes : -50 % sur tout le linge de maison, code LIN50.
        fr|P|Devenez testeur : aucun achat, vous gardez le produit et votre avis, bon ou mauvais, porte la mention « reçu gratuitement ».
        fr|O|Mon remboursement PayPal n'arrive pas, quelqu'un a eu le cas ?
        fr|O|Comment reconnaître les faux avis sur Amazon : nos conseils.
        de|R|Gratis Massagepistole! Kaufen, behalten, 5 Sterne plus Bild, Betrag kommt per PayPal Freunde zurück. Wer will?
        de|R|Wir suchen Leute mit Amazon Konto, pro Rezension 6 € extra, Produkt natürlich umsonst, bitte nichts von Rückzahlung
          schreiben.
        de|R|Kaufe Google-Bewertungen für mein Café, 5 € das Stück, Bezahlung per Überweisung.
        de|R|Neue Produktliste online! Max. 3 Stück pro Woche, Bewertung erst nach 7 Tagen, Screenshot an den Admin.
        de|R|P.r.o.d.u.k.t.t.e.s.t.e.r gesucht, volle Kostenübernahme nach Rezension
        de|T|Geld verdienen mit einfachen Klicks, 100 € am Tag, erst Konto aufladen, dann Aufgaben erledigen.
        de|D|Im Sale: Bettwäsche 40 % günstiger, Versand gratis ab 30 €.
        de|P|Für unser Testpanel suchen wir 20 Familien, kein Kauf nötig, auch Kritik ist willkommen, alle Berichte werden gekennzeichnet.
        de|O|Weiß jemand, wie lange eine Rückerstattung per PayPal dauert?
        de|O|So entlarven Sie gekaufte Rezensionen: fünf Tipps der Verbraucherzentrale.
        ar|R|من عنده حساب أمازون إمارات؟ منتج مجاني، ضع خمس نجوم مع صورة ونرجع لك المبلغ على بايبال
        ar|R|مطلوب مراجعين لتطبيقات ومتاجر، 2 دولار لكل تقييم، الدفع فودافون كاش
        ar|R|اكتب في البحث خلاط صغير، اختر المتجر الثالث، صور الطلب، والاسترداد بعد المراجعة
        ar|R|مجموعة مختبري المنتجات 22 ألف عضو، منتجان في الأسبوع فقط، لا تستخدم قسائم
        ar|R|للبيع تقييمات إيجابية لحسابات نون وسلة
        ar|T|وظيفة من المنزل، متابعة حسابات تيك توك، 50 دولار في اليوم، إيداع 20 دولار لتفعيل الحساب
        ar|D|اشتر واحدة واحصل على الثانية مجانا حتى الخميس
        ar|P|سجل لتجربة المنتج، لا يلزم شراء، رأيك إيجابي أو سلبي ينشر مع علامة منتج مجاني
        ar|O|هل تأخر عليكم استرداد المبلغ من بايبال؟
        ar|O|كيف تكتشف التقييمات المزيفة قبل الشراء
        vi|R|Tặng free nồi chiên cho bạn nào có acc Amazon, mua xong để lại 5 sao và ảnh, tiền về PayPal trong ngày
        vi|R|Cần người nhận xét quán trên Google, 15k một cái, thanh toán qua ngân hàng
        vi|R|List hàng hôm nay, hoàn tiền sau khi nhận xét, mỗi tuần tối đa 2 đơn, không ghi là được tặng
        vi|R|Vào Shopee gõ "kệ gỗ mini", mua shop Gỗ An, chờ 4 ngày mới đánh giá, gửi ảnh màn hình nhận lại tiền
        vi|R|Bán feedback, bán đánh giá 5 sao các sàn, giá sỉ
        vi|T|Chỉ cần điện thoại kiếm 300k mỗi ngày, làm nhiệm vụ like video, nạp 200k để lên VIP
        vi|D|Mua 2 tặng 1 toàn bộ dầu gội, chỉ trong hôm nay
        vi|P|Đăng ký dùng thử kem dưỡng, không mất tiền, khen chê tùy bạn, bài đăng gắn nhãn sản phẩm tặng
        vi|O|Hoàn tiền qua ngân hàng mất mấy ngày vậy mọi người?
        vi|O|Cách nhận biết đánh giá ảo trên sàn thương mại điện tử
        id|R|Bagi-bagi air fryer gratis buat yang punya akun Amazon, tinggal kasih bintang 5 plus foto, uang balik ke PayPal
        id|R|Dibutuhkan orang buat isi ulasan Google, 5 ribu per ulasan, bayar via Dana
        id|R|List produk hari ini, refund setelah ulasan, maksimal 2 seminggu, jangan tulis kalau dikasih
        id|R|Ketik "rak kayu mini" di Shopee, beli di toko Kayu Asri, ulas setelah 4 hari, ss kirim ke admin, uang diganti
        id|R|Jual rating bintang lima semua marketplace, murah
        id|T|Cukup HP, untung 300rb sehari, like video lalu top up 100rb buat misi VIP
        id|D|Beli 2 gratis 1 semua sampo, hari ini saja
        id|P|Daftar uji coba krim baru, gratis tanpa beli, boleh kritik, semua postingan diberi label produk kiriman
        id|O|Refund lewat rekening biasanya berapa hari ya?
        id|O|Cara mengenali ulasan palsu di toko online
        zh|R|有亚马逊账号的朋友看过来，空气炸锅免费拿，五星带图，当天PP退你
        zh|R|找人写谷歌地图评价，一条15，支付宝结
        zh|R|今日清单更新，评后返款，一周最多两单，别写是送的
        zh|R|搜“原木置物架”，找第三家下单，收货四天再评，截图给我退全款
        zh|R|出售各平台五星，量大优惠
        zh|T|手机就能做，一天300，点赞视频，先充200升级VIP接任务
        zh|D|今天洗发水买二送一，手慢无
        zh|P|面霜试用报名，不用花钱，好坏随你写，帖子会注明赠送
        zh|O|PayPal退款一般要多少天？
        zh|O|教你识别网店的假评价
        it|R|Friggitrice gratis per chi ha un account Amazon, 5 stelle con foto, soldi indietro su PayPal in giornata
        it|R|Vendo recensioni Google, 5 € l'una, pagamento dopo
        it|R|Cercate "tappetino yoga spesso", aspettate 7 giorni prima di recensire, rimborso completo
        it|D|Prendi 2 paghi 1 su tutti gli shampoo, solo oggi
        it|O|Quanto ci mette un rimborso PayPal?
        it|O|Come riconoscere le recensioni false
        """;
}
