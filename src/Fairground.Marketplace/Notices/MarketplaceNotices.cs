using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Notices;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Notices;

/// <summary>What buyers and sellers are told of, in the groups in which they choose where.</summary>
public static class MarketplaceNotices
{
    internal static IServiceCollection AddMarketplaceNotices(this IServiceCollection services) => services
        .AddNotices(new NoticeGroup("orders", Text, 10),
            Kind("order-paid", "orders", NoticeDuty.Contract), Kind("order-failed", "orders", NoticeDuty.Contract),
            Kind("order-shipped", "orders"), Kind("order-delivered", "orders"),
            Kind("order-cancelled", "orders", NoticeDuty.Money), Kind("refund-sent", "orders", NoticeDuty.Money),
            Kind("refund-given", "orders", NoticeDuty.Money), Kind("credit-granted", "orders", NoticeDuty.Money),
            Kind("return-approved", "orders", NoticeDuty.Contract), Kind("return-refused", "orders", NoticeDuty.Rights),
            Kind("return-requested", "orders"), Kind("return-due", "orders", NoticeDuty.Contract),
            Kind("return-lapsed", "orders", NoticeDuty.Contract), Kind("return-refunded", "orders", NoticeDuty.Money),
            Kind("return-disputed", "orders", NoticeDuty.Rights), Kind("return-decided", "orders", NoticeDuty.Rights))
        .AddNotices(new NoticeGroup("sales", Text, 30, IsMemberAsync), Kind("sold", "sales"), Kind("sale-cancelled", "sales"),
            Kind("sale-return-requested", "sales", NoticeDuty.Contract), Kind("sale-return-approved", "sales"),
            Kind("sale-return-cancelled", "sales"), Kind("sale-return-sent", "sales"),
            Kind("sale-return-due", "sales", NoticeDuty.Contract), Kind("sale-return-lapsed", "sales"),
            Kind("sale-return-refunded", "sales", NoticeDuty.Money),
            Kind("sale-return-disputed", "sales", NoticeDuty.Rights), Kind("sale-return-decided", "sales", NoticeDuty.Rights))
        .AddNotices(new NoticeGroup("payouts", Text, 40, IsMemberAsync),
            Kind("payout-paid", "payouts"), Kind("payout-failed", "payouts", NoticeDuty.Money),
            Kind("payout-returned", "payouts", NoticeDuty.Money))
        .AddNotices(new NoticeGroup("holds", Text, 50, IsMemberAsync),
            Kind("hold-placed", "holds", NoticeDuty.Money), Kind("hold-kept", "holds", NoticeDuty.Money),
            Kind("hold-released", "holds", NoticeDuty.Money))
        .AddNotices(new NoticeGroup("standing", Text, 60, IsMemberAsync),
            Kind("seller-approved", "standing", NoticeDuty.Rights), Kind("seller-refused", "standing", NoticeDuty.Rights),
            Kind("seller-suspended", "standing", NoticeDuty.Rights), Kind("seller-reinstated", "standing", NoticeDuty.Rights),
            Kind("store-closed", "standing", NoticeDuty.Rights), Kind("store-reopened", "standing", NoticeDuty.Rights),
            Kind("fees-set", "standing", NoticeDuty.Rights), Kind("coupon-paused", "standing", NoticeDuty.Rights))
        .AddNotices(new NoticeGroup("webhooks", Text, 70, IsMemberAsync),
            Kind("webhook-failing", "webhooks"), Kind("webhook-gone", "webhooks"), Kind("webhook-given-up", "webhooks"));

    /// <summary>Whether an account works for any seller: what sellers are told concerns nobody else.</summary>
    public static Task<bool> IsMemberAsync(IServiceProvider services, AccountId account, CancellationToken cancellationToken) =>
        services.GetRequiredService<FairgroundDb>().Set<Member>().AnyAsync(member => member.Account == account, cancellationToken);

    private static NoticeKind Kind(string name, string group, NoticeDuty duty = NoticeDuty.None) => new(name, Text, group, duty);
}
