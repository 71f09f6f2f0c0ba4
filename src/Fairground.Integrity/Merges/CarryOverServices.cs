using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Health;
using Fairground.Marketplace.Notices;
using Fairground.Platform.Accounts;
using Fairground.Platform.Components;
using Fairground.Platform.Events;
using Fairground.Platform.Notices;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Merges;

internal static class CarryOverServices
{
    public static IServiceCollection AddReviewCarryOvers(this IServiceCollection services) => services
        .AddScoped<CarryOverSearch>().AddScoped<CarryOverDesk>().AddWork<CarryOverWork>().AddHandler<ProductChanged, FindCarryOver>()
        .AddHealthPart<CarryOverHealth>("merges", 90, (part, seller, cancellationToken) => part.FindAsync(seller, cancellationToken))
        .AddSingleton(new AdminLink(
            "/trust/merges", "git-merge", () => Text["merges.title"], 50, Policies.Trust, AdminArea.Trust))
        .AddSingleton(new AdminTask("/trust/merges", () => Text["task.merges"], 70, Policies.Trust, CarryOverDesk.WaitingAsync))
        .AddNotices(
            new NoticeGroup("fair-play", Text, 65, MarketplaceNotices.IsMemberAsync),
            new NoticeKind("reviews-carried-over", Text, "fair-play", NoticeDuty.Rights),
            new NoticeKind("reviews-kept", Text, "fair-play", NoticeDuty.Rights));
}
