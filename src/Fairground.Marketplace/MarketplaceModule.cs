using Fairground.Marketplace.Carts;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Coupons;
using Fairground.Marketplace.Customs;
using Fairground.Marketplace.Desk;
using Fairground.Marketplace.Exports;
using Fairground.Marketplace.Fees;
using Fairground.Marketplace.Fulfilment;
using Fairground.Marketplace.Health;
using Fairground.Marketplace.Imports;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Notices;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Payouts;
using Fairground.Marketplace.Programmes;
using Fairground.Marketplace.Returns;
using Fairground.Marketplace.Search;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Statements;
using Fairground.Marketplace.Storefront;
using Fairground.Marketplace.Stores;
using Fairground.Marketplace.Webhooks;
using Fairground.Platform;
using Fairground.Platform.Accounts;
using Fairground.Platform.Components;
using Fairground.Platform.Consents;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Settings;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace;

public static class MarketplaceModule
{
    public static IServiceCollection AddMarketplace(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MarketplaceOptions>().Bind(configuration.GetSection("Marketplace"))
            .Configure<MarketSettings>((market, settings) => market.Settings = settings).ValidateDataAnnotations().ValidateOnStart();
        services.AddSetting(MarketplaceOptions.MaturitySetting).AddSetting(MarketplaceOptions.ApplicationsSetting);
        services.AddValidation();
        services.AddSingleton(new ProblemSet(typeof(MarketplaceProblems)));

        services.AddSellerPolicies();
        services.AddScoped<SellerDesk>().AddScoped<SellerPowers>().AddScoped<StoreDesk>().AddScoped<StorePowers>();
        services.AddSingleton<CatalogueCache>().AddSingleton<ProductQueries>().AddScoped<ProductReader>().AddScoped<ProductFinder>()
            .AddScoped<ProductDesk>()
            .AddScoped<OfferDesk>().AddScoped<ProductLabels>().AddScoped<ProductCards>().AddScoped<FeaturedOffers>()
            .AddScoped<RatingPowers>().AddScoped<ProductPowers>()
            .AddScoped(provider => new ProductHistory(
                provider.GetRequiredService<FairgroundDb>(), provider.GetRequiredService<CatalogueCache>()));
        services.AddSearch(configuration);
        services.AddScoped<CartAccess>().AddScoped<Checkout>().AddScoped<OrderAccess>().AddScoped<FulfilmentDesk>();
        services.AddOrderMarks();
        services.AddScoped(provider => new PurchasePowers(
            provider.GetRequiredService<FairgroundDb>(), provider.GetRequiredService<OrderAccess>()));
        services.AddScoped<SaleFacts>().AddScoped(provider => new ListingPowers(
            provider.GetRequiredService<FairgroundDb>(), provider.GetRequiredService<SearchIndex>()));
        services.AddSingleton<KnownLedgerAccounts>().AddScoped<GeneralLedger>().AddScoped<SalePostings>().AddScoped<SellerBalances>()
            .AddScoped<LedgerAudit>();
        services.AddScoped(provider =>
            new HoldPowers(
                provider.GetRequiredService<FairgroundDb>(), provider.GetRequiredService<GeneralLedger>(),
                provider.GetRequiredService<Receivables>()));
        services.AddPayouts(configuration).AddFees().AddStatements();
        services.AddSingleton(LedgerCommand.Audit);
        services.AddPayments(configuration);
        services.AddCoupons();
        services.AddCustoms();
        services.AddWebhooks(configuration);
        services.AddReturns(configuration);
        services.AddImports();
        services.AddSellerProgrammes();
        services.AddPurpose(new Purpose(ViewedProduct.Purpose, NoticeVersion: 1, ViewedProduct.Kept, Text)).AddScoped<ViewedProducts>()
            .AddHandler<ConsentWasWithdrawn, EraseViewedProducts>().AddWork<ViewedProductsWork>();

        services.AddPersonalData<OrderData>().AddPersonalData<CartData>().AddPersonalData<ViewedProductData>()
            .AddPersonalData<MembershipData>();

        services
            .AddSingleton(new AccountLink("/orders", "package", () => Text["orders.title"], () => Text["orders.hint"], 10))
            .AddSingleton(new AccountLink("/desk", "store", () => Text["desk.title"], () => Text["desk.hint"], 50));
        services
            .AddSingleton(new DeskLink("", "layout-dashboard", () => Text["today.title"], 0))
            .AddSingleton(new DeskLink("/orders", "package", () => Text["sales.title"], 10, Waiting: SalesPage.WaitingAsync))
            .AddSingleton(new DeskLink("/products", "shapes", () => Text["products.title"], 20))
            .AddSingleton(new DeskLink("/offers", "tag", () => Text["offers.title"], 30))
            .AddSingleton(new DeskLink("/stores", "store", () => Text["stores.title"], 40))
            .AddSingleton(new DeskLink("/balance", "scale", () => Text["balance.title"], 50))
            .AddSingleton(new DeskLink("/members", "users-round", () => Text["members.title"], 70))
            .AddSingleton(new DeskLink("/webhooks", "webhook", () => Text["webhooks.title"], 80));
        services.AddMarketplaceAdministration();
        services.AddMarketplaceNotices();
        services.AddAccountHealth();
        services.AddWork<QualityWork>().AddWork<MaturityWork>();
        services
            .AddHandler<ProductChanged, RefreshCard>()
            .AddHandler<StoreWasClosed, RefreshCardsOfStore>().AddHandler<StoreWasReopened, RefreshCardsOfStore>()
            .AddHandler<StoreChanged, RefreshCardsOfStore>()
            .AddHandler<OrderWasPaid, TellBuyer>().AddHandler<OrderFailed, TellBuyer>().AddHandler<SellerOrderWasShipped, TellBuyer>()
            .AddHandler<SellerOrderWasDelivered, TellBuyer>().AddHandler<SellerOrderWasCancelled, TellBuyer>()
            .AddHandler<RefundWasSent, TellBuyer>()
            .AddHandler<OrderWasPaid, TellSeller>().AddHandler<SellerOrderWasCancelled, TellSeller>()
            .AddHandler<SellerWasDecided, TellSeller>()
            .AddHandler<HoldWasPlaced, TellSeller>().AddHandler<HoldWasReleased, TellSeller>().AddHandler<PayoutWasSettled, TellSeller>()
            .AddHandler<StoreWasClosed, TellSeller>().AddHandler<StoreWasReopened, TellSeller>();
        return services;
    }

    public static IEndpointRouteBuilder MapMarketplace(this IEndpointRouteBuilder routes)
    {
        routes.MapSellers();
        routes.MapAccountHealth();
        routes.MapStores();
        routes.MapProducts();
        routes.MapOffers();
        routes.MapSearch();
        routes.MapViewedProducts();
        routes.MapWebhooks();
        routes.MapSellerProgrammes();
        routes.MapImports();
        routes.MapExports();
        routes.MapCarts();
        routes.MapCoupons();
        routes.MapCustoms();
        routes.MapOrders();
        routes.MapFulfilment();
        routes.MapReturnsAndRefunds();
        routes.MapLedger();
        routes.MapStatements();
        routes.MapPaymentWebhooks();
        routes.MapMarketplaceAdministration();
        return routes;
    }

    private static void AddSearch(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SearchIndex>(
            _ => configuration["Database"] == "postgres" ? new PostgresSearchIndex() : new SqliteSearchIndex());
        services.AddSingleton<IDatabaseSetup>(provider => provider.GetRequiredService<SearchIndex>());
        services.AddSingleton<MarketFigures>();
        services.AddSingleton<Speller>().AddSingleton<FacetCache>().AddScoped<Listing>();
    }

    private static void AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebhookOptions>().Bind(configuration.GetSection("Webhooks"));
        services.AddSingleton<WebhookAddresses>().AddSingleton<WebhookSender>().AddScoped<WebhookDesk>()
            .AddWork<WebhookWork>().AddWork<WebhookSweepWork>()
            .AddHandler<OrderWasPaid, QueueWebhooks>().AddHandler<SellerOrderWasShipped, QueueWebhooks>()
            .AddHandler<SellerOrderWasDelivered, QueueWebhooks>().AddHandler<SellerOrderWasCancelled, QueueWebhooks>()
            .AddHandler<PayoutWasSettled, QueueWebhooks>().AddHandler<HoldWasPlaced, QueueWebhooks>()
            .AddHandler<HoldWasReleased, QueueWebhooks>()
            .AddHandler<WebhookWasStopped, TellSeller>().AddHandler<WebhookWasGivenUp, TellSeller>();
    }

    private static void AddPayments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PaymentDesk>().AddScoped<PaymentWebhooks>().AddWork<PaymentWorker>();
        if (configuration.GetValue("Marketplace:TestPayments", true))
        {
            services.AddSingleton<TestPayments>().AddSingleton<IPaymentProvider>(provider => provider.GetRequiredService<TestPayments>());
            services.AddWork<TestWebhookDelivery>();
        }
    }
}
