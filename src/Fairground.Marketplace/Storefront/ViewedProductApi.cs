using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Marketplace.Storefront;

internal static class ViewedProductApi
{
    public static void MapViewedProducts(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/viewed-products", List).WithTags("Consents").ForSignedIn(Scopes.Account).WholeList(ViewedProduct.CountMax)
            .WithSummary(
            "The products the account has looked at, newest first, each with the consent it is kept under. Without consent there are " +
            "none.");

    public sealed record ViewedProductView(ProductId Product, DateTimeOffset ViewedAt, ConsentId Consent);

    private static async Task<Ok<List<ViewedProductView>>> List(
        Visitor visitor, ViewedProducts viewed, CancellationToken cancellationToken) =>
        TypedResults.Ok((await viewed.OfAsync(visitor.SignedIn, ViewedProduct.CountMax, cancellationToken))
            .ConvertAll(view => new ViewedProductView(view.Product, view.ViewedAt, view.Consent)));
}
