using Fairground.Platform.Accounts;
using Fairground.Platform.Components;
using Fairground.Platform.Events;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Credits;

internal static class CreditServices
{
    public static IServiceCollection AddCredits(this IServiceCollection services) => services
        .AddScoped<StoreCredits>().AddPersonalData<CreditData>().AddHandler<CreditWasGranted, TellOfCredit>()
        .AddSingleton(new AccountLink("/account/credit", "wallet", () => Text["credit.title"], () => Text["credit.hint"], 15))
        .AddSingleton(new AdminLink(
            "/admin/credits", "wallet", () => Text["credits.title"], 25, Policies.Admin, AdminArea.Money));
}
