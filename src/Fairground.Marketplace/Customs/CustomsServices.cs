using Fairground.Platform.Accounts;
using Fairground.Platform.Components;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Customs;

internal static class CustomsServices
{
    public static IServiceCollection AddCustoms(this IServiceCollection services) => services
        .AddSingleton<CustomsTables>().AddSingleton<ICustomsProvider, TableCustoms>().AddSingleton<CustomsOffice>().AddScoped<CustomsDesk>()
        .AddSingleton(new AdminLink("/admin/customs", "ship", () => Text["customs.title"], 40, Policies.Admin, AdminArea.Rules));
}
