using System.Text;
using Fairground.Marketplace.Desk;
using Fairground.Marketplace.Exports;
using Fairground.Platform.Events;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Imports;

internal static class ImportServices
{
    /// <summary>The import's steps, in the order they run; other modules add theirs after.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddOfferImports()
        .AddSingleton(OlistImport.Command)
        .AddScoped<OlistImport>().AddScoped<OlistCategories>().AddScoped<OlistOffers>().AddScoped<OlistSales>().AddScoped<OlistShipping>()
        .AddScoped<IImportStep, OlistRate>()
        .AddScoped<IImportStep, OlistSellers>()
        .AddScoped<IImportStep, OlistCatalogue>()
        .AddScoped<IImportStep, OlistOrders>()
        .AddScoped<IImportStep, OlistShelves>()
        .AddScoped(provider => new ImportedOrders(provider.GetRequiredService<Platform.Persistence.FairgroundDb>()));

    /// <summary>Sellers' own files of offers and products, in and out.</summary>
    private static IServiceCollection AddOfferImports(this IServiceCollection services)
    {
        // XML may say that it is in one of the encodings of old.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return services
            .AddScoped<ImportIntake>().AddScoped<ImportFiles>().AddScoped<ImportDesk>().AddScoped<ImportBatch>().AddScoped<ImportPass>()
            .AddScoped<RefusedRows>().AddScoped<ImportBell>().AddScoped<OfferExport>()
            .AddWork<OfferImportWork>().AddWork<ImportSweepWork>()
            .AddSingleton(new WorkProgress(nameof(OfferImportWork), (provider, cancellationToken) =>
                provider.GetRequiredService<ImportDesk>().OpenAsync(cancellationToken)))
            .AddSingleton(new DeskLink("/imports", "file-up", () => Text["imports.title"], 35));
    }
}
