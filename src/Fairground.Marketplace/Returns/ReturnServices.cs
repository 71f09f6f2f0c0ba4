using Fairground.Marketplace.Credits;
using Fairground.Marketplace.Desk;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Refunds;
using Fairground.Marketplace.Webhooks;
using Fairground.Platform.Accounts;
using Fairground.Platform.Components;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Returns;

/// <summary>Returns, refunds and store credit: what takes money back, and how it comes to the buyer.</summary>
internal static class ReturnServices
{
    public static IServiceCollection AddReturns(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReturnOptions>().Bind(configuration.GetSection("Returns")).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<Receivables>().AddScoped<RefundPostings>().AddScoped<RefundDesk>().AddScoped<RefundBook>();
        services.AddScoped<ReturnBook>().AddScoped<ReturnDesk>().AddScoped<ReturnAnswers>().AddScoped<ReturnRefunds>()
            .AddScoped<DisputeDesk>().AddWork<ReturnDeadlines>().AddPersonalData<ReturnData>();
        services.AddHandler<ReturnWentOn, TellOfReturns>().AddHandler<ReturnIsDue, TellOfReturns>()
            .AddHandler<RefundWasMade, TellOfReturns>()
            .AddHandler<ReturnWentOn, QueueReturnWebhooks>().AddHandler<RefundWasMade, QueueReturnWebhooks>();
        services.AddSingleton(
            new DeskLink("/returns", "undo-2", () => Text["returns.title"], 15, Waiting: (provider, seller, cancellationToken) =>
            ReturnBook.WaitingAsync(provider.GetRequiredService<FairgroundDb>(), seller, cancellationToken)));
        services.AddSingleton(new AdminLink(
            "/admin/disputes", "gavel", () => Text["disputes.title"], 35, Policies.Admin, AdminArea.Money));
        services.AddSingleton(new AdminTask(
            "/admin/disputes", () => Text["task.disputes"], 25, Policies.Admin, DisputeDesk.CountOpenAsync));
        return services.AddCredits();
    }

    public static void MapReturnsAndRefunds(this IEndpointRouteBuilder routes)
    {
        routes.MapReturns();
        routes.MapReturnAnswers();
        routes.MapRefunds();
        routes.MapCredits();
    }
}
