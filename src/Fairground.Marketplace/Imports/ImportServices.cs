using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Imports;

internal static class ImportServices
{
    /// <summary>The import's steps, in the order they run; other modules add theirs after.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton(OlistImport.Command)
        .AddScoped<OlistImport>().AddScoped<OlistCategories>().AddScoped<OlistOffers>().AddScoped<OlistSales>().AddScoped<OlistShipping>()
        .AddScoped<IImportStep, OlistRate>()
        .AddScoped<IImportStep, OlistSellers>()
        .AddScoped<IImportStep, OlistCatalogue>()
        .AddScoped<IImportStep, OlistOrders>()
        .AddScoped<IImportStep, OlistShelves>()
        .AddScoped(provider => new ImportedOrders(provider.GetRequiredService<Platform.Persistence.FairgroundDb>()));
}
