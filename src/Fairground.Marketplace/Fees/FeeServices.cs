using Fairground.Marketplace.Desk;
using Fairground.Marketplace.Notices;
using Fairground.Platform.Events;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Fees;

internal static class FeeServices
{
    public static IServiceCollection AddFees(this IServiceCollection services) => services
        .AddSingleton<FeeRules>().AddScoped<FeeDesk>()
        .AddHandler<SellerRuleWasPublished, TellSeller>()
        .AddSingleton(new DeskLink("/fees", "percent", () => Text["fees.desk.title"], 65));
}
