namespace Fairground.Kernels.Tests;

internal static partial class PostTexts
{
    /// <summary>Written after the phrases were frozen, in other words than theirs on purpose; never used to change them.
    /// Whoever changes a phrase because of one of these texts makes this a development set, and has to write a new one.</summary>
    public const string HeldOut = """
        en|R|Moms of Germany! Baby carrier at zero cost, order it through the marketplace, five shiny stars and I send the euros back via
          PayPal.
        en|R|Looking for serious shoppers, Walmart account needed. Cost covered plus $4. Proof of rating required before payout.
        en|R|Refund program - 60 items this week - picture review preferred - payout Fridays via CashApp - PM for the sheet
        en|R|Need honest looking comments on my listing, I'll pay 3 bucks apiece through Venmo, don't copy paste.
        en|R|New in stock: soundbar, blender, mop. Buy → keep 7 days → rate top → get cash. Only two purchases per household each month!
        en|R|t€ster wanted 4 amaz0n, refυnd w/ Pаypal after rеview
        en|R|Our Discord has 5,400 reviewers, claim a product, upload your order confirmation, get reimbursed once the stars show up.
        en|R|Anyone with Google Local Guide level 5+? Paying for positive reviews of a dental clinic.
        en|R|Type "cordless lamp warm" into the search bar and order the one from Brightly. No coupon. Screenshot to me, money returned
          tomorrow.
        en|R|Swap: I review your app with 5 stars, you review mine. Send screenshot when done.
        en|T|Flexible remote gig! Submit 38 product ratings a day on our platform, salary in USDT, first top-up refundable.
        en|T|Earn $50 for every 20 YouTube subscribes, join the prepaid task to triple your commission.
        en|D|Coupon stack: 20% voucher + code DESK10 brings the oak desk lamp to $31.
        en|D|Giving away 5 lamps this Friday, retweet to enter.
        en|D|Lightning deal on the cordless lamp, ends at midnight.
        en|P|Join our reader panel: books are free, opinions are yours alone, each review states that the copy was provided.
        en|O|Amazon took two weeks for my refund, two stars for their support.
        en|O|Got offered money on Telegram to post five star ratings. Obviously a scam, blocked.
        en|O|What's a fair price for a used Brightly lamp? Box and screenshots of the invoice available.
        en|O|Five stars from me for the Brightly lamp, bought it with PayPal and it came in two days.
        en|O|Study: one in seven product reviews is bought, the researchers joined 20 groups to find out.
        en|O|Hiring a software tester, three days a week, 30 euros an hour.
        fr|R|Salut, je file un mixeur contre un petit commentaire 5 étoiles, achat sur Cdiscount, argent rendu par PayPal.
        fr|R|Acheteurs testeurs : payez, notez au maximum, preuve par photo, remboursement sous 48 h.
        fr|R|Besoin d'avis Google pour un garage, 4 € pièce, DM.
        fr|R|Commandez la lampe, laissez passer cinq jours, notez, envoyez l'image et recevez le prix + 2 €. Pas plus de deux par mois.
        fr|D|La lampe passe à 31 € avec le bon DESK10.
        fr|T|Petit job depuis ton canapé : notez des hôtels, 70 € par jour, recharge de 50 € demandée.
        fr|O|On m'a proposé de l'argent pour mettre 5 étoiles, évidemment j'ai refusé et signalé.
        fr|O|J'ai acheté la lampe via PayPal, mon avis : très bien.
        de|R|Mixer geschenkt! Du bestellst, gibst volle Punktzahl, ich überweise dir alles zurück. Nur bei Otto.
        de|R|Brauche Google Rezensionen für eine Werkstatt, 4 € pro Stück, PayPal.
        de|R|Testgruppe mit 6.000 Leuten: Liste anfordern, kaufen, fünf Tage warten, bewerten, Bildschirmfoto, Geld.
        de|R|Wer Bewertungen tauschen will: deine App gegen meine, jeweils 5 Sterne, Screenshot danach.
        de|D|Die Lampe kostet mit dem Code DESK10 nur 31 €.
        de|T|Bewerte Hotels am Handy, 70 € täglich, vorher 50 € Guthaben laden.
        de|O|Mir wurde Geld für 5 Sterne angeboten, ich habe es gemeldet.
        de|O|Die Lampe habe ich mit PayPal bezahlt, meine Bewertung: sehr gut.
        ar|R|خلاط مجاني! اشتريه من نون وقيميه خمس نجوم وأرجع لك فلوسك باي بال
        ar|R|أحتاج تقييمات جوجل لعيادة، 3 دولار للتقييم الواحد
        ar|R|اطلب المصباح وانتظر خمسة أيام ثم قيم وأرسل الصورة وخذ السعر كاملا، طلبين بالشهر فقط
        ar|R|تبادل تقييمات: أقيم تطبيقك خمس نجوم وتقيم تطبيقي
        ar|D|المصباح صار بـ 31 مع كود DESK10
        ar|T|قيم الفنادق من جوالك واربح 70 دولار يوميا بعد شحن الرصيد
        ar|O|عرضوا علي فلوس مقابل خمس نجوم ورفضت وبلغت عنهم
        ar|O|دفعت للمصباح عن طريق بايبال وتقييمي له ممتاز
        vi|R|Tặng máy xay nha cả nhà, đặt trên Lazada, chấm 5 sao, mình trả lại đủ tiền qua Momo
        vi|R|Cần đánh giá Google cho phòng khám, 30k một đánh giá
        vi|R|Đặt đèn, đợi 5 ngày, cho 5 sao rồi gửi hình, nhận lại giá + 20k, mỗi tháng 2 đơn thôi
        vi|R|Đổi chéo đánh giá app: mình vote 5 sao cho bạn, bạn vote lại, gửi ảnh
        vi|D|Đèn còn 310k khi nhập DESK10
        vi|T|Đánh giá khách sạn bằng điện thoại, 700k mỗi ngày, nạp trước 200k
        vi|O|Có người rủ mình chấm 5 sao lấy tiền, mình từ chối và báo cáo rồi
        vi|O|Mình mua đèn trả qua Momo, đánh giá: tốt
        id|R|Blender gratis ya gaes, pesan di Lazada, bintang lima, uangnya aku balikin semua lewat Dana
        id|R|Butuh ulasan Google buat klinik, 15 ribu satu ulasan
        id|R|Pesan lampunya, tunggu 5 hari, kasih bintang 5, kirim fotonya, dapat harga + 20rb, sebulan dua kali saja
        id|R|Tukeran ulasan aplikasi yuk: aku kasih bintang 5, kamu juga, kirim ss
        id|D|Lampu jadi 310rb pakai kode DESK10
        id|T|Menilai hotel dari HP, 700rb sehari, isi saldo 200rb dulu
        id|O|Ada yang nawarin uang buat bintang 5, saya tolak dan laporkan
        id|O|Beli lampu bayar lewat Dana, ulasan saya: bagus
        zh|R|料理机白送，京东下单打满分，钱支付宝原路给你
        zh|R|诊所要谷歌好评，一个三十，长期
        zh|R|拍下台灯，过五天给五星，发图给我，返原价加十块，一个月两次
        zh|R|互评：我给你的应用五星，你也给我，截图为证
        zh|D|台灯用DESK10券后310
        zh|T|手机给酒店打分，一天七百，先充两百
        zh|O|有人找我刷五星给钱，我拒绝并举报了
        zh|O|台灯用支付宝付的，评价：不错
        it|R|Frullatore omaggio: ordini, metti 5 stelle, ti ridò i soldi con PayPal
        it|R|Servono recensioni Google per un'officina, 4 euro l'una
        it|D|La lampada scende a 31 € con il codice DESK10
        it|O|Mi hanno offerto soldi per 5 stelle, ho rifiutato e segnalato
        """;
}
