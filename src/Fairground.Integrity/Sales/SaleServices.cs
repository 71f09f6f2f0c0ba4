using Fairground.Marketplace.Health;
using Fairground.Marketplace.Notices;
using Fairground.Platform.Accounts;
using Fairground.Platform.Components;
using Fairground.Platform.Events;
using Fairground.Platform.Notices;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Sales;

internal static class SaleServices
{
    public static IServiceCollection AddSuspectSales(this IServiceCollection services) => services
        .AddScoped<SaleSearch>().AddScoped<SuspectSaleDesk>().AddWork<SaleSearchWork>()
        .AddHealthPart<SaleHealth>("sales", 80, (part, seller, cancellationToken) => part.FindAsync(seller, cancellationToken))
        .AddSingleton(new AdminLink(
            "/trust/sales", "shopping-bag", () => Text["suspect-sales.title"], 40, Policies.Trust, AdminArea.Trust))
        .AddSingleton(new AdminTask(
            "/trust/sales", () => Text["task.suspect-sales"], 60, Policies.Trust, SuspectSaleDesk.WaitingAsync))
        .AddNotices(
            new NoticeGroup("fair-play", Text, 65, MarketplaceNotices.IsMemberAsync),
            new NoticeKind("sales-left-out", Text, "fair-play", NoticeDuty.Rights),
            new NoticeKind("sales-counted", Text, "fair-play", NoticeDuty.Rights));
}
