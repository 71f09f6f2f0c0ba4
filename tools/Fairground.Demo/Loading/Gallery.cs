using System.Collections.Concurrent;
using System.Text;
using Fairground.Demo.Assortment;
using Fairground.Demo.Drawing;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Media;

namespace Fairground.Demo.Loading;

/// <summary>A picture of a product, and what it shows.</summary>
internal sealed record Hung(PictureView View, MediaFile File);

/// <summary>
/// Draws the goods and lays the drawings where the market keeps its media. They can be drawn again, so they are not flushed to the disk one
/// by one as uploads are.
/// </summary>
internal sealed class Gallery
{
    private readonly ConcurrentDictionary<string, MediaFile> files = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<Hung>> items = new();
    private readonly ConcurrentDictionary<string, MediaFile> signs = new();

    public IReadOnlyList<Hung> Of(Item item) => items[item.Key];

    public MediaFile SignOf(Aisle aisle) => signs[aisle.Slug];

    public static Task<Gallery> DrawAsync(IReadOnlyList<Aisle> aisles, int productsMax, MediaStore store) => Task.Run(() =>
    {
        var gallery = new Gallery();
        var perAisle = (productsMax + aisles.Count - 1) / aisles.Count;
        Parallel.ForEach(aisles.SelectMany(aisle => aisle.Items.Take(perAisle)), item => gallery.items[item.Key] =
            [.. Portraits.Of(item).DistinctBy(picture => picture.Svg).Take(Product.PicturesMax)
                .Select(picture => new Hung(picture.View, gallery.Hang(picture.Svg, store)))]);
        Parallel.ForEach(aisles, aisle => gallery.signs[aisle.Slug] = gallery.Hang(Portraits.Of(aisle), store));
        return gallery;
    });

    public Task WriteAsync(RowWriter rows, DateTimeOffset at) => rows.WriteAsync(
        files.Values.OrderBy(file => file.Key, StringComparer.Ordinal), (nameof(MediaFile.AddedAt), _ => at));

    private MediaFile Hang(string svg, MediaStore store)
    {
        var bytes = Encoding.UTF8.GetBytes(svg);
        var key = MediaStore.KeyOf(bytes);
        var path = store.PathOf($"{key}.svg");
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var beside = $"{path}.{Environment.CurrentManagedThreadId}";
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, path, overwrite: true);
        }
        return files.GetOrAdd(key, static key => new MediaFile
        {
            Key = key, IsDrawing = true, Width = Canvas.Size, Height = Canvas.Size, AddedAt = default,
        });
    }
}
