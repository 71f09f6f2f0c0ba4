namespace Fairground.Kernels.Wording.Lexicons;

/// <summary>
/// Chinese phrases, in simplified characters; traditional ones are read as these. Every character is a token, so a gap counts
/// characters. How to read them: <see cref="LexiconReader"/>.
/// </summary>
internal static class Chinese
{
    public const string Words = """
        @review: 评价, 好评, 评论, 晒图, 晒单, 点评, 测评, 追评, review, 留评, 反馈, 写评, 打分
        @stars: 五颗星, 5 颗星, 五星, 5 星, 好评, 全五星, 满分, @five, 5 分好评, 五分
        @low: 差评, 中评, 低分, 一星, 1 星, 负面, 不好的评价, 不满意
        @back: 返现, 返款, 退款, 返钱, 全额退, 返还, 全额返, 返利, 退货款, 返 #, 现金返还, 免单, 退 #, 退全款, 全款, 退一半, 退您, 退你, 退钱, 退我, 给钱
        @gift: 红包, 礼品卡, 礼物, 赠品, 代金券, 购物卡, 优惠券, 京东卡, 现金, 小礼品, 奖励, 免费送, 礼品, 话费, 免费产品, 抽奖, 好礼, 赠送
        @gift: 延保, 延长保修, 免费试用, 补贴, 转账, 佣金, 补偿, 给我 #, 给你 #, 给您 #
        @hard: @back, @gift
        @gain: 领, 送, 得, 返, 获, 拿, 给您, 给你, 兑换, 奖, 赠, 发, 享
        @shot: 截图, 截屏, 图片, 拍照, 凭证, 链接
        @send: 发, 联系, 私信, 加, 找, 提供, 给, 扫
        @seller: 商家, 卖家, 店家, 客服, 店主, 老板, 掌柜, 店铺, 他们
        @slip: 卡片, 小卡片, 小卡, 纸条, 售后卡, 返现卡, 卡, 传单, 信, 红包卡, 字条
        @change: 删, 改, 删除, 修改, 撤, 更改, 换成, 去掉
        @given: 给您, 给你, 领, 送, 转, 返, 退, 补偿, 私我, 奖
        @prize: @hard, @amount, 转 #, 支架, 一个, # 元, # 块
        @want1: 说, 让, 给我, 不删, 答应, 加我, 打电话, 要求, 承诺, 叫
        @undo: 删, 改, 撤, 改了, 删掉, 修改
        @mine: 差评, 评价, 评论, 中评, 星
        @bad: 差评, 低分, 一星, 中评, 差 评
        @dont: 不要, 别, 先不要, 麻烦不要, 请勿, 勿, 如果不满意, 不满意
        """;

    public const string Incentives = """
        好评返现 | Offer | 0.85 | E 52zhanxing.com, github lists of forbidden wording
        好评 _4 返/送/领/红 | Offer | 0.6 | E 52zhanxing.com
        @stars _12 @gain _8 @hard | Offer | 0.8 | E 52zhanxing.com
        @stars _10 返/送/奖 _4 # | Offer | 0.75 | E 52zhanxing.com (5 元红包)
        @stars _10 返/送/奖/领 _6 @amount | Offer | 0.75 | E 52zhanxing.com
        @review _10 返现/返款/红包/礼品卡/返利 | Offer | 0.7 | E 52zhanxing.com
        @review _10 返现 | Offer | 0.7 | E 52zhanxing.com
        @review _10 返 _1 # | Offer | 0.65 | E 52zhanxing.com
        @review _10 红包 | Offer | 0.65 | E 52zhanxing.com
        @review _12 @gain _6 @gift | Offer | 0.65 | E 52zhanxing.com
        晒图/晒单 _10 @hard | Offer | 0.7 | E 52zhanxing.com (晒图好评)
        @shot _12 @hard | Offer | 0.3 | E 52zhanxing.com
        @hard _8 换 _6 @review/@stars | Offer | 0.8 | G
        为了/冲着/看在/因为/图 _4 @hard _6 @review/@stars | Rewarded | 0.75 | G
        为/冲/图 _4 @hard _10 @review/@stars | Rewarded | 0.7 | G
        为/冲/图 _4 返现 | Rewarded | 0.7 | G
        免费 _10 换 _6 @review/@stars | Rewarded | 0.8 | G
        免费 _4 寄/送/给/得/获/收 _14 @review/@stars | Rewarded | 0.55 | G
        收 到 _4 @hard _10 @review/@stars | Rewarded | 0.65 | G
        评完/好评后/评价后/好评完 _10 返/退/到账/收到/领 | Rewarded | 0.6 | G
        @seller _14 @hard _14 @change _6 @low | Reported | 0.85 | G
        @seller _14 @hard _14 @change _6 @review/@stars | Reported | 0.8 | G
        @seller _14 @change _6 @review _10 @hard | Reported | 0.8 | G
        @seller _14 @change _6 @low _10 @hard | Reported | 0.85 | G
        @seller _14 @amount _10 @change _6 @low | Reported | 0.85 | G
        @seller _12 说/让/要求/承诺/答应/叫 _14 @stars _12 @hard | Reported | 0.8 | E 52zhanxing.com
        @seller _12 说/让/承诺/答应/叫 _14 @hard _14 @review/@stars | Reported | 0.7 | G
        @slip _12 @stars _12 @hard | Reported | 0.8 | E 52zhanxing.com
        @slip _12 @hard _12 @stars | Reported | 0.75 | G
        说好 _12 @hard _14 没/不/未 | Reported | 0.3 | G
        @stars _8 返现 _10 没/不给/骗/未/至今 | Reported | 0.8 | G
        骗/求/逼/催/骚扰 _4 @stars | Reported | 0.4 | G
        一直/天天/打电话/电话 _8 @change _4 @low | Reported | 0.65 | G
        让/要/求 _4 @change _4 @low | Reported | 0.55 | G
        不要/别/勿/请勿 _6 @low _20 @hard | Suppression | 0.65 | G
        差评前/给差评之前/中差评前 | Suppression | 0.3 | G
        差评 _4 前 _20 @hard | Suppression | 0.65 | G
        @change _4 @low _12 @hard | Suppression | 0.7 | G
        @shot _8 @send _4 客服 | ProofRequest | 0.3 | E 52zhanxing.com
        @review _4 截图 _8 @send | ProofRequest | 0.6 | E 52zhanxing.com
        @review _4 截图 | ProofRequest | 0.45 | E 52zhanxing.com
        截图 _6 @review | ProofRequest | 0.4 | G
        @stars | StarLevel | 0.1 | E 52zhanxing.com
        加/添加 _2 微信 | RefundChannel | 0.15 | G
        没有/无/未/不是/并非/没/没收 _8 @hard | Excuse | 0.7 | G
        没有 _4 @hard _2 也/都 | Excuse | 0.7 | G
        自费/自己花钱/自己掏钱/自掏腰包 | Excuse | 1 | G
        不是 _4 托/水军/广告 | Excuse | 1 | G
        用 _4 优惠券/红包/礼品卡/代金券/购物卡 | Excuse | 0.7 | G
        领/抢 _4 优惠券/券 | Excuse | 0.7 | G
        退款 _4 快/及时/迅速/很/速度 | Excuse | 0.7 | G
        申请/要求 _2 退款 | Excuse | 0.7 | G
        送/当/做/作 _6 礼物 | Excuse | 0.7 | G
        送 _4 赠品 | Excuse | 0.5 | G
        @change _3 @stars _16 补偿/@hard/@amount | Suppression | 0.75 | G
        改 成 _3 @stars _6 @gain | Reported | 0.8 | G
        免费试用 _14 @stars | Rewarded | 0.7 | G
        返现卡 | Reported | 0.6 | E 52zhanxing.com
        @slip _8 要 _4 @stars | Reported | 0.6 | G
        @low _10 @seller _14 @hard _10 删/改/撤 | Reported | 0.8 | G
        @seller _10 退 _8 删/改 | Reported | 0.7 | G
        评价后/评价完/评论后/写完 _6 返/给/退/送 | Rewarded | 0.65 | G
        @stars _10 找 _4 客服 | Offer | 0.4 | G
        上传图片 _12 @hard | Offer | 0.55 | G
        &30 @want1 @undo @mine @hard/@amount | Reported | 0.75 | G
        不 删 _4 @low _6 退 | Reported | 0.65 | G
        给我 _6 让我 _8 @undo | Reported | 0.7 | G
        &30 @dont @bad @back | Suppression | 0.65 | G
        &24 @stars 截图 @given @prize | Offer | 0.7 | G
        凭 _3 @review _8 领/送/返 | Offer | 0.75 | G
        免费 _4 送/给 _8 让我 _6 @review | Rewarded | 0.75 | G
        &16 商家/卖家/店家 免费 让我/叫我/帮忙 @review | Rewarded | 0.7 | G
        """;

    public const string Posts = """
        招/找/寻/招募/收/求/诚招/长期收 _6 测评/买家/评价/写手/刷手/试用/测评员 | Call | 0.4 | E github find_string (测评团队)
        招 _4 测评 | Call | 0.4 | E as above
        找/招 _4 老外/买手/真人/美国/德国 | Call | 0.3 | G
        需要/要/想 _4 免费产品/免费商品/白嫖/0元 | Call | 0.3 | G
        测评 _4 返款/返现/返/全返 | Reward | 0.4 | E github find_string
        返款/全额返/全返/返现/返本金/返本 | Reward | 0.3 | G (返款)
        返本金/本金 _4 佣金 | Reward | 0.4 | G
        评后返/先评后返/货返/评返/出评返/上评返/留评返/收货返 | Reward | 0.45 | G
        评 _4 返 | Reward | 0.3 | G
        免费 _4 产品/商品 _10 @review | Reward | 0.35 | E github
        佣金 _4 # | Reward | 0.3 | G
        # _1 元/块/刀/美金 _2 一/每/1 单/条/个 | Reward | 0.35 | G
        每/一/1 单/条/个 _3 # _1 元/块/刀/美金 | Reward | 0.35 | G
        @paypal/pp _4 返/退/付款/转 | Channel | 0.4 | G
        返/退/打款 _6 @paypal | Channel | 0.4 | G
        返/退/打 _8 微信/支付宝/银行卡/礼品卡 | Channel | 0.3 | G
        亚马逊/amazon _4 测评 | OrderKind | 0.45 | E github find_string (亚马逊测评)
        测评 团队/号/系统/资源/服务商/群/单/中介 | OrderKind | 0.4 | E github find_string (测评团队, 测评号, 测评订单台账)
        测评 团 队 | OrderKind | 0.4 | E as above
        测评 号/单/群 | OrderKind | 0.35 | E as above
        测评 资 源 | OrderKind | 0.4 | E as above
        免评 | OrderKind | 0.35 | G
        直评 | OrderKind | 0.4 | G
        刷单 | OrderKind | 0.4 | G
        补单 | OrderKind | 0.4 | G
        刷 评/好评/销量 | OrderKind | 0.4 | G
        送测 | OrderKind | 0.3 | G
        代 写/评 好评/价 | OrderKind | 0.35 | G
        图评/视频评/文字评/图文评/星评 | OrderKind | 0.3 | G
        五星好评 | StarLevel | 0.3 | E 52zhanxing.com
        @stars | StarLevel | 0.25 | E 52zhanxing.com
        @review _6 截图/截屏/链接 | Proof | 0.35 | E 52zhanxing.com
        截图/订单号/单号 _6 给/发/交 | Proof | 0.25 | G
        发/给/提供/交 _6 截图/订单号/主页链接/个人主页/profile | Proof | 0.3 | G
        发/给/提供/交 _6 截图 | Proof | 0.3 | G
        主页 链接 | Proof | 0.35 | G
        主页链接/买家主页/主页连接/个人主页 | Proof | 0.35 | G
        订单号 | Proof | 0.2 | G
        每/一 周/天/月 _4 # _1 单 | Pacing | 0.35 | E breakinglatest.news
        最多/不超过/限 _3 # _1 单 | Pacing | 0.3 | E breakinglatest.news
        每天/每周/每日 _3 # _1 单/个 | Pacing | 0.3 | G
        等/过/隔/后 _3 # _2 天 _6 评/留/上 | Pacing | 0.35 | E letribunaldunet.fr
        # _1 天 后 _4 评/留/写/上 | Pacing | 0.35 | E letribunaldunet.fr
        收货后 _3 # _1 天/日 | Pacing | 0.3 | G
        货比三家/货比 | Pacing | 0.35 | G
        浏览 _6 分钟/竞品/同类/其他 | Pacing | 0.3 | G
        不要/不能/不可/别/勿/请勿 _6 用 _2 优惠券/礼品卡/coupon/券 | Pacing | 0.3 | G
        不要/不能/不可/别/勿/请勿 _6 提 _3 返/免费/测评 | Pacing | 0.4 | G
        关键词 | Target | 0.3 | E terminal-y.de
        搜 _2 关键/词/索 | Target | 0.25 | E terminal-y.de
        搜索 | Target | 0.2 | G
        产品 表/清单/链接/列表 | Target | 0.2 | G
        进群/加群/入群/拉群/进 _2 群 | Group | 0.25 | G
        加/进/入/拉 _2 群 | Group | 0.25 | G
        群 _4 # _1 人 | Group | 0.25 | G
        中介/代理 _4 来/勿扰/合作/联系 | Group | 0.25 | G
        私信/私聊/加微/加v/滴滴/联系我/加我/微信/vx | Contact | 0.1 | G
        点赞/关注/做任务/任务单/刷任务 _12 佣金/元/块/赚/收入/返 | Task | 0.4 | G
        做任务/任务 _8 佣金/赚/提现/日结 | Task | 0.4 | G
        点赞 _10 # _1 元/块 | Task | 0.4 | G
        做 _2 任务 | Task | 0.35 | G
        垫付/充值/押金/保证金/先付/预付/入金/连单 | Deposit | 0.45 | G
        日赚/日入/日结/月入/兼职/在家 | Earnings | 0.35 | G
        提现/秒到账/稳赚 | Earnings | 0.3 | G
        满减/满 # 减/打折/折扣/秒杀/特价/促销/限时/双十一/包邮 | Deal | 0.35 | G
        满 _1 # _1 减 | Deal | 0.4 | G
        # 折 | Deal | 0.35 | G
        优惠券/优惠码/折扣码/券后/到手价 | Deal | 0.35 | G
        抽奖/转发抽/中奖/抽 _2 # _1 位 | Deal | 0.4 | G
        抽 _3 # _1 位/名/个/人 | Deal | 0.4 | G
        转发 _6 抽 | Deal | 0.4 | G
        无需/不用/不需要 _2 购买/下单/付款 | Disclosure | 0.4 | G
        好坏/优缺点/好与坏 | Disclosure | 0.35 | G
        真实 _2 体验/感受/反馈/评价 | Disclosure | 0.3 | G
        标注/注明/标明 _8 试用/赞助/赠品/免费/体验/广告 | Disclosure | 0.4 | G
        众测/试用官/体验官/内测 | Disclosure | 0.35 | G
        警惕/骗局/诈骗/防骗/曝光/举报/封号/处罚/警方/违规/套路/罚款/上当/小心 | Warning | 0.4 | G
        @review | Topic | 0 | G
        # _1 一 条/单/个/篇 | Reward | 0.35 | G
        每 条 _1 # | Reward | 0.35 | G
        不 掉 | OrderKind | 0.25 | G
        包 _1 留评/留评率/上评 | OrderKind | 0.35 | G
        代 写 | OrderKind | 0.35 | G
        欢迎 中介 | Group | 0.25 | G
        欢迎中介 | Group | 0.25 | G
        @return: 返款, 返现, 退你, 全款, 返全款, 退款, 返本, 支付宝, 微信, pp, 退我
        @post: 好评, 评价, 评, 五星, 上评, 评论, 留评, 点评
        &14 @return @post | Reward | 0.35 | E github (测评)
        &12 免费拿/免费送/免费领/送的 @post | Reward | 0.35 | G
        &14 免费 五星 | Reward | 0.35 | G
        pp 退/返 | Channel | 0.35 | G
        支付宝/微信/银行卡 结/付/返/转 | Channel | 0.35 | G
        一周/每周/一天/每天 最多 _2 单 | Pacing | 0.35 | E breakinglatest.news
        最多/限 两/三/一/二 单 | Pacing | 0.35 | E breakinglatest.news
        收货 #/三/四/五/七 天 | Pacing | 0.35 | E letribunaldunet.fr
        收货 四/三/五/七/十 天 _4 评 | Pacing | 0.35 | E letribunaldunet.fr
        别/不要/勿 _2 写/说/提 _6 送/返/免费 | Pacing | 0.4 | G
        搜 _16 下单/店铺/第 | Target | 0.35 | E terminal-y.de
        清单 | Target | 0.2 | G
        有 _4 账号 _2 朋友/的 | Call | 0.3 | G
        出售/卖/售 _8 五星/好评/评价 | OrderKind | 0.4 | G
        量大 | Reward | 0.15 | G
        五 星 带图 | StarLevel | 0.3 | G
        写 _8 评价/好评/评论 | OrderKind | 0.25 | G
        点赞视频/点赞 | Task | 0.3 | G
        一天 # | Earnings | 0.3 | G
        充 # | Deposit | 0.3 | G
        买 #/一/二/三 送 #/一/二 | Deal | 0.4 | G
        不用花钱 | Disclosure | 0.3 | G
        注明赠送/标注赠送 | Disclosure | 0.35 | G
        好坏随 | Disclosure | 0.35 | G
        """;
}
