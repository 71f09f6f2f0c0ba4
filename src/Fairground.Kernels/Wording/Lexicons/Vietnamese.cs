namespace Fairground.Kernels.Wording.Lexicons;

/// <summary>Vietnamese phrases; tones are folded away, as many leave them out. How to read them: <see cref="LexiconReader"/>.</summary>
internal static class Vietnamese
{
    public const string Words = """
        @review: đánh giá, review, reviews, nhận xét, feedback, bình luận, vote, rate, fb
        @stars: 5 sao, năm sao, @five, 5 sao kèm ảnh, đánh giá tốt, feedback tốt, nhận xét tốt, review tốt, full sao
        @low: 1 sao, xấu, tiêu cực, không tốt, thấp, kém, 2 sao, 3 sao, dưới 5 sao
        @card: thẻ quà tặng, thẻ cào, voucher, phiếu quà tặng, gift card, phiếu mua hàng, mã giảm giá, thẻ điện thoại, phiếu giảm giá
        @back: hoàn tiền, hoàn lại tiền, hoàn xu, hoàn lại, chuyển khoản lại, trả lại tiền, refund, hoàn phí, hoàn 100, cashback
        @gift: quà, quà tặng, tặng quà, miễn phí, tặng thêm, thưởng, lì xì, tiền thưởng, bao lì xì, tặng ngay, quà free, free, tiền mặt
        @gift: bảo hành thêm, tặng kèm, tặng lại
        @reward: @card, @back, @gift, xu, giảm giá
        @hard: @card, @back, @gift
        @gain: nhận, nhận ngay, được, được tặng, shop tặng, bên mình tặng, sẽ tặng, gửi tặng, lấy, được nhận, sẽ được, sẽ nhận, tặng
        @gain: shop hoàn, em hoàn, bên em hoàn, sẽ hoàn, shop gửi, sẽ chuyển, shop chuyển, nhận lại, có ngay
        @leave: để lại, viết, cho shop, đánh giá, gửi, cho, review, rate, vote, đăng, nhận xét, chụp
        @shot: chụp màn hình, chụp ảnh màn hình, ảnh chụp màn hình, screenshot*, chụp hình, ảnh màn hình, cap màn hình
        @send: gửi, gửi lại, nhắn, inbox, ib, nt, chụp
        @seller: shop, người bán, chủ shop, cửa hàng, bên bán, nhà bán, nhân viên, seller, thằng shop
        @slip: thiệp, tờ giấy, card, phiếu, mẩu giấy, tấm thiệp, tờ rơi
        @change: sửa, xóa, đổi, gỡ, xoá, thay đổi, chỉnh sửa, sửa lại, nâng, xóa bỏ, gỡ bỏ
        @given: được, nhận, hoàn, shop gửi, shop chuyển, tặng, đền, có quà, đền tiền, chuyển
        @prize: @hard, @amount, tiền
        @want1: bảo, hứa, kêu, đòi, chỉ chịu, đề nghị, nếu mình, gọi điện, nhắn, nói, năn nỉ, ép, với điều kiện
        @undo: xóa, xoá, sửa, gỡ, đổi, xóa đi, nâng
        @mine: đánh giá, nhận xét, 1 sao, 5 sao, review, bình luận, chê, sao
        @dont: đừng, trước khi, chưa hài lòng, khoan, không nên
        @nothing: miễn phí, không lấy tiền, không mất tiền, tặng, free, cho mình
        @deal: đổi lại, để viết, để mình, với điều kiện, đổi lấy, bù lại
        """;

    public const string Incentives = """
        @leave _5 @stars ~8 @gain _5 @reward | Offer | 0.9 | E vietnam.vn (paid reviews); G wording
        đánh giá/review/feedback/rate/vote _6 @stars ~8 @reward | Offer | 0.75 | G
        đánh giá _6 @stars ~6 @amount | Offer | 0.75 | E vietnam.vn
        @stars ~8 @gain _4 @reward | Offer | 0.65 | G
        @stars ~6 @gain _4 @amount | Offer | 0.65 | G
        @review _6 @gain _4 @hard | Offer | 0.6 | G
        @hard _5 khi/nếu/sau/cho/vì _5 @review/@stars | Offer | 0.65 | G
        @gain _4 @amount _5 khi/nếu/sau/cho _4 @review/@stars | Offer | 0.75 | G
        @amount _3 cho/mỗi/một/1 _3 @review/@stars | Offer | 0.65 | E vietnam.vn (2.000-4.000 VND a review)
        @shot _6 @review ~8 @hard | Offer | 0.75 | G
        @shot _6 @review ~8 @amount | Offer | 0.7 | G
        để đổi lấy _4 đánh giá/review/nhận xét | Offer | 0.8 | G
        đổi lấy _4 đánh giá/review/nhận xét/5 | Offer | 0.8 | G
        được tặng/gửi/cho/nhận _6 miễn phí _8 để/đổi/cho _4 @review/@stars | Rewarded | 0.8 | G
        nhận _5 miễn phí _6 để/đổi _4 @review/@stars | Rewarded | 0.8 | G
        được _3 tặng/cho/gửi/trả _6 để _3 @review/@stars | Rewarded | 0.7 | G
        được _2 hoàn tiền/lại _5 sau/vì/khi _4 @review/@stars | Rewarded | 0.65 | G
        được _2 trả tiền _4 @review/@stars | Rewarded | 0.7 | G
        mình/tôi/em _3 nhận/được _3 @amount _5 @review/@stars | Rewarded | 0.65 | G
        @review _3 để/mới/cho _2 nhận/được/lấy _3 xu | Rewarded | 0.5 | G (platform coins for a review: common, honest text)
        @seller _8 hứa/bảo/dụ/đề nghị/hối lộ/mua chuộc _10 @hard ~10 @review/@stars | Reported | 0.8 | G
        @seller _8 hứa/bảo/dụ/đề/hối/mua/nói/kêu/nhắn _12 @review ~10 @hard | Reported | 0.75 | G
        @seller _8 hứa/bảo/dụ/đề/hối/mua/nói/kêu/nhắn _12 @hard ~10 @review/@stars | Reported | 0.75 | G
        @seller _8 hứa/bảo/dụ/đề/hối/mua/nói/kêu/nhắn _10 @amount ~10 @review/@stars | Reported | 0.75 | G
        @hard _6 nếu/để _3 mình/tôi/em/t _6 @review/@stars | Reported | 0.7 | G
        @amount _6 nếu/để _3 mình/tôi/em/t _6 @change _3 @review/@stars | Reported | 0.8 | G
        @reward _6 để/nếu _4 @change _4 @review/@stars | Reported | 0.8 | G
        @slip _10 @stars _6 @hard | Reported | 0.75 | G
        @slip _10 @review _8 @hard | Reported | 0.7 | G
        năn nỉ/xin/ép/đòi/bắt/kêu/bảo _4 @change _4 @review/@stars | Reported | 0.55 | G
        năn nỉ _6 @change _4 @review/@stars | Reported | 0.55 | G
        mua đánh giá/review/feedback | Reported | 0.5 | E vietnam.vn
        đừng _3 @review _3 @low _14 @hard | Suppression | 0.65 | G
        trước khi _3 @review _4 @low ~14 @hard | Suppression | 0.65 | G
        trước khi _3 @review _3 @low | Suppression | 0.35 | G
        trước khi _3 @low _10 @hard | Suppression | 0.55 | G
        @change _3 @review _10 @hard | Suppression | 0.65 | G
        @send _5 @shot _6 @review | ProofRequest | 0.6 | G
        @shot _4 @review _6 shop/zalo/page/fanpage/bên | ProofRequest | 0.55 | G
        @stars | StarLevel | 0.15 | E vietnam.vn
        không/chưa/chả/chẳng/ko _3 được _3 trả/tặng/tài/nhận/cho | Excuse | 1 | G
        không/ko/chưa _3 nhận _4 quà/tiền/miễn | Excuse | 1 | G
        không/ko _2 hoàn/tặng/quà/voucher | Excuse | 0.7 | G
        mua/thanh/trả/đặt _5 bằng _3 voucher/thẻ/tiền | Excuse | 0.7 | G
        áp/dùng/có/xài/sử _3 voucher/mã _4 giảm/freeship/rẻ/còn | Excuse | 0.7 | G
        áp/nhập _2 mã | Excuse | 0.7 | G
        làm/mua _2 quà _2 cho/tặng/sinh | Excuse | 0.7 | G
        mua _4 làm quà | Excuse | 0.7 | G
        mua _3 tặng | Excuse | 0.7 | G
        freeship/miễn phí vận/ship/giao | Excuse | 0.7 | G
        miễn phí _1 vận chuyển/ship | Excuse | 0.7 | G
        @stars ~8 được/sẽ/shop/bên tặng | Offer | 0.65 | G
        @review ~6 sẽ được tặng | Offer | 0.65 | G
        đừng _3 @low ~14 @hard | Suppression | 0.65 | G
        đổi lại _6 @review | Rewarded | 0.7 | G
        @review _4 được _3 @amount | Rewarded | 0.65 | G
        @review _4 được shop/bên/hãng cho/trả/tặng | Rewarded | 0.65 | G
        shop/hãng hoàn tiền _3 sau/khi _5 @review | Rewarded | 0.7 | G
        &22 @want1 @undo @mine @prize | Reported | 0.7 | G
        &20 @dont @low @prize | Suppression | 0.6 | G
        &18 @nothing @deal @review | Rewarded | 0.7 | G
        &16 @review xong chuyển/trả/hoàn/tặng @amount | Rewarded | 0.65 | G
        &16 @stars @given @amount | Offer | 0.6 | G
        khách _6 @review/@stars ~6 nhận quà | Offer | 0.6 | G
        """;

    public const string Posts = """
        @people: ctv, cộng tác viên, người review, tester, reviewer*, người đánh giá, người mua, bạn review, acc, nick
        cần/tìm/tuyển _4 @people | Call | 0.35 | E laws.com.vn (tuyen CTV), vietnam.vn
        tuyển/cần/tìm _5 @review | Call | 0.35 | E vietnam.vn
        ai _4 nhận/muốn/rảnh/làm/cần _5 @review/đơn/free/miễn | Call | 0.35 | G
        ai _4 nhận/muốn/rảnh/làm/cần _5 @review | Call | 0.35 | G
        nhận sản phẩm/hàng _2 miễn/free | Call | 0.3 | G
        hoàn tiền/lại/100/full/phí/đủ _5 @review/sau/khi | Reward | 0.3 | G (hoan tien)
        hoàn _1 tiền/lại/100/full/đủ _6 @review | Reward | 0.4 | G
        hoàn _1 tiền/100/full/đủ _4 đơn/hàng/tiền/sản | Reward | 0.25 | G
        @review _8 hoàn _1 tiền/lại/100/full/đủ | Reward | 0.45 | G
        @review _6 nhận/được/hoàn _4 free/miễn/công/@amount | Reward | 0.35 | G
        @amount _2 _1 đơn/review/đánh/bài/acc/fb | Reward | 0.35 | E vietnam.vn
        @amount _1 1/mỗi/một/cho _1 đơn/review/đánh/lượt/bài/feedback | Reward | 0.4 | E vietnam.vn
        công/phí/hoa hồng/lương/thù lao _4 @amount _4 đơn/review/đánh/lượt/bài | Reward | 0.4 | E vietnam.vn
        công/phí/trả/thù lao _3 @amount | Reward | 0.25 | G
        free/miễn phí _3 sản phẩm/hàng | Reward | 0.25 | G
        chuyển khoản/ck/stk/ngân hàng/banking | Channel | 0.25 | G
        hoàn/trả/thanh toán _4 qua/về/vào/bằng _3 @paypal/stk/ngân/bank/tài/zalo/ck/chuyển | Channel | 0.35 | G
        hoàn/trả/thanh _5 qua/về/vào/bằng _3 stk/ngân/bank/tài/ck/chuyển/momo/paypal/ví | Channel | 0.35 | G
        hoàn/trả _4 @paypal | Channel | 0.35 | G
        hoàn/trả _3 ck/chuyển | Channel | 0.3 | G
        đơn ảo | OrderKind | 0.45 | G (don ao)
        seeding | OrderKind | 0.35 | G
        buff _2 đơn/đánh/review/sao | OrderKind | 0.4 | G
        tăng _2 đánh giá/sao/review/feedback | OrderKind | 0.3 | E vietnam.vn
        dịch vụ _4 đánh giá/review/feedback/5 | OrderKind | 0.4 | E vietnam.vn
        mua/bán/nhận _3 đánh giá/review/feedback/vote _4 sao/shopee/google/lazada/tiki/map | OrderKind | 0.4 | E vietnam.vn
        không cần/phải _3 @review | OrderKind | 0.35 | G
        ko/k/không cần/phải _2 review/đánh/feedback | OrderKind | 0.35 | G
        chỉ _2 sao/vote/rate | OrderKind | 0.25 | G
        đánh giá/review _3 ảnh/hình/video/text | OrderKind | 0.2 | E vietnam.vn
        @stars | StarLevel | 0.3 | E vietnam.vn
        @send _5 @shot | Proof | 0.3 | E katadata (same trade)
        @shot | Proof | 0.25 | G
        @shot _5 @review/đơn | Proof | 0.3 | G
        link/mã _2 đơn/profile/review/cá | Proof | 0.2 | G
        link _1 đánh giá/profile/cá nhân/review | Proof | 0.3 | G
        mã đơn | Proof | 0.2 | G
        tối đa/mỗi/chỉ _4 # _1 đơn/acc/sản _4 tuần/ngày/tháng/acc/nick | Pacing | 0.35 | E breakinglatest.news
        # đơn _1 1/mỗi/một/trên _1 tuần/ngày/acc/tháng/nick | Pacing | 0.35 | G
        sau/đợi/chờ _3 # _2 ngày/hôm _6 @review | Pacing | 0.35 | E letribunaldunet.fr
        đợi/chờ _3 # ngày | Pacing | 0.3 | E letribunaldunet.fr
        nhận hàng _4 # ngày _5 @review | Pacing | 0.3 | G
        không/đừng/ko/k _3 nhắc/nói/ghi/đề cập/tiết _5 hoàn/free/shop/miễn/tiền/tặng | Pacing | 0.35 | G
        không/đừng/ko/k _2 dùng/áp/xài _3 mã/voucher | Pacing | 0.3 | G
        xem/lướt/thả/click _4 # _2 shop/sản _2 khác | Pacing | 0.3 | G
        xem/lướt/click _4 sản phẩm/shop khác | Pacing | 0.3 | G
        tìm/gõ/search _4 từ khóa/khoá | Target | 0.3 | E terminal-y.de
        từ khóa/khoá/khoa | Target | 0.25 | E terminal-y.de
        keyword* | Target | 0.2 | G
        danh sách/list _2 sản phẩm | Target | 0.2 | G
        vào/tham gia/join _4 nhóm/group/box/kênh | Group | 0.2 | G
        nhóm/group/hội/box _3 review/đánh/ctv/seeding/đơn | Group | 0.3 | G
        # thành viên/mem/tv | Group | 0.2 | G
        ib/inbox/nhắn tin/cmt/chấm/liên hệ/pm | Contact | 0.1 | G
        nhiệm vụ | Task | 0.4 | E laws.com.vn (nhiem vu)
        like/thả tim/theo dõi/follow/đăng ký _5 sản phẩm/video/kênh/tiktok/bài _8 @amount/nhận/tiền/hoa | Task | 0.4 | E laws.com.vn
        like/tim/follow/theo _5 sản phẩm/video/kênh/tiktok | Task | 0.3 | E laws.com.vn
        chốt/chạy/giật đơn | Task | 0.35 | E canhbaoluadaovn.com (chay don hang)
        nạp _4 tiền/vốn/trước/@amount | Deposit | 0.45 | E tienphong.vn
        nạp/cọc/ứng _3 tiền/trước/vốn/vào | Deposit | 0.4 | E tienphong.vn, ezcash.vn
        thanh toán/chuyển khoản trước | Deposit | 0.35 | E baotravinh.vn
        vốn/gốc _4 lãi/hoa/hồng | Deposit | 0.35 | E tienphong.vn (goc va hoa hong)
        nâng cấp/gói/vip _3 vip/cấp/gói | Deposit | 0.3 | E canhbaoluadaovn.com
        hoa hồng _4 # | Earnings | 0.35 | E baotravinh.vn
        hoa hồng | Earnings | 0.25 | E baotravinh.vn
        thu nhập/lương/kiếm _5 @amount _3 ngày/ngay/tháng/giờ/1 | Earnings | 0.35 | E laws.com.vn
        @amount _1 ngày/ngay/1/tháng | Earnings | 0.3 | G
        việc nhẹ/làm/online _4 lương/nhà/tại | Earnings | 0.35 | E laws.com.vn (viec nhe luong cao)
        làm/việc _4 tại/ở nhà | Earnings | 0.3 | E laws.com.vn
        không cần/yêu cầu kinh nghiệm | Earnings | 0.25 | E tienphong.vn
        giảm _3 # % | Deal | 0.4 | G
        sale/flash/săn/deal/khuyến mãi _3 # | Deal | 0.35 | G
        khuyến mãi/mại | Deal | 0.35 | G
        flash sale | Deal | 0.35 | G
        mã giảm/freeship | Deal | 0.35 | G
        nhập mã | Deal | 0.35 | G
        giá chỉ/còn/gốc _2 # | Deal | 0.35 | G
        giveaway/minigame/mini game/bốc thăm/trúng thưởng | Deal | 0.4 | G
        bốc/quay thăm/số/trúng | Deal | 0.35 | G
        trúng thưởng/giải/quà | Deal | 0.4 | G
        freeship/miễn phí vận/ship/giao | Deal | 0.2 | G
        không cần/phải/bắt _2 mua | Disclosure | 0.35 | G
        khen/tốt _2 hay/hoặc/lẫn/cũng _2 chê/xấu | Disclosure | 0.4 | G
        khen chê | Disclosure | 0.35 | G
        trung thực/khách quan/thật lòng/chân thật | Disclosure | 0.25 | G
        ghi/gắn/dán/công khai _4 nhãn/rõ/tặng/tài/quảng | Disclosure | 0.35 | G
        dùng thử _6 đăng ký/ý kiến/cảm nhận/khảo | Disclosure | 0.3 | G
        cảnh báo/lừa đảo/cẩn thận/cảnh giác/chiêu trò/bóc phốt/lừa/phạt | Warning | 0.4 | E canhbaoluadaovn.com
        cảnh báo/giác | Warning | 0.4 | E canhbaoluadaovn.com
        lừa đảo | Warning | 0.4 | E laws.com.vn
        đừng/không _3 tin/dính/mắc/sập | Warning | 0.35 | G
        công an | Warning | 0.35 | G
        @review | Topic | 0 | G
        ck/chuyển/trả/hoàn lại _2 tiền | Reward | 0.3 | G
        hoàn phí/full/100/đủ/tiền | Reward | 0.25 | G
        tìm/cần _2 bạn/người mua/đặt | Call | 0.35 | G
        refund* | Reward | 0.25 | E scmp.com 2169496
        @return: hoàn tiền, hoàn lại, ck lại, tiền về, trả tiền, nhận lại tiền, hoàn, thanh toán, paypal, refund
        @post: đánh giá, review, nhận xét, sao, feedback, @five
        &12 @return @post | Reward | 0.35 | E vietnam.vn
        &10 @sum @post | Reward | 0.35 | E vietnam.vn
        &12 free/miễn/tặng @post | Reward | 0.3 | G
        &8 ảnh/hình @post | Proof | 0.25 | E vietnam.vn
        &10 thanh/toán/tiền/hoàn/trả ngân/paypal/momo/bank/ck | Channel | 0.3 | G
        gõ/tìm/search _6 mua/vào/chọn _2 shop | Target | 0.3 | E terminal-y.de
        list hàng | Target | 0.2 | G
        mỗi tuần _3 # | Pacing | 0.35 | E breakinglatest.news
        chờ/đợi # ngày | Pacing | 0.35 | E letribunaldunet.fr
        không/đừng _2 ghi/nói/nhắc | Pacing | 0.3 | G
        cần người | Call | 0.3 | G
        bạn nào có _2 acc/tài | Call | 0.3 | G
        bán _2 feedback/đánh/review | OrderKind | 0.4 | E vietnam.vn
        giá sỉ | Reward | 0.15 | G
        mua # tặng # | Deal | 0.4 | G
        """;
}
