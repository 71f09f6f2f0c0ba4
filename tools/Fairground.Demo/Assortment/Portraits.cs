using System.Text;
using Fairground.Demo.Drawing;
using Fairground.Marketplace.Catalogue;

namespace Fairground.Demo.Assortment;

/// <summary>The pictures of items: four views, and the front once more in other colours where there are some.</summary>
internal static class Portraits
{
    private const int OtherColoursMax = 2;

    public static IEnumerable<(PictureView View, string Svg)> Of(Item item)
    {
        var (kind, look, tint) = (item.Kind, item.Look, item.Tint);
        yield return (PictureView.Front, Views.Front(kind, look, tint));
        yield return (PictureView.InUse, Views.InUse(kind, look, tint));
        yield return (PictureView.Detail, Views.Detail(kind, look, tint));
        yield return (PictureView.Scale, Views.Scale(kind, look, tint, item.Cm));
        foreach (var colour in item.Colours.Skip(1).Take(OtherColoursMax))
        {
            yield return (PictureView.Front, Views.Front(kind, item.LookIn(colour), tint));
        }
    }

    /// <summary>Three of its goods side by side.</summary>
    public static string Of(Aisle aisle) => Views.Group(
        [.. aisle.Sign.Select(i => (aisle.Items[i].Kind, aisle.Items[i].Look))], new Tint(aisle.Hue));

    /// <summary>Writes every picture and a page that shows the fronts, for whoever draws.</summary>
    public static void Write(string folder, IReadOnlyList<Aisle> aisles)
    {
        Directory.CreateDirectory(folder);
        var page = new StringBuilder("<!doctype html><meta charset=utf-8><style>body{margin:8px;font:13px sans-serif}img{width:100%}")
            .Append("main{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:8px}img{display:block;")
            .Append("border-radius:8px}a{color:inherit;text-decoration:none}</style><main>");
        foreach (var aisle in aisles)
        {
            File.WriteAllText(Path.Combine(folder, $"{aisle.Slug}.svg"), Of(aisle));
            page.Append(null, $"<div><img src=\"{aisle.Slug}.svg\"><b>{aisle.Names["en"]}</b></div>");
            foreach (var item in aisle.Items)
            {
                var number = 0;
                foreach (var (view, svg) in Of(item))
                {
                    File.WriteAllText(Path.Combine(folder, $"{item.Key}-{number}.svg"), svg);
                    page.Append(null, $"<a href=\"{item.Key}-{number}.svg\" class=v{number}>");
                    page.Append(null, $"<img loading=eager src=\"{item.Key}-{number++}.svg\">{item.Texts["en"].Title} ({view})</a>");
                }
            }
        }
        File.WriteAllText(Path.Combine(folder, "index.html"), page.Append("</main>").ToString());
    }
}
