using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Fees;
using Fairground.Marketplace.Figures;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Notices;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Payouts;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Components;
using Fairground.Platform.Events;
using Fairground.Platform.Monies;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace;

/// <summary>The operator's side of the marketplace: its desks, its entries in the admin's rail, and what waits there.</summary>
internal static class MarketplaceAdministration
{
    public static IServiceCollection AddMarketplaceAdministration(this IServiceCollection services)
    {
        services.AddScoped<SellerRecords>().AddScoped<StoreClosures>().AddScoped<HoldReviews>().AddScoped<PlatformAccounts>();
        services.AddSellerSuspensions();
        services.AddScoped<UndecidedPayments>();
        services.AddScoped<CategoryDesk>().AddScoped<AttributeDesk>().AddScoped<RankingDesk>()
            .AddScoped<RankingTrials>();
        services.AddSingleton<MarketSales>().AddSingleton(LedgerInspector.Inspector);
        services.AddWork<CardSweepWork>().AddHandler<ExchangeRateWasPublished, SweepForRates>().AddHandler<HoldWasKept, TellSeller>();
        services.AddSingleton(new AdminPanel(typeof(SalesPanel), 10, Policies.Admin));
        services.AddSingleton(new AuditSubject(SellerId.Prefix, id => $"/admin/sellers/{id}"));
        return services.AddAdminLinks().AddAdminTasks();
    }

    public static void MapMarketplaceAdministration(this IEndpointRouteBuilder routes)
    {
        routes.MapSellerRecords();
        routes.MapSellerSuspensions();
        routes.MapStoreClosures();
        routes.MapHoldReviews();
        routes.MapPayoutRoutes();
        routes.MapUndecidedPayments();
        routes.MapCategories();
        routes.MapRankingWeights();
        routes.MapFees();
        routes.MapMarketSales();
    }

    private static IServiceCollection AddAdminLinks(this IServiceCollection services) => services
        .AddSingleton(new AdminLink("/admin/approvals", "user-check", () => Text["approvals.title"], 10, Policies.Admin))
        .AddSingleton(new AdminLink("/admin/sellers", "users", () => Text["sellers.title"], 20, Policies.Admin))
        .AddSingleton(new AdminLink("/admin/payouts", "banknote", () => Text["payouts.title"], 10, Policies.Admin, AdminArea.Money))
        .AddSingleton(new AdminLink("/admin/holds", "lock", () => Text["holds.title"], 20, Policies.Admin, AdminArea.Money))
        .AddSingleton(new AdminLink("/admin/payments", "credit-card", () => Text["payments.title"], 30, Policies.Admin, AdminArea.Money))
        .AddSingleton(new AdminLink("/admin/ledger", "scale", () => Text["ledger.title"], 40, Policies.Admin, AdminArea.Money))
        .AddSingleton(new AdminLink(
            "/admin/categories", "folder-tree", () => Text["categories.title"], 10, Policies.Admin, AdminArea.Catalogue))
        .AddSingleton(new AdminLink("/admin/attributes", "tags", () => Text["attributes.title"], 20, Policies.Admin, AdminArea.Catalogue))
        .AddSingleton(new AdminLink(
            "/admin/ranking", "sliders-horizontal", () => Text["weights.title"], 10, Policies.Admin, AdminArea.Rules))
        .AddSingleton(new AdminLink("/admin/fees", "percent", () => Text["fees.title"], 20, Policies.Admin, AdminArea.Rules));

    private static IServiceCollection AddAdminTasks(this IServiceCollection services) => services
        .AddSingleton(new AdminTask("/admin/approvals", () => Text["task.applications"], 10, Policies.Admin, (db, cancellationToken) =>
            db.Set<Seller>().CountAsync(seller => seller.Status == SellerStatus.Applied, cancellationToken)))
        .AddSingleton(new AdminTask("/admin/payouts", () => Text["task.payouts"], 20, Policies.Admin, (db, cancellationToken) =>
            db.Set<Payout>().CountAsync(payout =>
                payout.Status == PayoutStatus.Requested && payout.Provider == PayoutProviders.Manual, cancellationToken)))
        .AddSingleton(new AdminTask("/admin/holds", () => Text["task.holds"], 30, Policies.Admin, (db, cancellationToken) =>
        {
            var now = db.Time.GetUtcNow();
            return db.Set<Hold>().CountAsync(hold => hold.ReleasedAt == null && hold.ReviewAt <= now, cancellationToken);
        }))
        .AddSingleton(new AdminTask(
            "/admin/payments", () => Text["task.payments"], 40, Policies.Admin, UndecidedPayments.CountAsync));
}
