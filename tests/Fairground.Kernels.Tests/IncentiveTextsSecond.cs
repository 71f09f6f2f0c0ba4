namespace Fairground.Kernels.Tests;

internal static partial class IncentiveTexts
{
    /// <summary>The second set that was held out: development texts since it was looked at.</summary>
    public const string SecondDevelopment = """
        en|O|Hey there! Snap a picture of your review on the site, mail it to us and a $15 voucher is yours.
        en|O|Enjoying your new blender? Rate us five stars today and your next order is 20% cheaper.
        en|O|We noticed your rating. Would a full refund convince you to revise it to five stars?
        en|O|Please do not leave a one star. Reply to this message and we'll return your money without return of the item.
        en|O|Earn a free phone case: just leave your honest feedback and upload a picture.
        en|O|For each positive rating you send us, you get 5 USD on PayPal.
        en|Rew|The vendor provided this tent free of cost in exchange for an evaluation.
        en|Rew|Disclaimer: I got a 90% discount on the condition that I write about it here.
        en|Rew|They gave me store credit for posting this, so there you go.
        en|Rew|I agreed to review this drill and received it for nothing.
        en|Rep|Beware, the seller pays for five star ratings. I have the email offering me $25.
        en|Rep|I got a postcard with the order: "free earbuds if you give us 5 stars". Pathetic.
        en|Rep|Told me I'd only get my refund after taking down the negative review.
        en|Rep|Was contacted by the store about my review, they'd pay me 30 dollars to remove it.
        en|-|I had a $50 gift card to burn and picked this. No regrets.
        en|-|Would give five stars if the free cable had been in the box.
        en|-|The seller offered me a replacement or a refund, I took the replacement.
        en|-|Gift for my boss, he keeps it on his desk.
        en|-|Subscribed to the newsletter, got 15% off, ordered two.
        en|-|I rarely leave feedback but this backpack deserves it.
        en|-|For $8 you can't go wrong, that's my review.
        en|-|They credited my account after the parcel got lost. Excellent service, five stars.
        en|-|Not sponsored, not gifted, paid for it myself like everyone else.
        en|-|The voucher code didn't work so I paid the full amount.
        en|-|Reviews said it runs small and they were right.
        en|-|I asked for my money back because the color is different from the picture.
        en|-|My daughter won a prize with the cake I baked in this tin!
        en|-|Contact support if yours arrives with a dead battery, they were helpful.
        fr|O|Partagez votre avis et recevez un bon de 10 € sur votre prochaine commande.
        fr|O|Déçu ? Ne mettez pas de mauvaise note, contactez-nous et gardez le produit, remboursé à 100 %.
        fr|O|5 étoiles = 1 coque offerte ! Envoyez la capture par WhatsApp.
        fr|Rew|On m'a offert cette montre pour que j'en parle ici.
        fr|Rew|Le fabricant m'a remboursé en échange de mon commentaire.
        fr|Rep|Ils m'ont contacté pour me proposer 25 euros si je supprimais mon avis.
        fr|Rep|Avis achetés : un flyer dans le paquet offre un cadeau contre une note maximale.
        fr|Rep|Le vendeur ne veut me rembourser que si j'enlève mon commentaire.
        fr|-|Reçu avec un petit cadeau surprise, merci beaucoup !
        fr|-|J'ai contacté le vendeur, il m'a remboursé sans discuter.
        fr|-|Bon produit, bonne note, rien à ajouter.
        fr|-|Acheté 45 euros, les avis étaient partagés mais je suis conquis.
        fr|-|La carte cadeau s'active en caisse, facile à offrir.
        fr|-|Commentaire honnête après six mois : la pile tient bien.
        fr|-|Échange gratuit en magasin, très pratique.
        fr|-|Idée cadeau parfaite pour Noël, 5/5.
        de|O|Teilen Sie Ihre Meinung mit uns und sichern Sie sich 10 € Guthaben!
        de|O|Gefällt Ihnen das Produkt? Dann 5 Sterne vergeben, Foto der Bewertung mailen, Geschenk erhalten.
        de|O|Bitte ändern Sie Ihre negative Bewertung, wir zahlen Ihnen dafür 15 Euro.
        de|Rew|Habe das Gerät gratis bekommen und musste dafür nur fünf Sterne geben.
        de|Rew|Der Hersteller hat mir das Produkt für diese Rezension kostenfrei zur Verfügung gestellt.
        de|Rep|Händler schreibt ständig, ich soll die Bewertung löschen, dann gäbe es das Geld zurück.
        de|Rep|Beigelegter Flyer verspricht eine Gratis-Hülle für eine Top-Bewertung.
        de|Rep|Angeblich 4,9 Sterne, kein Wunder, es wird ja jeder mit Gutscheinen geködert.
        de|-|Gutscheincode vom letzten Einkauf hat funktioniert.
        de|-|Kein Geschenkpapier dabei, aber trotzdem hübsch verpackt.
        de|-|Hatte erst drei Sterne gegeben, nach dem Austausch jetzt fünf.
        de|-|Die Erstattung nach der Rückgabe ging flott.
        de|-|Ehrliche Meinung: für den Preis okay.
        de|-|Für 20 Euro darf man keine Wunder erwarten, gute Bewertungen hin oder her.
        de|-|Habe den Kundendienst angeschrieben, bevor ich hier etwas schreibe, und bekam sofort Hilfe.
        de|-|Meine Tochter hat sich das zum Geburtstag gewünscht.
        ar|O|ارسل صورة تقييمك على الخاص واستلم كوبون 15%
        ar|O|لا تضع نجمة واحدة من فضلك، راسلنا ونعوضك بالمبلغ كاملا
        ar|O|كل تقييم بخمس نجوم نحول لصاحبه 10 دولار
        ar|Rew|حصلت على السماعة مجانا لكي أكتب هذا الرأي
        ar|Rew|البائع أرجع لي المبلغ مقابل هذه المراجعة
        ar|Rep|اتصل بي البائع وعرض 200 جنيه لكي أحذف تعليقي
        ar|Rep|مرفق كرت يقول احصل على هدية اذا قيمتنا خمس نجوم
        ar|Rep|رفضوا إرجاع فلوسي إلا بعد مسح التقييم
        ar|-|أهديته لصديقي في عيد ميلاده
        ar|-|كان عندي رصيد في الحساب فاشتريته
        ar|-|استلمت تعويض عن التأخير من شركة الشحن
        ar|-|قرأت المراجعات قبل الطلب وكانت صحيحة
        ar|-|التغليف هدية رائع والسعر معقول
        ar|-|الخصم انتهى قبل أن أطلب للأسف
        ar|-|خمس نجوم للتوصيل ونجمتين للجودة
        ar|-|استرجعت المنتج لأنه لا يعمل
        vi|O|Mỗi đánh giá 5 sao kèm hình bạn được hoàn 15k vào ví nha.
        vi|O|Khách nhận xét tốt nhắn shop nhận quà liền tay.
        vi|O|Đừng đánh giá xấu nha, có lỗi gì shop đền tiền cho bạn.
        vi|Rew|Shop cho mình cái này không lấy tiền, đổi lại mình viết đánh giá.
        vi|Rew|Đánh giá xong shop chuyển mình 15k thật.
        vi|Rep|Mình chê có chút mà shop bảo xóa đi rồi trả 100k.
        vi|Rep|Tờ giấy trong hộp ghi cho 5 sao được thẻ cào, thảo nào toàn khen.
        vi|Rep|Shop chỉ chịu hoàn tiền nếu mình sửa thành 5 sao.
        vi|-|Có phiếu bảo hành và quà kèm, ok.
        vi|-|Đợt sale mua được giá tốt, cho shop 5 sao.
        vi|-|Hàng giao thiếu, shop hoàn tiền phần thiếu nhanh gọn.
        vi|-|Tặng sinh nhật con trai, bé mê lắm.
        vi|-|Xem review trên mạng rồi mới mua, dùng ổn.
        vi|-|Thẻ quà tặng mua ở đây dùng được ngay.
        vi|-|Bỏ 200k mua cái này thấy đáng.
        vi|-|Mình tự mua, không quảng cáo cho ai hết.
        id|O|Setiap ulasan bintang 5 dapat saldo Dana 5rb, chat admin ya.
        id|O|Puas? Kasih rating terbaik dan klaim gantungan kunci gratis!
        id|O|Jangan dulu kasih ulasan jelek, kami siap kembalikan uang kakak.
        id|Rew|Toko ngasih barang ini cuma-cuma asal saya review.
        id|Rew|Ulasan ini ditulis karena dijanjikan voucher.
        id|Rep|Penjual bilang uang baru dikembalikan kalau ulasan saya dihapus.
        id|Rep|Nemu selebaran: bintang 5 = pulsa 10rb. Pantas ratingnya tinggi.
        id|Rep|Dihubungi admin, disuruh ganti bintang 2 jadi 5 nanti dikasih 25 ribu.
        id|-|Dapat voucher dari aplikasi jadi hemat.
        id|-|Hadiah ultah buat pacar, dia senang.
        id|-|Barang cacat, uang kembali utuh, mantap.
        id|-|Cocok jadi suvenir, bintang 5 deh.
        id|-|Awalnya ragu karena ulasan campur, ternyata oke.
        id|-|Beli sendiri, bukan titipan siapa-siapa, jujur bagus.
        id|-|Bonus bubble wrap tebal, aman.
        id|-|Cashback dari bank lumayan.
        zh|O|收到满意的话请给个五分，截图私我，给您转3元。
        zh|O|凭好评截图可免费领取手机支架一个。
        zh|O|对产品不满意请联系我们，全额退款不用退货，麻烦不要打低分。
        zh|Rew|商家免费送的，让我帮忙写评价。
        zh|Rew|冲着五块钱返现来的，质量就那样。
        zh|Rep|不删差评就不退款，什么店！
        zh|Rep|盒子里塞了张纸，扫码好评领现金，难怪全是好评。
        zh|Rep|店主加我微信，说给我三十让我把评价改了。
        zh|-|满减之后很便宜，质量不错。
        zh|-|朋友送的礼物，我很喜欢，也推荐给大家。
        zh|-|退货免运费，钱秒到。
        zh|-|看了差评还是买了，实际没那么糟。
        zh|-|没人给我钱，真心觉得好用。
        zh|-|商家送了一包湿巾，贴心。
        zh|-|礼品卡买的，面值没问题。
        zh|-|等降价等了一个月，终于入手。
        """;
}
