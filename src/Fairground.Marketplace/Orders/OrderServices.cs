using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Orders;

internal static class OrderServices
{
    public static IServiceCollection AddOrderMarks(this IServiceCollection services) => services
        .AddScoped<OrderMarks>()
        .AddScoped(provider => new MarkPowers(
            provider.GetRequiredService<FairgroundDb>(), provider.GetRequiredService<OrderMarks>()))
        .AddScoped<SalePowers>().AddScoped<SaleRecords>()
        .AddWork<OrderMarksWork>();
}
