namespace Fairground.Kernels.Tests;

/// <summary>
/// Texts of reviews, messages and slips, all written for these tests: language|label|text. Labels: O speaks of a reward, Rew says that the
/// writer was rewarded, Rep reports an offer, - none of these. A line that begins with blanks goes on with the one before.
/// </summary>
internal static partial class IncentiveTexts
{
    /// <summary>Written with the phrases, and the first set that was held out: development texts since it was looked at.</summary>
    public const string Development = """
        en|O|Thank you for your purchase! Leave us a 5-star review, send a screenshot to support@kitchbest.com and receive a $20 Amazon
          gift card.
        en|O|Love it? Share your experience on our page and claim your FREE second pair. Scan the QR code!
        en|O|Hi dear, we noticed your 2 star review. If you can remove your review we will refund you in full via PayPal.
        en|O|Please contact us before leaving negative feedback. We will send you a replacement or full refund right away.
        en|Rew|I received this lamp for free in exchange for my honest review. Works as advertised.
        en|Rew|Got a discounted price for an unbiased opinion. The stitching came undone after a week.
        en|Rew|They refunded me after I posted my review so basically this was free.
        en|Rep|One star. The seller offered me a $15 gift card to delete my review. Shady.
        en|Rep|There was a card in the box promising a free gift for five stars. That explains the rating.
        en|Rep|They keep emailing me asking me to change my review.
        en|O|r.e.v.i.e.w us with 5 stars & get g!ft card $10
        en|-|I bought this with a gift card I got for Christmas and it was worth every penny.
        en|-|Gave it as a gift to my sister, she loves it. Five stars!
        en|-|Refund was quick after I sent the defective one back. No complaints about the seller.
        en|-|Free shipping and a 10% coupon at checkout made this a great deal. Would review again, 5 stars.
        en|-|I was not paid for this review and bought it with my own money.
        en|-|I will update my review if they refund me.
        en|-|Read all the reviews before buying, paid $25 for it, totally worth it.
        en|-|The free gift that came with it was a cute keychain. 5 stars for the packaging.
        en|-|Damaged items qualify for a refund after review of your claim by our team.
        en|-|The vendor replaced the broken one for free within two days, great customer service.
        fr|O|Laissez-nous un avis 5 étoiles et recevez une carte cadeau de 30 €. Envoyez la capture d'écran à service@maison-eco.fr
        fr|Rew|J'ai reçu ce produit gratuitement en échange d'un avis honnête.
        fr|Rep|Le vendeur m'a proposé 20 euros pour supprimer mon commentaire négatif.
        fr|Rep|Dans le colis, une carte promettant un bon d'achat contre 5 étoiles, c'est honteux.
        fr|-|Acheté avec une carte cadeau, livraison gratuite, très satisfait.
        fr|-|Le remboursement a été rapide, je mets 4 étoiles.
        fr|-|Offert à ma mère en cadeau, elle en est ravie. Je laisse un bon commentaire.
        fr|-|Avec le code promo de 10 %, c'était une bonne affaire, merci pour les avis qui m'ont aidé.
        de|O|Bewerten Sie uns mit 5 Sternen und erhalten Sie einen 15 € Amazon-Gutschein. Schicken Sie uns einfach einen Screenshot Ihrer
          Bewertung.
        de|Rew|Ich habe das Produkt kostenlos zum Testen erhalten und gebe hier meine ehrliche Meinung ab.
        de|Rep|Der Verkäufer hat mir 20 Euro angeboten, wenn ich meine Bewertung lösche.
        de|Rep|Im Paket lag ein Zettel: Gutschein gegen 5 Sterne. Finger weg!
        de|-|Mit einem Gutschein bezahlt, den ich zum Geburtstag bekommen habe. Gute Bewertung verdient.
        de|-|Geld wurde nach der Rücksendung schnell erstattet.
        de|-|Als Geschenk für meine Mutter gekauft, sie freut sich. 5 Sterne.
        de|-|Habe 10 % Rabatt an der Kasse bekommen und kostenlosen Versand.
        ar|O|اترك لنا تقييم 5 نجوم واحصل على قسيمة بقيمة 50 ريال. أرسل لنا لقطة شاشة على الواتساب
        ar|Rew|حصلت على المنتج مجانا مقابل تقييم صادق
        ar|Rep|البائع عرض علي مبلغ 100 جنيه مقابل حذف التقييم السلبي
        ar|Rep|وجدت بطاقة داخل العلبة تعد بهدية مقابل تقييم خمس نجوم
        ar|-|اشتريته هدية لأمي وأعجبها كثيرا، خمس نجوم
        ar|-|استرداد المبلغ كان سريعا بعد إرجاع المنتج
        ar|-|الشحن مجاني والخصم ممتاز، شكرا للبائع
        ar|-|لم أحصل على أي مقابل لكتابة هذا التقييم
        vi|O|Đánh giá 5 sao kèm hình ảnh, gửi ảnh chụp màn hình qua Zalo để nhận ngay voucher 20k nhé!
        vi|Rew|Mình được shop tặng sản phẩm miễn phí để viết đánh giá.
        vi|Rep|Shop nhắn tin bảo sửa đánh giá 1 sao thì hoàn tiền cho mình, chán thật.
        vi|Rep|Trong hộp có tấm thiệp ghi đánh giá 5 sao tặng quà 30k.
        vi|-|Mua làm quà tặng mẹ, mẹ thích lắm, đánh giá 5 sao.
        vi|-|Áp mã giảm giá còn 99k, miễn phí vận chuyển, hàng đẹp.
        vi|-|Hàng lỗi được shop hoàn tiền nhanh, phục vụ tốt.
        vi|-|Mua bằng voucher của sàn nên rẻ, cho 5 sao.
        id|O|Beri bintang 5 dan ulasan bagus, kirim screenshot ke WA kami dan dapatkan pulsa 10rb!
        id|Rew|Dapat produk ini gratis untuk review jujur dari toko.
        id|Rep|Penjual menawarkan uang 50 ribu supaya saya hapus ulasan jelek.
        id|Rep|Ada kartu di dalam paket, katanya dapat cashback kalau kasih bintang 5.
        id|-|Beli untuk kado ulang tahun adik, dia suka, bintang 5.
        id|-|Gratis ongkir dan pakai voucher jadi murah, barang sesuai.
        id|-|Refund cepat waktu barang rusak, penjual ramah.
        id|-|Hadiah kecil di paket lucu, makasih kak.
        zh|O|亲，给五星好评并晒图，截图发给客服领取5元红包哦！
        zh|Rew|为了返现来评价的，东西一般。
        zh|Rep|商家打电话让我删差评，说给我20元红包。
        zh|Rep|包裹里有张小卡片写着五星好评返现10元，太假了。
        zh|-|用优惠券买的，很划算，好评！
        zh|-|送给妈妈的礼物，她很喜欢，五星。
        zh|-|退款很快，客服态度好。
        zh|-|物流快，还送了小赠品，满意。
        en|O|CONGRATULATIONS! As a valued customer you qualify for a $25 e-gift card. Step 1: rate your order five stars. Step 2: forward
          us the confirmation by email.
        en|O|We are a small family business. Post a review with a photo and we'll mail you a second bottle on us.
        en|O|Dear customer, would you kindly change your rating to 5 stars? We can offer $12 as a token of our appreciation.
        en|O|Unhappy? Don't post a bad review yet! Text us first and get your money back.
        en|O|Hello friend, full refund to your PayPal once your review goes live. Keep the item.
        en|O|$10 cash back for every review with a video. Message us on WhatsApp with your order ID.
        en|O|Write a nice review about the massager and we will ship you a free replacement head.
        en|O|Activate your 2-year warranty extension by submitting a 5-star rating and emailing us the link.
        en|O|Get a coupon worth $15 in return for your positive feedback!
        en|O|If you like our product please leave a five star rev1ew, then contact us to get your rebate.
        en|Rew|Full disclosure: the brand sent me these headphones at no charge in return for a fair review.
        en|Rew|I was compensated with a gift card for writing this.
        en|Rew|The seller is giving me my money back for this review so I can't complain much.
        en|Rew|Received free of charge for testing purposes. The zipper feels cheap.
        en|Rew|I was given a complimentary sample to try out and share my thoughts.
        en|Rew|Only reviewing because they promised me a $10 gift card. It's an OK charger.
        en|Rew|Got this for next to nothing through a review club, all I had to do was leave 5 stars.
        en|Rep|DO NOT trust the ratings! My package included a flyer offering $30 for a five star review.
        en|Rep|After I posted a two star review the company emailed offering a full refund plus $20 if I would take it down.
        en|Rep|They tried to bribe me with an Amazon gift card to change my stars from 1 to 5.
        en|Rep|Bought reviews. Inside the box is a slip telling you to leave 5 stars for a free charger.
        en|Rep|The manufacturer wrote to me three times begging me to delete my one star review.
        en|Rep|How do they have 4.8 stars? Simple, they send you a gift card when you write a positive review.
        en|Rep|Seller said they would refund half the price if I raised my rating. No thanks.
        en|Rep|Company offered to send me a new one free only if I edit my review first. That's extortion.
        en|-|Used an Amazon gift card I won in a raffle at work. The pan heats evenly.
        en|-|My husband got me this for our anniversary, best gift ever, five stars all day.
        en|-|I returned it and received a full refund in three days, so two stars instead of one.
        en|-|Came with a free case and a screen protector. Nice bonus.
        en|-|I applied a coupon and paid only $18, cheaper than in the store.
        en|-|Nobody asked me to write this and I paid full price.
        en|-|After reading so many good reviews I expected more for $60.
        en|-|Customer service sent a replacement at no cost when the handle snapped. That is why I'm giving five stars.
        en|-|The rewards card from my bank gave me 2% cash back on it.
        en|-|I'd give it 5 stars but the gift box was crushed on arrival.
        en|-|They never answered my emails, I want my money back!
        en|-|Will edit my review after a month of use.
        en|-|Honest opinion: it's average. Not worth the price.
        en|-|Please note this is an honest review of the blue version, I bought both.
        en|-|The warranty card was missing but the seller emailed me a copy right away.
        en|-|Great value with the voucher from the newsletter, thank you.
        en|-|I contacted the seller before writing this and they told me how to reset it. Works now!
        en|-|Free returns are a plus. The dress runs small, so I sent it back for a refund.
        en|-|My review of the book: slow start, rewarding finish.
        en|-|The company has a points program, 100 points for every order.
        en|-|A gift receipt was included, which made exchanging the sweater easy.
        en|-|Sample sizes are included in the box so you can try the scents.
        en|-|I sent them a photo of the broken lid and they refunded me the same day.
        en|-|It says lifetime warranty on the card, we'll see. Four stars for now.
        en|-|Don't listen to the bad reviews, it cost me 12 bucks and does its job.
        fr|O|Merci pour votre commande ! Notez le produit 5 étoiles, envoyez-nous une photo de votre avis et nous vous offrons 15 € par
          PayPal.
        fr|O|Un second flacon offert pour tout commentaire avec photo publié sur notre page.
        fr|O|Avant de poster une mauvaise note, écrivez-nous : nous vous remboursons intégralement.
        fr|O|Bonjour, accepteriez-vous de modifier votre évaluation ? Nous pouvons vous faire un geste commercial de 10 €.
        fr|O|Gagnez un chèque cadeau en partageant votre avis positif avec nous.
        fr|Rew|La marque m'a envoyé ces écouteurs gratuitement contre un commentaire objectif.
        fr|Rew|Remboursé par le vendeur après mon avis, donc je ne vais pas me plaindre.
        fr|Rew|Produit offert pour test, voici mon avis.
        fr|Rep|J'ai mis 2 étoiles et le vendeur m'écrit pour m'offrir un remboursement total si je retire mon avis.
        fr|Rep|Un petit carton dans la boîte promet 30 euros pour 5 étoiles, pas étonnant que la note soit si haute.
        fr|Rep|On m'a promis un bon d'achat en échange d'une bonne note, je n'ai rien reçu.
        fr|Rep|Le SAV insiste pour que je change mon commentaire, c'est du harcèlement.
        fr|-|J'ai utilisé ma carte cadeau reçue à Noël, aucun problème.
        fr|-|Remboursement sous trois jours après retour, service client au top.
        fr|-|Très joli cadeau pour un enfant de six ans, cinq étoiles sans hésiter.
        fr|-|Le bon de réduction de la newsletter m'a fait économiser 8 euros.
        fr|-|Merci aux autres acheteurs pour leurs avis, ils ont raison : taille petit.
        fr|-|Livré avec un échantillon gratuit de crème, sympa.
        fr|-|Je modifierai mon avis après quelques semaines d'utilisation.
        fr|-|Payé de ma poche, personne ne m'a rien demandé.
        fr|-|Le vendeur a répondu rapidement et m'a renvoyé une pièce gratuitement, j'ajoute une étoile.
        fr|-|Prix correct avec la promo, mais la note de 4,8 me semble exagérée.
        fr|-|Emballage cadeau abîmé, dommage.
        fr|-|La garantie est de deux ans, la carte de garantie est dans la boîte.
        de|O|Vielen Dank für Ihren Einkauf! Für eine positive Rezension schenken wir Ihnen einen zweiten Filter.
        de|O|Schreiben Sie eine 5-Sterne-Bewertung und wir überweisen Ihnen 10 Euro per PayPal zurück.
        de|O|Nicht zufrieden? Bitte kontaktieren Sie uns, bevor Sie eine negative Bewertung abgeben, Sie bekommen Ihr Geld zurück.
        de|O|Wenn Sie Ihre Bewertung auf 5 Sterne ändern, erstatten wir den halben Kaufpreis.
        de|O|Verlängern Sie Ihre Garantie gratis: einfach Screenshot der Rezension einsenden.
        de|Rew|Der Artikel wurde mir vom Hersteller unentgeltlich im Gegenzug für eine unabhängige Rezension überlassen.
        de|Rew|Für diese Bewertung habe ich einen Gutschein bekommen.
        de|Rew|Nach der Rezension wurde mir der Kaufpreis komplett erstattet, deshalb will ich nicht meckern.
        de|Rep|Dem Paket lag eine Karte bei, auf der 20 € für fünf Sterne versprochen werden. Unseriös.
        de|Rep|Kaum hatte ich zwei Sterne vergeben, bot mir der Händler eine volle Rückerstattung an, falls ich die Rezension lösche.
        de|Rep|Ich wurde per Mail gebeten, meine schlechte Bewertung zu löschen.
        de|Rep|Die Firma wollte mich mit einem Amazon-Gutschein bestechen, damit ich die Bewertung entferne.
        de|-|Den Gutschein vom Geburtstag hier eingelöst, Lieferung war fix.
        de|-|Rücksendung kostenlos, Geld nach zwei Tagen wieder auf dem Konto.
        de|-|Schönes Geschenk für die Oma, fünf Sterne von uns.
        de|-|Mit dem Rabatt aus dem Newsletter ein echtes Schnäppchen.
        de|-|Niemand hat mich dafür bezahlt, das ist meine eigene Meinung.
        de|-|Eine Geschenkbox war dabei, sehr hübsch.
        de|-|Nach den vielen guten Bewertungen hatte ich mehr erwartet.
        de|-|Ich werde meine Bewertung nach einem Monat anpassen.
        de|-|Ersatzteil wurde kostenlos nachgeschickt, deshalb volle Punktzahl.
        de|-|Der Händler hat auf meine Nachricht sofort geantwortet und das Problem gelöst.
        de|-|Preis-Leistung stimmt, 25 Euro sind fair.
        de|-|Habe die Rezensionen gelesen und trotzdem gekauft. Zum Glück.
        ar|O|شكرا لشرائك من متجرنا! قيّمنا بخمس نجوم وأرسل صورة التقييم لتحصل على هدية مجانية
        ar|O|خصم 20 ريال على طلبك القادم عند كتابة مراجعة إيجابية مع صورة
        ar|O|قبل أن تكتب تقييما سلبيا تواصل معنا وسوف نعيد لك المبلغ كاملا
        ar|O|نرجو تعديل تقييمك إلى 5 نجوم وسنرسل لك بطاقة هدية من أمازون
        ar|O|ضمان إضافي لمدة سنة مقابل تقييمك لنا على الموقع
        ar|Rew|وصلني المنتج هدية من الشركة مقابل رأيي الصريح
        ar|Rew|رجعوا لي فلوسي بعد ما كتبت التقييم
        ar|Rew|أعطوني قسيمة شراء لكتابة هذه المراجعة
        ar|Rep|المتجر وعدني باسترداد المبلغ إذا حذفت التعليق
        ar|Rep|داخل الكرتون ورقة مكتوب عليها قيم خمس نجوم واربح 50 ريال، هذا غش
        ar|Rep|كل يوم يراسلني البائع ويطلب مني تغيير تقييمي
        ar|Rep|عرضوا علي منتجا مجانيا حتى أمسح النجمة الواحدة
        ar|-|دفعت ببطاقة هدية كانت عندي والتوصيل سريع
        ar|-|هدية جميلة لزوجتي وسعرها مناسب
        ar|-|رجعت المنتج وأعادوا لي المبلغ خلال يومين
        ar|-|استخدمت كود خصم عند الدفع وصار السعر ممتاز
        ar|-|التقييمات كانت عالية لكن الجودة متوسطة
        ar|-|جاء معه كيس صغير مجاني، لفتة حلوة
        ar|-|اشتريته من حسابي الخاص ولم يطلب أحد مني الكتابة
        ar|-|سأعدل تقييمي بعد شهر من الاستخدام
        ar|-|البائع متعاون وأرسل قطعة بديلة مجانا
        ar|-|السعر 100 ريال ويستاهل خمس نجوم
        ar|-|بطاقة الضمان موجودة داخل العلبة
        ar|-|العطر رائع أنصح به للجميع
        vi|O|Cảm ơn bạn đã mua hàng! Để lại nhận xét 5 sao, shop chuyển khoản lại 10.000đ qua Momo ạ.
        vi|O|Khách yêu đánh giá tốt kèm video sẽ được tặng một thỏi son mini cho đơn sau.
        vi|O|Nếu chưa hài lòng bạn đừng cho 1 sao vội, nhắn shop để được hoàn tiền nha.
        vi|O|Bạn sửa giúp shop thành 5 sao, shop gửi bạn thẻ cào 50k nhé.
        vi|O|Chụp lại đánh giá gửi cho shop để nhận lì xì.
        vi|Rew|Hãng gửi cho mình dùng thử miễn phí đổi lại một bài nhận xét thật lòng.
        vi|Rew|Shop hoàn tiền cho mình sau khi mình đăng đánh giá.
        vi|Rew|Viết review này được shop cho 20k, hàng cũng tạm.
        vi|Rep|Cho 2 sao xong chủ shop gọi điện năn nỉ xóa đánh giá.
        vi|Rep|Kèm theo mẩu giấy hứa tặng 50k nếu mình cho 5 sao, mất uy tín.
        vi|Rep|Người bán đề nghị hoàn lại tiền với điều kiện mình gỡ nhận xét xấu.
        vi|Rep|Shop hứa đánh giá 5 sao sẽ được quà mà cuối cùng không thấy đâu.
        vi|-|Mình dùng voucher 50k của Shopee nên mua rất hời.
        vi|-|Quà tặng kèm là cái móc khóa dễ thương.
        vi|-|Sản phẩm lỗi, mình yêu cầu trả hàng và được hoàn tiền sau 3 ngày.
        vi|-|Đọc đánh giá thấy tốt nên mua, đúng là không thất vọng.
        vi|-|Không ai trả tiền cho mình viết cái này cả.
        vi|-|Mua tặng bạn gái, bạn ấy rất thích.
        vi|-|Giao hàng miễn phí, đóng gói cẩn thận, 5 sao.
        vi|-|Giá 120k là hợp lý, chất vải mát.
        vi|-|Shop tư vấn nhiệt tình, gửi bù miếng dán miễn phí.
        vi|-|Dùng một tháng mình sẽ cập nhật lại đánh giá.
        vi|-|Có thẻ bảo hành 12 tháng trong hộp.
        vi|-|Hàng sale 50% mà chất lượng ổn.
        id|O|Terima kasih sudah belanja! Kasih bintang lima plus foto, nanti kami transfer 5 ribu ke GoPay kakak.
        id|O|Ulas produk ini dan dapatkan masker gratis di pesanan berikutnya.
        id|O|Kalau kurang puas jangan langsung kasih bintang 1 ya kak, chat kami dulu, uang kami kembalikan.
        id|O|Mohon ubah penilaiannya jadi bintang 5, sebagai gantinya kami beri voucher 20rb.
        id|O|Tukarkan screenshot ulasan kakak dengan hadiah menarik!
        id|Rew|Barang ini dikirim gratis oleh brand sebagai imbalan ulasan jujur.
        id|Rew|Uang saya dikembalikan setelah menulis review ini, jadi ya lumayan.
        id|Rew|Dikasih pulsa buat nulis ulasan ini hehe.
        id|Rep|Awalnya saya kasih bintang 2, terus adminnya nawarin refund kalau ratingnya dinaikkan.
        id|Rep|Ada kertas kecil di paket janji kasih 10 ribu untuk ulasan bintang 5.
        id|Rep|Seller terus-terusan minta saya hapus ulasan saya.
        id|Rep|Katanya kalau bintang lima dapat bonus, ternyata bohong.
        id|-|Bayar pakai saldo ShopeePay dapat diskon, lumayan.
        id|-|Kado buat mama, beliau senang sekali.
        id|-|Barang rusak tapi uang langsung dikembalikan, terima kasih.
        id|-|Ada bonus stiker lucu di dalam paket.
        id|-|Beli karena ulasannya bagus, ternyata memang bagus.
        id|-|Ini bukan endorse, saya beli sendiri.
        id|-|Harga 35 ribu segini sih worth it, bintang 5.
        id|-|Ongkir gratis dan sampai dalam dua hari.
        id|-|Nanti saya update ulasannya setelah dipakai sebulan.
        id|-|Penjual ramah, kirim ganti gratis karena salah warna.
        id|-|Kartu garansi ada di dalam kotak.
        id|-|Promo 12.12 memang murah banget.
        zh|O|感谢您的购买！收到货后打五颗星并上传图片，可以找客服领3元现金红包。
        zh|O|全五星好评送运费险和精美礼品一份，截图发微信。
        zh|O|如果不满意请先不要给差评，联系我们给您退全款。
        zh|O|亲亲，麻烦您把中评改成好评，我们给您补偿15元可以吗？
        zh|O|晒单有礼，带图评论返2元。
        zh|Rew|卖家答应评价后返我5块，所以来写几句。
        zh|Rew|免费试用的产品，按要求写个好评。
        zh|Rew|看在红包的份上给个五星吧。
        zh|Rep|给了差评以后店家天天打电话，说退我一半钱让我删掉。
        zh|Rep|里面有返现卡，要五星截图才给钱，这种店的评价能信吗？
        zh|Rep|说好的好评返现到现在都没给，骗子。
        zh|Rep|客服说改成五星就送我一个新的，拒绝了。
        zh|-|用红包抵扣后才三十多，太值了。
        zh|-|买来送朋友当生日礼物，包装精美。
        zh|-|有瑕疵，申请退款当天就到账了。
        zh|-|看了评价才买的，果然没失望。
        zh|-|自己花钱买的，客观说一句，一般。
        zh|-|双十一领了优惠券，比平时便宜。
        zh|-|赠品是个小杯子，挺可爱。
        zh|-|五星好评，物流也快，会回购。
        zh|-|客服耐心，少发的配件给补寄了。
        zh|-|用一个月再来追评。
        zh|-|价格99元，性价比高。
        zh|-|里面有保修卡和说明书。
        """;
}
