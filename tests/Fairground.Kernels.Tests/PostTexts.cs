namespace Fairground.Kernels.Tests;

/// <summary>
/// Posts, all written for these tests: language|label|text. Labels: R recruits reviewers, T task scam, D deal, P honest product test,
/// O other. A line that begins with blanks goes on with the one before.
/// </summary>
internal static partial class PostTexts
{
    /// <summary>Written with the phrases, and the first set that was held out: development texts since it was looked at.</summary>
    public const string Development = """
        en|R|Need US reviewers 🇺🇸 Full refund after 5 star review via PayPal, PP fee covered. DM me your Amazon profile link.
          https://www.amazon.com/dp/B08XYZ1234
        en|R|Hi, do you need products? Great quality! Test some free products! Full refunds! Inbox me
        en|R|LOOKING FOR AMAZON BUYERS UK\nKeyword: foldable desk lamp\nSold by: LumoHome\nRAR, no review needed for half of orders. Send
          order screenshot.
        en|R|R.e.v.i.e.w.e.r.s wanted! Buy on amaz0n, wait 7 days, leave five star, get r3fund + $5 commission
        en|R|Join our Amazon review group, 12,000 members. Max 2 orders a week, never mention the refund in your text.
        en|T|Work from home! Like products and earn $80 a day. Complete simple tasks, deposit first to unlock VIP level, withdraw anytime.
        en|D|🔥 50% off this desk lamp with code LAMP50 at checkout, today only! https://www.amazon.com/dp/B08XYZ1234
        en|D|GIVEAWAY! Follow us, tag two friends and win a free air fryer. Winner drawn on Friday.
        en|P|We are looking for product testers for our new kettle. No purchase necessary, positive or negative opinions welcome, all
          reviews are labelled as sponsored.
        en|O|Warning: scammers in this group promise a full refund after a 5 star review via PayPal. Report them.
        en|O|Has anyone used this desk lamp? Looking for honest reviews before I buy.
        fr|R|Recherche testeurs Amazon France 🇫🇷 Remboursement 100% PayPal après avis 5 étoiles. Envoyez-moi le lien de votre profil en
          MP.
        fr|R|Produits gratuits sur Amazon ! Commandez, attendez 6 jours, laissez un commentaire avec photo, envoyez la capture d'écran et
          vous êtes remboursés + 3€ par avis.
        fr|T|Travail à domicile : likez des vidéos et gagnez 100€ par jour. Dépôt de 20€ pour débloquer le niveau VIP.
        fr|D|-40% avec le code promo ETE40, livraison gratuite jusqu'à dimanche.
        fr|O|Attention arnaque : ce groupe propose un remboursement PayPal contre avis 5 étoiles, signalez-le.
        de|R|Produkttester gesucht! Kostenlos testen, 100% Rückerstattung per PayPal nach 5-Sterne-Bewertung. PN mit Amazon-Profillink.
        de|R|Suche Käufer für Amazon DE. Suchbegriff: LED Streifen 5m. Max 2 Bestellungen pro Woche, bitte den Gutschein nicht erwähnen.
          Screenshot der Bewertung an mich.
        de|T|Nebenjob von zu Hause: einfache Aufgaben erledigen, 150 € pro Tag verdienen, nur eine kleine Einzahlung nötig.
        de|D|30 % Rabatt mit dem Rabattcode SOMMER, nur heute, versandkostenfrei.
        de|O|Vorsicht Betrug: Wer für 5 Sterne Geld zurück per PayPal verspricht, handelt illegal.
        ar|R|مطلوب مقيمين أمازون السعودية، منتجات مجانية مقابل تقييم خمس نجوم، استرداد كامل المبلغ عبر باي بال، راسلني خاص
        ar|R|ابحث في أمازون عن كلمة البحث: مصباح مكتب، اطلب وانتظر 7 أيام ثم أرسل لقطة شاشة للتقييم ونرجع لك المبلغ
        ar|T|اربح 200 ريال يوميا من البيت، مهام بسيطة لايك للفيديوهات، إيداع أولي 50 ريال
        ar|D|خصم 40% على جميع العطور مع كود الخصم RAMADAN، توصيل مجاني
        ar|O|تحذير: مجموعات تقييم وهمية تعد باسترداد المبلغ عبر باي بال مقابل خمس نجوم
        vi|R|Tuyển CTV review Shopee, đánh giá 5 sao kèm ảnh, hoàn tiền 100% + 15k/đơn qua momo. Ib mình nhé
        vi|R|Cần 20 acc Lazada chạy đơn ảo, từ khóa: đèn bàn học, nhận hàng 3 ngày rồi đánh giá, gửi ảnh chụp màn hình
        vi|T|Việc nhẹ lương cao, làm tại nhà, thu nhập 500k/ngày. Làm nhiệm vụ thả tim sản phẩm, nạp tiền trước nhận hoa hồng 20%
        vi|D|Flash sale giảm 50% toàn bộ áo thun, nhập mã SALE50, freeship toàn quốc
        vi|O|Cảnh báo lừa đảo: các nhóm tuyển người đánh giá 5 sao hoàn tiền, đừng tin.
        id|R|Dicari reviewer Shopee! Refund 100% setelah kasih bintang 5 + foto, fee 10rb per review via Dana. Kirim screenshot ke WA
        id|R|Jasa review positif dan rating bintang 5, Rp 25.000 untuk 5 ulasan. Order DM
        id|T|Tugas like Shopee, kerjakan misi harian dapat komisi 200rb sehari, deposit 50rb dulu
        id|D|Diskon 50% semua tas + gratis ongkir, kode voucher HEMAT50
        id|O|Waspada penipuan modus review bintang 5 dengan refund, laporkan saja
        zh|R|亚马逊美国站测评，免费产品，五星留评后PayPal全额返款，加微信私聊，发主页链接
        zh|R|长期收测评买家，关键词搜索下单，收货后7天上评，好评截图发我，返本金+佣金20元
        zh|T|做任务点赞，日赚300，先垫付充值，佣金秒到账提现
        zh|D|双十一满300减50，优惠券限时领取，包邮
        zh|O|警惕刷单骗局：五星好评返现都是套路，请举报
        it|R|Cerco tester Amazon Italia, rimborso 100% su PayPal dopo recensione 5 stelle, max due ordini a settimana. Scrivimi in privato
        it|D|Codice sconto 30% fino a domenica su tutte le lampade
        en|R|🎁🎁 FREE STUFF 🎁🎁 Who has a UK Amazon account? You buy, you post a nice 5⭐ review with pics, we send the money back + £3.
          Inbox for the list
        en|R|Amazon DE/FR/IT/ES testers needed, refund in 24h after the review is live. Send profile + PayPal to start. Agents welcome.
        en|R|Looking for someone to order a massage gun. Search "deep tissue gun", page 2, brand VELTRA. Reimbursed by Venmo once I see a
          picture of your rating.
        en|R|Rev!ew needed!! Item: baby monitor $39.99, covered incl. tax & PP fees. Don't use gift cards or coupons please.
        en|R|Get paid to shop: order the item, keep it, send us the screenshot of your feedback and get your cash back through Wise plus
          $8.
        en|R|Selling verified Google reviews and Trustpilot reviews, non drop, pay after live. Telegram @fastfivestar
        en|R|Seller rating only, no text. 15 spots today. Order number + screenshot = refund on Friday.
        en|R|ƒree p r o d u c t s for h0nest revi3ws 😉 msg me, US only, full refund
        en|R|Text review refund $22.99, photo review refund + $2, video review refund + $5. Link in DM. Wait five days after delivery
          before you write anything.
        en|R|Our tester club just hit 8k members! Pick any item from the catalogue, leave stars and get it reimbursed 100%.
        en|R|Need 10 people to buy https://shop.example/p/oak-desk-lamp and rate it 5 stars. I refund you by bank transfer the same
          evening.
        en|R|ASIN B09QWERTY1 – add to cart, compare with two other products for some minutes, then buy mine. Good rating gets you all your
          money back.
        en|R|I run several Amazon stores and want long-term review partners. Free items weekly, refund before review possible for trusted
          buyers, PayPal F&F.
        en|R|Reviewers for Temu and Shein wanted, commission per review, join the channel t.me/rev_squad
        en|T|Earn up to $300 daily from your phone! Just optimize product data, 40 tasks per set, recharge required for premium orders.
        en|T|Part-time online assistant: like YouTube videos, $5 each. Prepaid missions give 30% profit back instantly. Contact on
          Telegram.
        en|D|Prime deal: robot vacuum $199 instead of $349, clip the coupon on the page. amzn.to/3abcde
        en|D|Subscribers get 15% off plus free delivery with WELCOME15 this weekend.
        en|D|To celebrate 10k followers we're giving away three blenders. Comment your favourite smoothie, winners picked at random.
        en|D|Our summer sale starts tomorrow, everything in the store half price.
        en|P|Apply to join our test panel: you receive the kettle for free, keep it, and write whatever you think. Reviews carry a "free
          sample" label.
        en|P|Beta testers wanted for our hiking app. No obligation to post anything, critical feedback is what we need most.
        en|O|My Amazon refund via gift card took two weeks, is that normal?
        en|O|Just posted my review of the Veltra massage gun on my blog, 4 stars from me. Link in bio.
        en|O|Which? found Facebook groups trading five star reviews for full refunds. Here is how to spot them.
        en|O|Selling my desk lamp, barely used, $15, PayPal or cash. Message me if interested.
        en|O|Peer reviewers needed for a special issue on supply chains, please contact the editor by Friday.
        en|O|Looking for a good home inspector, any recommendations or reviews?
        fr|R|Coucou les filles, qui veut des écouteurs gratuits ? Vous achetez sur Amazon, 5 étoiles + photo et je vous rembourse le jour
          même. MP
        fr|R|Groupe de testeurs : 9 000 membres. Remboursement Wise ou PayPal dès que l'avis est en ligne, maximum 3 commandes par
          semaine.
        fr|R|Besoin de 5 personnes pour commander via mot-clé « lampe de bureau pliable », ne passez pas par la pub. Capture de la
          commande et je rembourse tout.
        fr|R|Vends avis Google 5 étoiles, livraison rapide, prix dégressif. Contact Telegram
        fr|R|Av1s Amazon rémunérés : produit remboursé + 5 €. Ne dites surtout pas que c'est offert.
        fr|R|Cherche acheteuses Shein pour noter un article, frais PayPal inclus, lien du profil à m'envoyer.
        fr|R|Testez chez vous et gardez le produit, remboursé après commentaire, sans avis possible aussi.
        fr|T|Mission simple : aimer des produits, 150 € par jour, rechargez votre compte pour débloquer les commissions.
        fr|D|Bon plan : aspirateur à 99 € au lieu de 179 € avec le coupon sur la page.
        fr|D|Jeu concours ! Suivez la page et taguez un ami pour gagner un robot.
        fr|P|Nous recrutons un panel de testeurs, aucun achat requis, avis positifs ou négatifs publiés avec la mention « produit offert
          ».
        fr|O|Quelqu'un a un avis sur cette lampe ? J'hésite à la commander.
        fr|O|La DGCCRF sanctionne une agence qui vendait de faux avis 5 étoiles remboursés par PayPal.
        fr|O|Je cherche un testeur de batterie pour ma voiture, vous conseillez quoi ?
        de|R|Hallo, wer möchte gratis einen Staubsauger? Bei Amazon kaufen, 5 Sterne mit Bild, Geld kommt sofort per PayPal zurück.
          Schreibt mich an.
        de|R|Tester für Amazon Produkte gesucht, Rückzahlung nach Freischaltung der Bewertung, Bestellnummer und Profil bitte per PN.
        de|R|Verkaufe Google Bewertungen, 5 Sterne, echte Profile, Bezahlung nach Lieferung.
        de|R|Nur Sterne, kein Text nötig. Screenshot schicken, Erstattung am nächsten Tag.
        de|R|Bitte nach "Yogamatte rutschfest" suchen, zwei andere Angebote anschauen, dann unsere kaufen. Kosten werden voll erstattet, 7
          Tage warten mit der Rezension.
        de|R|Produkttester Kanal mit 20.000 Mitgliedern: jeden Tag neue Gratisprodukte gegen B3wertung.
        de|R|Suche zuverlässige Rezensenten, Produkt kostenlos plus 5 € pro Bewertung.
        de|T|Verdiene 200 € täglich mit Likes! Aufgaben erledigen, Guthaben aufladen, Provision sofort auszahlen.
        de|D|Nur heute: Kopfhörer für 29 € statt 59 € mit Gutscheincode SOUND.
        de|D|Wir verlosen drei Kaffeemaschinen, Gewinner werden am Montag gezogen.
        de|P|Produkttest: 50 Teilnehmer dürfen den Mixer behalten. Positive wie negative Meinungen willkommen, Beiträge werden als Werbung
          gekennzeichnet.
        de|O|Hat jemand Erfahrungen mit diesem Staubsauger? Die Bewertungen sind gemischt.
        de|O|Gericht verbietet Agentur den Verkauf von gefälschten Amazon Bewertungen.
        de|O|Multimeter und Leitungstester gesucht, gerne gebraucht.
        ar|R|بنات مين تبي منتجات ببلاش من أمازون؟ تشترين وتحطين تقييم خمس نجوم وأحول لك المبلغ فورا
        ar|R|قناة تقييم منتجات فيها 15 ألف مشترك، استرجاع كامل بعد نشر المراجعة، الدفع عبر بايبال
        ar|R|نبيع تقييمات جوجل خمس نجوم بأسعار رخيصة، تواصل واتساب
        ar|R|مطلوب مشترين من السعودية، أرسل رابط بروفايلك ورقم الطلب بعد الشراء ونرجع لك الثمن
        ar|R|تقييم بالصور 10 ريال وتقييم فقط 5 ريال، حد أقصى طلبين في الأسبوع
        ar|R|اطلب من نون، انتظر 5 أيام ثم اكتب مراجعة إيجابية ولا تذكر أن المنتج مجاني
        ar|R|محتاجين مجربين لمنتجات نون، المنتج مجاني مقابل سكرين شوت للتقييم
        ar|T|اكسب 100 دولار يوميا من جوالك، أكمل المهام واشحن رصيدك لفتح المستوى الذهبي
        ar|D|تخفيضات نهاية الأسبوع: العطر بـ 99 بدل من 150 ريال والكود SAVE20
        ar|D|مسابقة! تابع الصفحة واعمل منشن لصديق لتفوز بهاتف
        ar|P|نبحث عن مختبرين لمنتجنا الجديد، لا يشترط الشراء، ورأيك سلبي أو إيجابي سينشر مع توضيح أنه منتج مجاني
        ar|O|حد جرب هذا المصباح؟ أبغى رأيكم قبل الشراء
        ar|O|أمازون ترفع قضية ضد مجموعات تبيع تقييمات وهمية
        ar|O|عندي طلب استرداد مبلغ من نون متأخر أسبوع، ايش أسوي؟
        vi|R|Ai rảnh nhận đơn review Shopee không, hàng free giữ lại, 5 sao có ảnh, mình ck lại tiền ngay
        vi|R|Dịch vụ tăng đánh giá Google Map, 5k/1 đánh giá 5 sao, không tụt, liên hệ zalo
        vi|R|Cần seeding Lazada, mỗi acc 2 đơn 1 tuần, không dùng mã giảm giá, hoàn phí sau khi gửi ảnh đánh giá
        vi|R|Tìm bạn mua hàng Amazon Mỹ, refund PayPal sau khi review lên, gửi link profile giúp mình
        vi|R|Gõ từ khóa "đèn học chống cận", vào shop thứ 3, đặt hàng, nhận hàng đợi 5 ngày rồi vote 5 sao, hoàn 100%
        vi|R|Nhóm review dạo 20 nghìn thành viên, vào nhóm nhận đơn mỗi ngày, công 10k/đơn
        vi|R|Cần người đ.á.n.h g.i.á 5 s.a.o cho quán, 20k một lượt, ib
        vi|T|Tuyển CTV chốt đơn sàn TMĐT, hoa hồng 15%, ứng tiền trước hoàn cả gốc lẫn lãi sau 5 phút
        vi|D|Săn deal 0h: nồi chiên chỉ còn 799k, mã giảm thêm 50k
        vi|D|Minigame trúng thưởng: tag 2 bạn bè, chia sẻ bài viết, quay số tối thứ 7
        vi|P|Tuyển 30 bạn dùng thử máy xay, không cần mua, khen hay chê đều được, bài viết sẽ ghi rõ sản phẩm được tặng
        vi|O|Có ai dùng máy này chưa cho mình xin review với ạ
        vi|O|Công an bắt nhóm lừa đảo đánh giá sản phẩm nhận hoa hồng
        vi|O|Shop hoàn tiền lâu quá, mình chờ 10 ngày rồi
        id|R|Kak, ada yang mau barang gratis? Beli dulu di Tokopedia, kasih bintang 5, uang balik full hari itu juga. DM ya
        id|R|Jasa ulasan Google Maps bintang 5, 3rb per ulasan, garansi, WA aja
        id|R|Butuh 30 akun Shopee untuk orderan fiktif, fee 8rb per order, max 2 order seminggu
        id|R|Cari kata kunci "lampu belajar lipat", lihat dulu 3 toko lain, checkout toko kami, tunggu 3 hari baru ulas. Refund via OVO.
        id|R|Grup reviewer Lazada 7.000 member, tiap hari ada produk gratis ganti rating
        id|R|Open slot r3view foto, jangan sebut gratis di ulasan, kirim ss, cair ke rekening
        id|R|Dicari pembeli Amazon, direfund PayPal setelah review tayang, kirim link profil
        id|T|Kerja sampingan follow toko Shopee, dibayar 15rb per misi, top up dulu untuk tugas berikutnya
        id|D|Promo gajian! Sepatu cuma 99rb dari 250rb, pakai kode GAJIAN
        id|D|Giveaway 3 tumbler, follow dan tag 2 teman, pemenang diumumkan Minggu
        id|P|Kami cari penguji blender baru, tidak perlu membeli, pendapat bagus atau jelek sama-sama dimuat dengan label produk gratis
        id|O|Ada yang sudah pakai lampu ini? Minta ulasannya dong
        id|O|Polisi bongkar sindikat jasa ulasan palsu di marketplace
        id|O|Refund Tokopedia saya belum masuk, sudah lapor CS
        zh|R|急招美亚买手，货值30刀，直评秒返PP，私聊发表
        zh|R|Wish/沃尔玛/亚马逊测评资源，图片评、视频评均可，包留评率，欢迎中介
        zh|R|小红书点评代写，大众点评五星好评20一条，不掉
        zh|R|淘宝补单，一天限三单，货比三家浏览五分钟再拍，佣金8块
        zh|R|免费拿蓝牙耳机！在亚马逊下单后把订单号给我，上五星评就返全款
        zh|R|德国站免評，搜關鍵詞下單，收貨後返款到PayPal
        zh|R|诚招写手写好评，每条15元，截图结算，加V
        zh|T|在家兼职，给商品点赞关注就有佣金，做连单先充值，秒提现
        zh|D|限时秒杀！空气炸锅券后199，明早10点开抢
        zh|D|转发并关注，抽三位朋友送咖啡机
        zh|P|新品众测招募体验官，无需购买，好坏都请如实写，文章会标注免费试用
        zh|O|有人用过这个台灯吗？求真实评价
        zh|O|警方破获刷单诈骗团伙，涉案金额上百万
        zh|O|我的退款一周了还没到，怎么投诉？
        it|R|Ragazzi, cuffie gratis! Comprate su Amazon, 5 stelle con foto e vi rimborso su PayPal, mandatemi lo screen
        it|R|Canale recensioni 30.000 iscritti, solo stelle o con recensione, rimborso 100%
        it|R|Cerco recensori per Google, 4 € a recensione, contattatemi in privato
        it|D|Offerta lampo: aspirapolvere a 89 € con coupon in pagina
        it|O|L'Antitrust multa una società per false recensioni rimborsate
        it|O|Qualcuno ha provato questa lampada? Cerco recensioni sincere
        """;
}
