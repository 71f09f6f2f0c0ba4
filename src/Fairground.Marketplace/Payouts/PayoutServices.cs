using Fairground.Marketplace.Desk;
using Fairground.Marketplace.Notices;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Webhooks;
using Fairground.Platform.Events;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Payouts;

/// <summary>The payouts' part of the module: desks, workers, providers, and who is told.</summary>
internal static class PayoutServices
{
    public static IServiceCollection AddPayouts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PayoutDesk>().AddScoped<PayoutAccountDesk>().AddScoped<PayoutScheduleDesk>().AddScoped<PayoutWebhooks>()
            .AddScoped<SellerZones>().AddSingleton<PayoutProviders>();
        services.AddWork<PayoutScheduleWork>().AddWork<PayoutWorker>();
        services.AddHandler<SellerWasDecided, SellerZones>()
            .AddHandler<PayoutWasReturned, TellSeller>().AddHandler<PayoutWasReturned, QueueWebhooks>();
        services.AddSingleton(new DeskLink("/payouts", "landmark", () => Text["payouts.title"], 60));
        if (configuration["Marketplace:PayoutProvider"] == TestPayouts.ProviderName)
        {
            services.AddSingleton<TestPayouts>().AddSingleton<IPayoutProvider>(provider => provider.GetRequiredService<TestPayouts>());
            services.AddWork<TestTransferDelivery>();
        }
        return services;
    }

    /// <summary>What the API offers of payouts, to sellers, providers and the operator.</summary>
    public static void MapPayoutRoutes(this IEndpointRouteBuilder routes)
    {
        routes.MapPayouts();
        routes.MapPayoutSchedules();
        routes.MapPayoutWebhooks();
    }
}
