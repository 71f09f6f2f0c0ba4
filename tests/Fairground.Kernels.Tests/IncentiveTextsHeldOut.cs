namespace Fairground.Kernels.Tests;

internal static partial class IncentiveTexts
{
    /// <summary>Written after the phrases were frozen, in other words than theirs on purpose; never used to change them.
    /// Whoever changes a phrase because of one of these texts makes this a development set, and has to write a new one.</summary>
    public const string HeldOut = """
        en|O|As a thank you for choosing us, enjoy $10 on us when you post your opinion with a photo. Just forward the link!
        en|O|Hi Sarah, hope the shoes fit. If you could bump your rating up to five we'd happily send you a pair of socks for free.
        en|O|GET PAID! Amazon eGift card $20 ★★★★★ review required. Scan here.
        en|O|Something wrong with your order? Give us a chance first, we refund everyone who does not leave a negative comment.
        en|O|Thanks for shopping! Your review matters: every reviewer gets a free knife sharpener by mail.
        en|O|Reply with a picture of your 5 star rating and choose between PayPal $8 or a spare battery.
        en|Rew|This was sent to me at no charge by the maker so that I would write about my experience.
        en|Rew|I got my purchase price back from the seller for leaving this review. Being transparent here.
        en|Rew|My honest take, even though the product was a freebie in exchange for it: decent, not great.
        en|Rep|Why so many perfect scores? Because the leaflet inside gives everyone $15 for them.
        en|Rep|The vendor has been hounding me to take my review down and keeps raising the amount, now at $40.
        en|Rep|Wouldn't honor the warranty unless I first switched my stars to five.
        en|-|Paid with leftover gift card balance, so basically free for me. Love the color.
        en|-|The review video on YouTube sold me on it, and I got 20% back through my credit card portal.
        en|-|I emailed the company a picture of the cracked lens and they shipped another one for free. Great people, five stars!
        en|-|Two stars off because the promised free refill was missing from the box.
        en|-|I usually write reviews only when I'm angry, but this time I must say thank you.
        en|-|If you want a cheap gift for a coworker, this is it.
        en|-|Refunded after I returned it, no questions asked. Rating the service, not the item.
        en|-|Price dropped by $12 the day after I ordered, so minus one star.
        en|-|They sent me the wrong size twice and would not give me my money back. Avoid!
        en|-|The free trial ended sooner than advertised, hence the low rating of the app.
        en|-|Ordered as a prize for the office raffle, everyone wanted to win it.
        en|-|No one gave me anything for this opinion; I simply like good tools.
        fr|O|Votre avis compte ! En remerciement, un bon de 8 € vous attend après publication.
        fr|O|Passez votre note à 5 étoiles et nous vous envoyons un chargeur gratuit.
        fr|O|Un souci ? Ne laissez pas d'avis négatif, nous remboursons toujours.
        fr|Rew|J'ai eu ce casque gratuitement, en contrepartie je devais rédiger une critique.
        fr|Rep|Le vendeur m'envoie des messages tous les jours pour que j'efface mon avis contre 15 €.
        fr|Rep|Notice glissée dans la boîte : un cadeau si on met 5 étoiles. Voilà d'où vient la note.
        fr|-|Service après-vente parfait, pièce renvoyée gratuitement, d'où mes cinq étoiles.
        fr|-|Je l'ai eu en promotion à 19 €, à ce prix c'est donné.
        fr|-|Malgré les bons avis, je me suis fait rembourser.
        fr|-|Chèque cadeau de mon entreprise bien dépensé.
        fr|-|Le cadeau promis avec la commande n'était pas dans le colis.
        fr|-|Ma note : 4 sur 5, il manque une pochette.
        de|O|Ihr Feedback ist uns 10 Euro wert! Einfach Link zur Rezension schicken.
        de|O|Erhöhen Sie Ihre Bewertung auf fünf Sterne, dann schicken wir Ihnen gratis ein Ersatzkabel.
        de|O|Bitte keine schlechte Bewertung schreiben, melden Sie sich und Sie erhalten den vollen Preis zurück.
        de|Rew|Vom Hersteller geschenkt bekommen, im Gegenzug sollte ich das hier schreiben: Rezension nach zwei Wochen.
        de|Rep|Man hat mir 25 Euro versprochen, falls ich meinen Stern nach oben korrigiere.
        de|Rep|Im Karton ein Hinweis: Amazon-Guthaben für 5-Sterne-Rezension. So kommen die Bewertungen zustande.
        de|-|Nach drei Mails bekam ich endlich mein Geld zurück, deshalb ein Stern.
        de|-|Zum Geburtstag geschenkt bekommen und begeistert.
        de|-|Die Bewertungen sind eher gekünstelt, ich fand es trotzdem gut.
        de|-|Gutschein über 10 Euro konnte ich leider nicht einlösen.
        de|-|Gratis dabei war noch ein Putztuch, nett.
        de|-|Ersatz kam kostenlos und schnell, daher fünf Sterne für den Service.
        ar|O|قيّم طلبك وخذ كوبون 25 ريال للطلب القادم
        ar|O|ارفع تقييمك إلى خمس نجوم ونرسل لك سماعة هدية
        ar|O|اذا لم يعجبك المنتج لا تكتب تعليق سلبي، نحن نعوضك فورا
        ar|Rew|الشركة أعطتني الجهاز بدون مقابل بشرط أن أكتب تقييم
        ar|Rep|صاحب المتجر يتصل بي ويعرض فلوس علشان أمسح التقييم
        ar|Rep|ورقة في الطرد تقول خمس نجوم والهدية عليهم، لا تصدقوا التقييمات
        ar|-|الضمان سنتان والخدمة ممتازة خمس نجوم
        ar|-|كانت عليه تخفيضات والسعر ممتاز
        ar|-|أرسلوا لي قطعة ثانية مجانا لأن الأولى مكسورة
        ar|-|رجعت فلوسي بعد ثلاثة أيام من الإرجاع
        ar|-|هدية موفقة لزوجي والتغليف أنيق
        ar|-|التقييم العالي هو سبب شرائي وندمت
        vi|O|Gửi shop ảnh đánh giá để nhận mã 30k cho đơn sau.
        vi|O|Chị nâng lên 5 sao giúp em, em gửi chị 20k tiền điện thoại nha.
        vi|O|Có gì chưa ưng đừng vội chấm 1 sao, shop hoàn tiền liền.
        vi|Rew|Nhãn hàng tặng mình, đổi lại mình phải viết cảm nhận ở đây.
        vi|Rep|Chủ shop nhắn suốt, đòi mình gỡ đánh giá rồi gửi 50k.
        vi|Rep|Trong gói hàng kẹp tờ giấy 5 sao được voucher, hèn chi điểm cao.
        vi|-|Mua giảm giá còn có 79k, quá rẻ.
        vi|-|Bảo hành đổi mới miễn phí, cho shop 5 sao vì dịch vụ.
        vi|-|Shop trả lại tiền sau khi mình gửi hàng về.
        vi|-|Quà đi kèm bị vỡ, trừ 1 sao.
        vi|-|Đánh giá trên mạng chê nhiều nhưng mình thấy ổn.
        vi|-|Tặng mẹ nhân dịp 8/3, mẹ khen đẹp.
        id|O|Upload foto ulasan kamu dan menangkan saldo 50rb setiap minggu!
        id|O|Tolong naikkan jadi bintang lima ya kak, nanti kami kirim hadiah kecil.
        id|O|Kalau ada masalah jangan kasih bintang jelek, kami ganti uang kakak penuh.
        id|Rew|Produk dikasih cuma-cuma sama mereknya, syaratnya nulis ulasan.
        id|Rep|Tiap hari di-chat penjual minta ulasan dihapus, ditawari 30 ribu.
        id|Rep|Kertas di dalam dus: bintang lima gratis kabel. Ulasannya jadi meragukan.
        id|-|Dikirim ulang gratis karena pecah, bintang lima untuk pelayanannya.
        id|-|Lagi promo cuma 45 ribu, ga nyesel.
        id|-|Uang saya balik tiga hari setelah barang dikembalikan.
        id|-|Hadiah yang dijanjikan tidak ada di paket, kurangi satu bintang.
        id|-|Ulasan jelek ternyata bohong, barangnya oke.
        id|-|Buat kado nikahan teman, cantik.
        zh|O|上传晒图即可获得5元话费，联系在线客服领取。
        zh|O|亲，能帮忙把三星改成五星吗？给您发个小红包。
        zh|O|有问题先找我们，千万不要直接给差评，包退全款的。
        zh|Rew|店家免费给我用，条件是写一篇评价。
        zh|Rep|卖家一天三个电话要我撤掉差评，还说转我五十。
        zh|Rep|快递里夹着一张五星返十元的卡，评价水分太大。
        zh|-|坏了免费换新，售后给五星。
        zh|-|活动价79，比上次便宜。
        zh|-|退回去三天钱就到了。
        zh|-|说好的赠品没有，扣一星。
        zh|-|差评太多差点不敢买，其实还行。
        zh|-|中秋节送长辈，很体面。
        """;
}
