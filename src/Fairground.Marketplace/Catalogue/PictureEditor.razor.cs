using System.Globalization;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Media;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Fairground.Marketplace.Catalogue;

public sealed partial class PictureEditor
{
    /// <summary>As many files as a product may have pictures, each as large as one may be, and what wraps them.</summary>
    public const int UploadBytesMax = ((Catalogue.Product.PicturesMax + 1) * MediaStore.BytesMax) + (64 * 1024);

    private const int PicturesMax = Catalogue.Product.PicturesMax;
    private const int BytesMax = MediaStore.BytesMax;
    private readonly List<(string Name, string Why)> failed = [];

    [Parameter, EditorRequired]
    public SellerId Seller { get; set; }

    [Parameter, EditorRequired]
    public ProductId Product { get; set; }

    /// <summary>The pictures in their order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<GalleryPicture> Pictures { get; set; } = [];

    /// <summary>What the desk knows each of them by.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<int> Positions { get; set; } = [];

    /// <summary>The address of the page that this stands on, without what it was asked.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    private async Task ArrangeAsync()
    {
        var form = Context.Request.Form;
        var order = Pictures.Select((picture, i) => (Position: Positions[i], View: ViewOf(form[$"view-{i}"]) ?? picture.View)).ToList();
        var (act, at) = form["act"].ToString().Split('-') is [var name, var place] &&
            int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < order.Count
            ? (name, number) : ("save", 0);
        switch (act)
        {
            case "earlier" when at > 0:
                (order[at - 1], order[at]) = (order[at], order[at - 1]);
                break;
            case "later" when at < order.Count - 1:
                (order[at + 1], order[at]) = (order[at], order[at + 1]);
                break;
            case "remove":
                order.RemoveAt(at);
                break;
        }
        if (await AttemptAsync(() => Desk.ArrangePicturesAsync(Seller, Product, order, Aborted)))
        {
            Navigation.NavigateTo($"{Path}?done=pictures-arranged#pictures");
        }
    }

    /// <summary>Adds the files one by one, each from its own side: a wrong one does not keep the others out.</summary>
    private async Task UploadAsync()
    {
        var files = Context.Request.Form.Files.Where(file => file is { Name: "files", Length: > 0 }).ToList();
        var taken = Pictures.Select(picture => picture.View).ToHashSet();
        foreach (var file in files)
        {
            var view = Enum.GetValues<PictureView>().FirstOrDefault(view => !taken.Contains(view), PictureView.Detail);
            try
            {
                await Desk.AddPictureAsync(Seller, Product, await ReadAsync(file), view, Aborted);
                taken.Add(view);
            }
            catch (Refusal refusal) when (refusal.Problem == PlatformProblems.NotAnImage ||
                refusal.Problem == PlatformProblems.ImageTooLarge || refusal.Problem == MarketplaceProblems.TooManyPictures)
            {
                failed.Add((file.FileName, refusal.Detail));
            }
        }
        if (failed.Count == 0 && files.Count > 0)
        {
            Navigation.NavigateTo($"{Path}?done=pictures-added#pictures");
            return;
        }
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private async Task<byte[]> ReadAsync(IFormFile file)
    {
        if (file.Length > BytesMax)
        {
            throw new Refusal(PlatformProblems.ImageTooLarge, BytesMax / (1024 * 1024), MediaStore.PixelsMax / 1_000_000);
        }
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, Aborted);
        return bytes;
    }

    private static PictureView? ViewOf(string? name) =>
        Enum.TryParse<PictureView>(name, out var view) && Enum.IsDefined(view) ? view : null;
}
