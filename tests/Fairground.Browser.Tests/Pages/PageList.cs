using System.Reflection;
using Fairground.Platform;
using Fairground.Web;
using Microsoft.AspNetCore.Components;

namespace Fairground.Browser.Tests.Pages;

/// <summary>All pages, read from the server's own components, so that a new one is looked at without being listed here.</summary>
internal static class PageList
{
    public static IEnumerable<string> Templates => Databases.Parts.Concat([typeof(PlatformModule).Assembly, typeof(FairgroundApp).Assembly])
        .Distinct().SelectMany(part => part.GetTypes()).SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
        .Select(route => route.Template).Order(StringComparer.Ordinal);

    /// <summary>Where a page is in the town, with what it needs to have something to show.</summary>
    public static string PathOf(Town town, string template)
    {
        var path = template switch
        {
            "/c/{Slug}" => "/c/lamps",
            "/s/{Slug}" => $"/s/{town.Stalls[0].Slug}",
            "/p/{Slug}" => $"/p/{town.Goods[0].Slug}",
            "/search" => "/search?q=lamp",
            "/orders/{OrderText}" => $"/orders/{town.Shipped.Id}",
            "/orders/{OrderText}/return" => $"/orders/{town.Arrived.Id}/return",
            "/returns/{ReturnText}" => $"/returns/{town.Returned}",
            "/returns/{ReturnText}/slip" => $"/returns/{town.Returned}/slip",
            "/admin/disputes/{Id}" => $"/admin/disputes/{town.Dispute}",
            "/trust/posts/{Id}" => $"/trust/posts/{town.Post}",
            "/desk/{Seller}/returns/{ReturnText}" => $"/desk/{town.Stalls[0].Seller}/returns/{town.Returned}",
            "/review" => $"/review?product={town.Goods[0].Slug}",
            "/account/privacy/{ReceiptText}" => $"/account/privacy/{town.Receipt}",
            "/admin/categories/{Slug}" => "/admin/categories/lamps",
            "/admin/attributes/{Code}" => "/admin/attributes/colour",
            "/programmes/{Slug}" => $"/programmes/{Town.Programme}",
            "/admin/programmes/{Slug}" => $"/admin/programmes/{Town.Programme}",
            "/admin/programmes/{Slug}/terms" => $"/admin/programmes/{Town.Programme}/terms",
            "/admin/programmes/{Slug}/preview" => $"/admin/programmes/{Town.Programme}/preview",
            "/desk/{Seller}/programmes/{Programme}" => $"/desk/{town.Stalls[0].Seller}/programmes/{Town.Programme}",
            "/problems/{Code}" => "/problems/not-found",
            "/admin/settings/{Code}" => "/admin/settings/maturity-days",
            "/unsubscribe" => town.LettersOff,
            "/trust/reviews/{Id}" => $"/trust/reviews/{town.Doubted}",
            "/trust/rings/{Id}" => $"/trust/rings/{town.Ring}",
            "/admin/jobs/{Name}" => "/admin/jobs/MaturityWork",
            "/admin/sellers/{Id}" => $"/admin/sellers/{town.Stalls[0].Seller}",
            "/desk/{Seller}/orders/{PartText}" => $"/desk/{town.Stalls[0].Seller}/orders/{town.PartAt(0)}",
            "/desk/{Seller}/orders/{PartText}/customs" => $"/desk/{town.Stalls[0].Seller}/orders/{town.PartAt(0)}/customs",
            "/desk/{Seller}/products/{ProductText}" => $"/desk/{town.Stalls[0].Seller}/products/{town.Goods[0].Product}",
            "/desk/{Seller}/stores/{StoreText}" => $"/desk/{town.Stalls[0].Seller}/stores/{town.Stalls[0].Store}",
            "/desk/{Seller}/imports/{ImportText}" => $"/desk/{town.Stalls[0].Seller}/imports/{town.Import}",
            "/desk/{Seller}/webhooks/{EndpointText}" => $"/desk/{town.Stalls[0].Seller}/webhooks/{town.Webhook}",
            "/desk/{Seller}/statements/{MonthText}" => $"/desk/{town.Stalls[0].Seller}/statements/2040-07?currency=EUR",
            _ => template.Replace("{Seller}", town.Stalls[0].Seller.ToString(), StringComparison.Ordinal),
        };
        Assert.False(path.Contains('{', StringComparison.Ordinal), $"Say in {nameof(PageList)} what stands for the blanks of {template}.");
        return path;
    }

    /// <summary>Who looks at it: whoever may.</summary>
    public static string? ReaderOf(Town town, string path) => path.Split('/', '?')[1] switch
    {
        "admin" or "trust" => town.Admin.Email,
        "desk" => town.Stalls[0].Owner.Email,
        "account" or "orders" or "returns" or "review" or "join" or "not-allowed" => town.Buyer.Email,
        _ => null,
    };
}
