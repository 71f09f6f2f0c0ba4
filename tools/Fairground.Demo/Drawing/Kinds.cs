namespace Fairground.Demo.Drawing;

/// <summary>Every kind of thing that can be drawn.</summary>
internal static class Kinds
{
    public static readonly Kind[] All =
        [.. Lamps.All, .. Kettles.All, .. Climate.All, .. Bicycles.All, .. Books.All, .. Teas.All, .. Textiles.All, .. Toys.All,
        .. Tools.All, .. Speakers.All,
        .. Ceramics.All, .. Gardens.All, .. Desks.All, .. Bags.All, .. Watches.All, .. Music.All, .. Pets.All, .. Knives.All,
        .. Camping.All,
        .. Soaps.All];
}
