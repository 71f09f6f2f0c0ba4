using Fairground.Marketplace.Stores;
using Microsoft.AspNetCore.Http;

namespace Fairground.Marketplace.Catalogue;

/// <summary>What a list of a seller's offers is asked for. Each view is a link, so that one can be kept.</summary>
internal sealed record OfferQuery(string View, string Text, StoreId? Store, ProductId? Product, int Page)
{
    public const string All = "all";
    public const string Low = "low";
    public const string Out = "out";
    public const string Shown = "shown";
    public const string Hidden = "hidden";
    private const int TextLengthMax = 100;

    public static readonly string[] Views = [All, Shown, Low, Out, Hidden];

    public bool IsAll => this is { View: All, Text: "", Store: null, Product: null };

    /// <summary>What a search keeps of it.</summary>
    public IReadOnlyDictionary<string, string?> Kept => new Dictionary<string, string?>
    {
        ["view"] = View == All ? null : View,
        ["store"] = Store?.ToString(),
    };

    public static OfferQuery Of(IQueryCollection query)
    {
        // The figure on the first page of the desk says what is low by its stock.
        var view = query["stock"] == Low ? Low : query["view"].ToString();
        var text = query["q"].ToString().Trim();
        return new OfferQuery(
            Views.Contains(view) ? view : All,
            text.Length > TextLengthMax ? text[..TextLengthMax] : text,
            StoreId.TryParse(query["store"], out var store) ? store : null,
            ProductId.TryParse(query["product"], out var product) ? product : null,
            int.TryParse(query["page"], out var page) ? Math.Max(1, page) : 1);
    }

    public string Address(string root)
    {
        List<string> parts = [];
        if (View != All)
        {
            parts.Add($"view={View}");
        }
        if (Text.Length > 0)
        {
            parts.Add($"q={Uri.EscapeDataString(Text)}");
        }
        if (Store is { } store)
        {
            parts.Add($"store={store}");
        }
        if (Product is { } product)
        {
            parts.Add($"product={product}");
        }
        if (Page > 1)
        {
            parts.Add($"page={Page}");
        }
        return parts.Count == 0 ? $"{root}/offers" : $"{root}/offers?{string.Join('&', parts)}";
    }

    public IQueryable<Offer> Narrow(IQueryable<Offer> offers, IReadOnlyCollection<ProductId>? found)
    {
        if (Store is { } store)
        {
            offers = offers.Where(offer => offer.Store == store);
        }
        if (Product is { } product)
        {
            offers = offers.Where(offer => offer.Product == product);
        }
        return found is null ? offers : offers.Where(offer => found.Contains(offer.Product));
    }

    public IQueryable<Offer> See(IQueryable<Offer> offers) => View switch
    {
        Low => offers.Where(offer => offer.IsActive && offer.Stock <= Offer.LowStock),
        Out => offers.Where(offer => offer.IsActive && offer.Stock == 0),
        Shown => offers.Where(offer => offer.IsActive),
        Hidden => offers.Where(offer => !offer.IsActive),
        _ => offers,
    };
}
