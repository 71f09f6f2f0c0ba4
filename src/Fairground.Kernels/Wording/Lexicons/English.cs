namespace Fairground.Kernels.Wording.Lexicons;

/// <summary>English phrases. How to read them: <see cref="LexiconReader"/>.</summary>
internal static class English
{
    public const string Words = """
        @review: review, reviews, feedback, feedbacks, rating, ratings, testimonial, opinion, thoughts, comments, positive comment
        @stars: 5 star*, five star*, 5 out of 5, @five, good review*, positive review*, great review*, positive feedback, good feedback
        @stars: top rating, perfect rating, full marks, nice review*, perfect review*, glowing review*, 5 stars
        @low: negative, bad, low, poor, 1 star, one star, 1 2 star, critical, neutral, unfavorable, unfavourable, less than, anything less
        @card: gift card*, giftcard*, egift card*, e gift card*, voucher*, gift certificate*, gift code*, evoucher*, store credit
        @back: refund, refunds, refunded, full refund, reimburse*, rebate*, cash back, cashback, money back, price back, partial refund
        @gift: free earbuds, free case, free charger, free cable, free gift*, free product*, free item*, free sample*, freebie*, free one
        @gift: free accessor*, another one free, second one free, a free, your free, another free
        @gift: free replacement, surprise gift*, small gift*, mystery gift*, bonus, reward*, compensation, cash, commission
        @gift: extended warranty, extra warranty, warranty extension, lifetime warranty, free of charge, for free, thank you gift
        @coupon: coupon*, discount*, promo code*, store points, loyalty points, points, entry into, entries in, entered in*, raffle, prize
        @reward: @card, @back, @gift, @coupon
        @hard: @card, @back, @gift
        @gain: get, gets, receive, claim, earn, win, redeem, obtain, collect, unlock, grab, enjoy, qualify for, be entered, entered into
        @gain: we will send, well send, we send, we will give, well give, we give, we will refund, well refund, we pay, we offer, send you
        @leave: leave, leaving, write, writing, post, posting, give us, giving us, submit, submitting, drop, share, rate, review, provide
        @leave: add, upload, publish, left, posted, shared
        @exchange: in exchange for, in return for, in exchange of, exchange for, as a thank you for, in trade for, in appreciation for
        @exchange: as compensation for, as payment for
        @honest: honest, unbiased, fair, impartial, truthful, candid, independent
        @send: send, email, e mail, text, message, dm, forward, share, show, whatsapp, pm, submit, provide, attach
        @shot: screenshot*, screen shot*, screen capture, screenshoot*, ss, snapshot
        @proof: @shot, photo, picture, pic, link, url, proof, copy, confirmation
        @seller: seller, vendor, company, store, shop, manufacturer, brand, merchant, they, rep, customer service
        @slip: postcard, card, note, slip, letter, flyer, leaflet, insert, pamphlet, paper, postcard, sticker, piece of paper, coupon
        @change: remove, delete, change, update, take down, edit, revise, amend, raise, modify, removing, deleting, changing, updating
        @change: taking down, upgrade, retract, pull, withdraw
        @wewill: well, we will, we, we can, we shall, we would, ill, i will
        @people5: people, persons, buyers, ppl, person, someone
        @ours: rate us, review us, your review, your rating, your feedback
        @ours: your honest feedback, your opinion, your stars, leave us, give us 5
        @ours: your positive feedback, your positive review, rate it
        @ours: give us five, positive rating you, positive review you, rate your order
        @ours: your honest review, five star you, 5 star you, review you, leave your, write your, rate our, review our
        @given: you get, you receive, is yours, are yours, we will send
        @given: well send, earn, claim, your next order, we will return, well return
        @given: get a, get your, receive a, we pay, well pay, on us, as a thank, cheaper, as our thanks, to thank you, on the house
        @prize: @hard, @coupon, @amount, money
        @want1: offered, offering, offer, offers, promised, promising, pay me, paying me, give me, they would pay, theyd pay, theyll pay
        @want1: only if, unless, in return, only get, told me, said they, willing to, would refund, will refund, bribe, bribed, contacted
        @undo: @change, take it down, taking it down, change it, remove it, delete it, taken down, removed, deleted, changed, revised, raise
        @mine: my review, the review, my rating, negative review, bad review, my stars, my feedback, star review, stars, my comment
        @dont: dont, do not, please dont, instead of, rather than, not leave, before, avoid
        @nothing: for free, for nothing, free of cost, free of charge, at no cost, at no charge, no charge, no cost, free product, gratis
        @nothing: # % discount, big discount, deep discount, heavily discounted, steep discount, complimentary, without paying, sent me
        @deal: in exchange, in return, on the condition, condition that, agreed to
        @deal: obliged, required to, asked to, have to, had to, as long as
        @deal: promised to, on condition, expected to, under the agreement, in order to
        @tell: review, write, evaluation, evaluate, feedback, opinion, rating, stars, write about
        @return: refund*, reimburse*, money back, price back, paypal, pay you back, back via, paid back, payback, cashback, cash back
        @post: review*, rating*, stars, feedback, comment, rate it, five star, 5 star, @five
        @forfree: for free, free, gratis, keep it, keep the
        @pick: pic, pics, picture*, photo*, screenshot*, screen
        """;

    public const string Incentives = """
        @leave _6 @review ~8 @gain _6 @reward | Offer | 0.85 | E quechoisir n131046 in translation; slips in parcels
        @leave _6 @stars ~8 @gain _6 @reward | Offer | 0.9 | E business of slips, as above
        @leave _5 @review ~6 @amount | Offer | 0.45 | G
        leave/write/post/give _6 @review ~8 @hard | Offer | 0.55 | G
        @gain _6 @reward _4 for/by/after/when/if/once/upon _6 @leave _5 @review/@stars | Offer | 0.85 | G
        @gain _6 @amount _5 for/by/after/when/if/once/upon _5 review/reviewing/rating/reviews | Offer | 0.8 | G
        @reward _4 @exchange _5 @review/@stars | Offer | 0.85 | E verge 2020 (free products in exchange for reviews)
        @amount _4 @exchange _5 @review/@stars | Offer | 0.8 | E as above
        @reward _3 @exchange _5 @stars | Offer | 0.9 | E as above
        @hard _3 for/after/with _3 @stars | Offer | 0.6 | E br.de S632ZE1
        @card _3 for/after/if _5 @review/@stars | Offer | 0.75 | E totalrevue.com
        @amount _2 for/per/each/every _2 review/reviews/rating/feedback | Offer | 0.6 | E totalrevue.com ($10 a review)
        refund*/reimburse*/cashback/rebate _6 after/once/when/if/as _5 you _4 @leave | Offer | 0.65 | E scmp.com 2169496
        refund*/reimburse*/cashback/rebate _4 after/once/when/if _3 your _3 @review/@stars | Offer | 0.65 | E as above
        refund*/reimburse* _5 after/once/when/if _5 @review _3 posted/live/published/approved/online/up | Offer | 0.75 | E as above
        after/once/when/if _3 @review _4 posted/live/published/approved/up _6 refund*/reimburse*/paid/pay | Offer | 0.75 | E as above
        free/gratis _6 for/against _3 @stars | Offer | 0.55 | E
        share/tell _4 experience ~8 @gain _6 @hard | Offer | 0.6 | G
        rate/review us _6 for/and/to _4 @reward | Offer | 0.75 | G
        your/a @stars _4 is/are/means _1 worth/good _4 @reward | Offer | 0.7 | G
        pay/paid/paying _4 for _2 reviews/ratings/@stars | Offer | 0.4 | G
        @exchange _3 @honest _3 @review/@stars | Rewarded | 0.85 | E github: "in exchange for my honest review" in lists of stock phrases
        @exchange _2 my/this/a/our _3 @review/@stars | Rewarded | 0.8 | E as above
        received/got/given/sent/provided/gifted _6 free/complimentary/gratis _8 for/to _4 @review/@stars | Rewarded | 0.75 | E as above
        received/got/given/sent/provided _6 at no/zero cost _8 for/to _4 @review/@stars | Rewarded | 0.75 | G
        received/got/given _6 discount/discounted/reduced/promotional _6 for/to _3 @honest _3 @review/@stars | Rewarded | 0.8 | G
        sent/provided/bought _6 discount/discounted/reduced/promotional _6 for/to _3 @honest _3 @review/@stars | Rewarded | 0.8 | G
        received/got/given/sent/provided _4 discount/discounted/reduced/coupon/code _4 to review | Rewarded | 0.7 | E github, stock phrases
        free/complimentary/discounted _5 for _4 @honest _3 @review/@stars | Rewarded | 0.75 | E as above
        received/got/given/sent _5 free/complimentary _5 test/testing/testen/try/trial/evaluation/inspection/sample | Rewarded | 0.5 | G
        received/sent/given _4 sample _4 for/to _4 @review/@stars | Rewarded | 0.7 | G
        received/got/given/sent/gave/paid _5 @card _6 for/after _3 writing/leaving/posting/this/my/giving | Rewarded | 0.6 | G
        got/received/gave/paid _3 @amount _3 for/to _3 writing/leaving/posting/write/leave/post/this review _4 review | Rewarded | 0.75 | G
        paid me to/for _3 write/review/writing/reviewing/post/posting | Rewarded | 0.75 | G
        was/am/been paid/compensated/rewarded _3 for/to _4 review/write | Rewarded | 0.7 | G
        was/been/am paid/compensated/rewarded/reimbursed/refunded _3 for/to/after _4 review/reviewing/write/writing | Rewarded | 0.7 | G
        refunded/reimbursed me _6 after/once/for _4 review/posted/wrote/rating | Rewarded | 0.7 | G
        got/getting/get my money back _5 after/for/once _5 review/posted/wrote | Rewarded | 0.7 | G
        @seller _5 offer*/promis*/bribe*/propos*/dangl* _10 @hard ~12 @review/@stars | Reported | 0.8 | G
        @seller _5 offer*/promis*/bribe*/propos* _10 @amount ~12 @review/@stars | Reported | 0.8 | G
        offer*/promis*/bribe* _3 me _8 @hard _10 @review/@stars | Reported | 0.8 | G
        offer*/promis*/bribe* _3 me _8 @amount _10 @review/@stars | Reported | 0.8 | G
        @reward _5 if i _8 @review/@stars | Reported | 0.7 | G
        @amount _5 if i _6 @leave | Reported | 0.7 | G
        @reward _5 to @change _4 @review/@stars | Reported | 0.8 | G
        @amount _5 to @change _4 @review/@stars | Reported | 0.8 | G
        @slip _10 @hard _10 @leave _5 @review/@stars | Reported | 0.75 | G
        @slip _12 @amount _10 @leave _5 @review/@stars | Reported | 0.75 | G
        @slip _12 @amount _8 for _6 @review/@stars | Reported | 0.75 | G
        @slip _10 @hard _8 for _6 @review/@stars | Reported | 0.75 | G
        @slip _8 asking/asks/asked _8 @stars ~12 @reward | Reported | 0.75 | G
        ask*/beg*/pressur*/want* _2 me _3 to _3 @change _4 @review/@stars | Reported | 0.6 | G
        bribe*/bribing/bribery _10 @review/@stars | Reported | 0.7 | G
        paid/buying/buy/bought/fake _1 reviews ~15 @hard | Reported | 0.5 | G
        @seller _5 refund* _6 if _5 @change _4 @review/@stars | Reported | 0.8 | G
        before leaving/posting/writing/giving _4 @low _6 contact/email/reach/message/whatsapp/write | Suppression | 0.35 | G
        contact/email/reach/message/write/tell _6 before _5 @low _3 @review | Suppression | 0.35 | E brief of the trade
        contact/email/reach/message/write _6 before _5 @low _3 @review ~14 @hard | Suppression | 0.7 | E as above
        before _6 @low _3 @review ~14 @hard | Suppression | 0.7 | E as above
        instead of _4 @low _3 @review ~14 @hard | Suppression | 0.65 | G
        if _4 @change _4 @review _8 refund*/send/pay/replacement/@hard | Suppression | 0.45 | G
        @change _3 your _4 @review ~10 @hard | Suppression | 0.7 | G
        @hard ~6 @change _3 your _4 @review | Suppression | 0.75 | G
        @send _4 @shot _6 @review | ProofRequest | 0.6 | E letribunaldunet.fr
        @send _6 @proof _2 of _4 your _4 @review | ProofRequest | 0.6 | E scmp.com 2169496
        @shot _3 your _4 @review | ProofRequest | 0.55 | G
        @send _4 @review @proof | ProofRequest | 0.55 | G
        @stars | StarLevel | 0.15 | E br.de
        scan _4 qr | RefundChannel | 0.1 | G
        @send us _8 order number/id | ProofRequest | 0.1 | G
        -- What honest people say. The number is the weight up to which it takes others away.
        not/never/nobody/noone/without _5 paid/compensat*/reward*/asked/receiv*/given/incentiv*/offered | Excuse | 1 | G
        wasnt/werent/didnt/isnt/no _5 paid/compensat*/reward*/asked/receiv*/given/incentiv*/offered | Excuse | 1 | G
        no/without/zero incentive*/compensation/payment/discount/freebie*/reward | Excuse | 1 | G
        no @reward _3 @exchange | Excuse | 1 | G
        no @card | Excuse | 1 | G
        bought/purchased/ordered/paid _5 with/using _4 @card | Excuse | 0.7 | G
        bought/purchased/ordered _6 own money | Excuse | 1 | G
        @change my _2 review if/when/once/after/as/because/since | Excuse | 0.7 | G
        ill/i will/will/would/may/might @change _2 @review | Excuse | 0.7 | G
        refund* after review of/by/and | Excuse | 1 | E github: refund policies ("after review" is an examination)
        under review | Excuse | 1 | G
        peer/code/performance/film/book/album/quarterly review* | Excuse | 1 | G
        all/every/each/whether good or bad | Excuse | 0.4 | G
        qualify/eligible/claim/receive/get/earn _5 @hard ~14 rate/leave/write/post/submit _5 @stars/@review | Offer | 0.7 | G
        @leave _6 @review/@stars ~10 @wewill send/mail/ship/give/gift/offer/refund/reimburse/pay _2 you | Offer | 0.7 | G
        @hard _6 by _3 submitting/leaving/posting/writing/rating/reviewing/sharing/giving | Offer | 0.8 | G
        @change _3 your _4 @review/@stars ~10 @amount | Suppression | 0.7 | G
        compensated/rewarded/paid/bribed with _6 for _3 writing/leaving/posting/this/my/reviewing | Rewarded | 0.8 | G
        @hard _4 for _2 this/my @review | Rewarded | 0.7 | G
        reviewing/review/writing _3 because/since _6 @hard | Rewarded | 0.7 | G
        review/tester/reviewers/testers club/program/programme/group | Rewarded | 0.4 | G
        all i _3 do _3 @leave _4 @stars/@review | Rewarded | 0.7 | G
        offer* _8 @hard ~12 take/remove/delete/change _1 it/down | Reported | 0.7 | G
        offer* _8 @amount ~12 take/remove/delete/change _1 it/down | Reported | 0.7 | G
        bribe*/bribing me/us/customers/people/buyers | Reported | 0.55 | G
        @seller _3 offer*/would/will/promis* _12 if/unless/until i _5 @change _4 @review | Reported | 0.75 | G
        they/seller/company send/sends/give/gives/gave/sent _2 you _3 @hard _6 when/if/for _6 @review/@stars | Reported | 0.85 | G
        &26 @ours @given @prize | Offer | 0.7 | G
        &16 @ours @prize | Offer | 0.5 | G
        &28 @want1 @undo @mine @prize | Reported | 0.75 | G
        &24 @want1 @stars @prize | Reported | 0.65 | G
        &22 @slip @stars @hard | Reported | 0.7 | G
        &26 @dont @low @given @prize | Suppression | 0.65 | G
        &26 @dont @low refund*/money/compensat*/replacement we/us/our/well | Suppression | 0.65 | G
        &20 @nothing @deal @tell | Rewarded | 0.7 | E github, stock phrases of rewarded reviews
        pays/paid/paying/pay for _2 @stars | Reported | 0.6 | G
        """;

    public const string Posts = """
        @want: need, needed, needs, want, wanted, looking for, seeking, search for, wtb, require, searching, recruiting, hiring, wanna
        @people: reviewer*, tester*, product tester*, buyer*, review buyer*, amazon buyer*, volunteers, testers, honest reviewers
        @dm: dm, pm, inbox, message me, msg me, text me, contact me, comment, ping me, hit me up, hmu, dm me, pm me, inbox me, write me
        @country: us, usa, uk, de, fr, it, es, ca, au, jp, uae, ksa, germany, france, canada, america, italy, spain, australia, japan
        @buy: buy, order, purchase, place order, place an order, place the order
        @want _3 @people | Call | 0.35 | E zeit.de (tester wanted); E group names
        @want _2 @country _2 @people | Call | 0.4 | G
        @people _3 wanted/needed/required/only/welcome | Call | 0.35 | G
        do/did you need/want _2 product*/item* | Call | 0.35 | E br.de S632ZE1
        who/anyone _3 want*/need*/interested/like* _5 free/test*/product*/item*/gratis | Call | 0.35 | G
        want/wanna/like/love _3 test/try _3 free | Call | 0.35 | E br.de
        test _2 free product*/item* | Call | 0.35 | E br.de
        free product*/item* _3 for/to _3 review*/test*/amazon | Reward | 0.4 | E verge 2020
        free _2 test*/trial _4 refund* | Reward | 0.45 | E cracsip.com
        full/100 refund* | Reward | 0.2 | E br.de
        100 % refund*/back/cashback | Reward | 0.3 | E breakinglatest.news
        refund* _3 after/once/upon/when/with _5 review*/rating/feedback | Reward | 0.45 | E scmp.com 2169496
        refund* _3 after/before/upon order*/delivery/purchase | Reward | 0.25 | G
        review* _6 full*/100/get/then/and/for _3 refund*/reimburse*/cashback | Reward | 0.45 | E scmp.com
        @exchange _5 @review | Reward | 0.45 | E verge 2020
        @exchange _5 @stars | Reward | 0.45 | E verge 2020
        @hard _4 for/after _3 @review | Reward | 0.4 | E totalrevue.com
        free/gratis _6 for/after/against _3 @review | Reward | 0.4 | E verge 2020
        @amount _2 per/each/every/a/for review*/rating/feedback | Reward | 0.45 | E totalrevue.com ($10 a review)
        pay*/paid/earn/get/plus _4 @amount _3 review*/rating | Reward | 0.4 | E totalrevue.com
        paid/pay/earn _2 for/by/to _3 review*/reviewing/rating | Reward | 0.35 | G
        plus/extra/and @amount commission/bonus/extra/tip | Reward | 0.25 | E verge 2020 (additional fee)
        commission _3 per/each/every/for _2 review*/order* | Reward | 0.35 | G
        fee*/ppfee/ppfees/tax covered/included/on us | Channel | 0.35 | G (PP fee covered)
        pp/paypal fee*/tax _2 covered/included/we/us/on | Channel | 0.4 | G
        refund*/money/cash/paid/pay*/reimburse*/cashback _4 via/by/through/on/in/to/with _4 @paypal | Channel | 0.4 | E scmp.com
        refund*/reimburse*/paid/pay _5 via/by/as/with/in/through _4 @card | Channel | 0.4 | E totalrevue.com
        refund*/reimburse*/pay* _4 via/by/through/to _3 bank/transfer | Channel | 0.35 | G
        rar/rnr/rao/rbr | OrderKind | 0.4 | G (refund after review, no review)
        refund* after review*/rating/feedback | OrderKind | 0.35 | G
        no review*/feedback/rating need*/required/necessary/order*/only | OrderKind | 0.35 | G
        no/without need/write/leave _2 review*/feedback | OrderKind | 0.3 | G
        no need _3 review*/feedback | OrderKind | 0.35 | G (brief: "no need review")
        rating/stars only/orders | OrderKind | 0.35 | E breakinglatest.news
        only/just rating/stars | OrderKind | 0.3 | E breakinglatest.news
        text/photo/picture/pic/video/written review/reviews refund*/@amount/order* | OrderKind | 0.35 | G
        review _1 pic/photo/picture/video | OrderKind | 0.2 | G
        order only | OrderKind | 0.25 | E breakinglatest.news
        buy/sell/selling/provide/offer/offering/order _4 @stars | OrderKind | 0.4 | E br.de SJLLO8w
        buy/sell/selling/provide/providing/offering _3 amazon/google/trustpilot/verified/yelp/etsy/shopee _3 review* | OrderKind | 0.4 | E
        review* available/service* _4 amazon/google/trustpilot/cheap | OrderKind | 0.3 | G
        review/reviews swap/exchange/trade | OrderKind | 0.35 | E tf1info.fr (reviews for reviews)
        @stars | StarLevel | 0.3 | E br.de ("It must be a five star")
        must _4 five/5 | StarLevel | 0.3 | E br.de
        @send _5 @shot | Proof | 0.25 | E breakinglatest.news
        @send _5 profile _2 link/url | Proof | 0.35 | E letribunaldunet.fr
        profile link/url | Proof | 0.3 | E letribunaldunet.fr
        amazon profile | Proof | 0.35 | E letribunaldunet.fr
        order number/id/no | Proof | 0.2 | E testberichte.reviews
        order _1 @shot | Proof | 0.25 | G
        review link/@shot/url | Proof | 0.35 | E scmp.com
        review @shot | Proof | 0.35 | E scmp.com
        @shot _4 review/order/rating/feedback/purchase | Proof | 0.3 | E breakinglatest.news
        link _3 your/the review | Proof | 0.3 | E scmp.com
        max*/only/most/limit _4 #/one/two/three _2 order*/product*/item*/review* _3 week/day/month/account | Pacing | 0.35 | E
        #/one/two/three order*/product*/item*/review* _2 per/a/every/each week/day/month | Pacing | 0.3 | E breakinglatest.news
        wait* _4 #/few/several/some/five/six/seven days/day | Pacing | 0.3 | E letribunaldunet.fr
        review _4 after # _2 days | Pacing | 0.3 | E letribunaldunet.fr
        after # _2 days _6 review | Pacing | 0.3 | E letribunaldunet.fr
        # _2 days after _4 deliver*/arriv*/receiv* | Pacing | 0.25 | E letribunaldunet.fr
        dont/not/never mention/tell/say/write/talk _6 free/refund*/gift/discount/seller/us | Pacing | 0.4 | G
        dont/not/never use/with/no _3 coupon*/@card/voucher* | Pacing | 0.3 | G
        no gift card* | Pacing | 0.25 | G
        dont/not/never contact/tell/message _3 amazon | Pacing | 0.35 | G
        dont/not click/use/order/buy _5 link/directly/ad/ads/sponsored | Pacing | 0.3 | G
        browse/view/compare/click/scroll/look _4 other/few/competitor*/similar/# _3 product*/item*/listing* | Pacing | 0.3 | E
        add to cart/wishlist _8 then/and/wait/buy/order/after | Pacing | 0.2 | G
        search*/find _3 keyword*/key/word | Target | 0.3 | E terminal-y.de (words to search for, no link)
        keyword* | Target | 0.25 | E terminal-y.de
        sold/ship* by _3 store/shop/brand/seller | Target | 0.15 | G
        list of _2 product*/item* | Target | 0.15 | E zeit.de (catalogues)
        product/products/item list/catalog* | Target | 0.2 | E zeit.de
        asin | Target | 0.25 | G
        join _4 group/channel/community/club | Group | 0.2 | E scmp.com
        group/channel/club _4 review*/tester*/testing/free | Group | 0.2 | E group names
        review*/tester*/testing _2 group/club/channel/community/team | Group | 0.3 | E scmp.com, "Amazon UK Reviewers"
        # _1 member*/subscriber*/follower* | Group | 0.2 | E breakinglatest.news (42,000)
        agent* wanted/needed/welcome | Group | 0.25 | G
        refer*/invite/bring _4 friend*/reviewer*/tester* | Group | 0.15 | G
        @dm | Contact | 0.1 | G
        like/likes/follow _5 product*/page*/video*/hotel*/app*/channel*/store* _6 earn*/paid/commission | Task | 0.4 | G
        subscribe/rate/boost/optimi* _5 product*/page*/video*/hotel*/app*/channel*/store* _6 earn*/paid/commission | Task | 0.4 | G
        complete/finish/do _4 task*/mission*/order set* | Task | 0.4 | G
        daily/simple/easy/online/# task*/mission* | Task | 0.4 | G
        task*/mission* _4 # _1 product*/minute*/order* | Task | 0.3 | G
        prepaid/pre paid/recharge/topup/top up/deposit* | Deposit | 0.4 | E fraud reports
        deposit*/pay/transfer/send/recharge _5 first/before/unlock/upgrade/activate/upfront | Deposit | 0.4 | E fraud reports
        vip level*/merchant*/account*/1/2/3 | Deposit | 0.35 | E herijaya.com
        earn*/make/income/salary/profit _5 @amount _4 day/daily/hour/week | Earnings | 0.35 | G
        part time/parttime/remote/work from home _4 job*/work/income/opportunit* | Earnings | 0.3 | G
        work from home/phone | Earnings | 0.3 | G
        no experience needed/required/necessary | Earnings | 0.25 | G
        commission* _3 instantly/immediately/daily/withdraw* | Earnings | 0.35 | G
        withdraw* _4 anytime/instantly/same/bank/usdt | Earnings | 0.35 | G
        # % off | Deal | 0.35 | G
        half price | Deal | 0.35 | G
        price drop | Deal | 0.35 | G
        lightning/limited/daily/hot/todays deal* | Deal | 0.35 | G
        flash/summer/winter/holiday/spring/clearance/weekend sale* | Deal | 0.35 | G
        code/coupon/promo/voucher _4 checkout/basket/cart/off | Deal | 0.4 | G
        use code/coupon/promo/@coupon | Deal | 0.35 | G
        clip _3 coupon | Deal | 0.4 | G
        giveaway/sweepstake*/raffle | Deal | 0.4 | G
        tag/follow/like _5 win*/chance/enter/friend* | Deal | 0.35 | G
        winner* _5 drawn/announced/chosen/picked/selected/random* | Deal | 0.4 | G
        free shipping/delivery | Deal | 0.2 | G
        no purchase/buying necessary/required/needed | Disclosure | 0.4 | G
        whether/both/all/any _4 good/positive _2 bad/negative/critical | Disclosure | 0.4 | G
        good or bad | Disclosure | 0.35 | G
        positive or negative | Disclosure | 0.35 | G
        @honest _3 opinion/review*/feedback/thoughts | Disclosure | 0.2 | G
        label*/mark*/disclos*/tag* _6 sponsored/gifted/free/tested/vine/ad/incentiv*/sample/programme/program/that | Disclosure | 0.4 | G
        no/without obligation* | Disclosure | 0.3 | G
        opinion/review/rating/feedback/verdict _4 is/are/stays/remains up/yours/independent/own | Disclosure | 0.3 | G
        never/not/dont/nor _5 influence*/buy/pay/sell/condition*/depend* _4 @review | Disclosure | 0.35 | G
        panel/apply/applications/application/press/journalist*/blogger* _8 test*/review*/sample* | Disclosure | 0.2 | G
        beta test*/tester*/app | Disclosure | 0.25 | G
        warning/beware/scam/scams/scammer*/fraud/fake/illegal/banned/bans/lawsuit/sues/sued/investigat*/police | Warning | 0.4 | G
        against _3 terms/policy/rules/law | Warning | 0.4 | G
        good/positive _2 or/and/as _3 bad/negative/critical | Excuse | 0.35 | G
        no/not/isnt/zero _2 scam/scams/fake/fraud | Excuse | 1 | G
        trusted/legit/genuine/honest _2 seller/agent/group/refund* | Excuse | 0 | G
        not allowed | Warning | 0.4 | G
        report/reported/block/avoid _4 them/it/these/him/account*/seller*/group*/post* | Warning | 0.35 | G
        how _2 spot/recogni* | Warning | 0.4 | G
        dont/never fall | Warning | 0.4 | G
        @review | Topic | 0 | G
        i/we/you/ill/well/gets _4 @back | Reward | 0.3 | E scmp.com 2169496
        get* _3 you/your _3 money/cash back | Reward | 0.3 | G
        money back | Reward | 0.25 | G
        reimburse*/reimbursed | Reward | 0.25 | E scmp.com 2169496
        free stuff/products/items/product | Reward | 0.25 | E verge 2020
        need/want # @people5 | Call | 0.3 | G
        looking for someone | Call | 0.2 | G
        review/reviewing/term partner* | Call | 0.3 | G
        review* _4 wanted/needed | Call | 0.35 | E zeit.de
        who has _4 account | Call | 0.3 | G
        nondrop | OrderKind | 0.3 | G
        non/no drop | OrderKind | 0.3 | G
        pay/payment after live/completion/delivery/work | Channel | 0.3 | G
        leave/post/give _3 stars | StarLevel | 0.25 | G
        good/nice/positive/top rating* | StarLevel | 0.25 | G
        nice _2 review* | StarLevel | 0.2 | G
        sell*/provid*/offer* _5 reviews | OrderKind | 0.3 | E br.de
        spots/slots _1 left/today/available/open | Call | 0.25 | G
        &14 @return @post | Reward | 0.4 | E scmp.com 2169496
        &10 @sum @post | Reward | 0.35 | E totalrevue.com
        &14 @forfree @post | Reward | 0.35 | E verge 2020
        &10 @return @paypal | Channel | 0.35 | E scmp.com 2169496
        &8 @pick @post | Proof | 0.25 | E scmp.com 2169496
        &6 send/share/give/show @pick order | Proof | 0.3 | E scmp.com 2169496
        &8 # days/day arrival/delivery/arrives/receiving | Pacing | 0.25 | E letribunaldunet.fr
        no word/mention | Pacing | 0.3 | G
        dont/never/not mention | Pacing | 0.3 | G
        not/no more than # _1 per/a week/month/day | Pacing | 0.35 | E breakinglatest.news
        # per week/month/account | Pacing | 0.25 | E breakinglatest.news
        buy/order _3 on amazon | Target | 0.2 | E scmp.com
        find/search _4 words/term/terms | Target | 0.3 | E terminal-y.de
        testers/reviewers _3 #/new/for _2 listing*/product*/items | Call | 0.35 | E zeit.de
        anybody/anyone/who _6 up/want*/wants for/to _3 free/keep | Call | 0.35 | G
        reviews for my/our | OrderKind | 0.3 | G
        # active reviewers | Group | 0.3 | G
        deliver/boost/guarantee* _4 @stars | OrderKind | 0.35 | E br.de
        agency _6 review*/reviewers | Group | 0.25 | G
        prices/price/rates in dm | Channel | 0.2 | G
        follow/like/rate/subscribe _5 accounts/hotels/videos/products/online/apps _6 commission/usdt/per/@sum/get | Task | 0.4 | G
        get/earn/receive _3 commission | Earnings | 0.3 | G
        @sum per/a/each day | Earnings | 0.3 | G
        combo task/tasks | Task | 0.4 | E tienphong.vn (combo)
        vip1/vip2/vip3/vip | Deposit | 0.3 | E herijaya.com
        buy one get one | Deal | 0.4 | G
        was/instead of/from @sum | Deal | 0.3 | G
        with code | Deal | 0.35 | G
        win a/an/one/# | Deal | 0.3 | G
        draw on/takes | Deal | 0.3 | G
        say/write/think anything/whatever/what _3 like/think/want | Disclosure | 0.35 | G
        marked/labelled/labeled/tagged | Disclosure | 0.35 | G
        """;
}
