using System.Globalization;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Accounts;
using Fairground.Platform.Media;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fairground.Marketplace.Returns;

/// <summary>Where a buyer asks to send something back, with photographs if they like.</summary>
public sealed partial class ReturnFormPage
{
    /// <summary>As many photographs as a return may have, each as large as one may be, and what wraps them.</summary>
    public const int UploadBytesMax = ((Return.PicturesMax + 1) * MediaStore.BytesMax) + (64 * 1024);

    private const int BytesMax = MediaStore.BytesMax;
    private Order order = null!;
    private SellerOrder? part;
    private string store = "";
    private List<(OrderLine Line, int Left)> choices = [];
    private DateTimeOffset? end;
    private DateTimeOffset now;

    [Parameter]
    public string OrderText { get; set; } = "";

    [Inject]
    private OrderAccess Access { get; set; } = null!;

    [Inject]
    private ReturnDesk Desk { get; set; } = null!;

    [Inject]
    private ReturnBook Book { get; set; } = null!;

    [Inject]
    private FairgroundDb Db { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IOptions<ReturnOptions> Rules { get; set; } = null!;

    private string KeyQuery => Access.Key is { } key ? $"?key={Uri.EscapeDataString(key)}" : "";

    private string OrderPath => $"/orders/{order.Id}{KeyQuery}";

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        now = Db.Time.GetUtcNow();
        order = OrderId.TryParse(OrderText, out var id)
            ? await Access.OpenAsync(id, Aborted)
            : throw new Refusal(PlatformProblems.NotFound);
        var asked = Context.Request.Query["part"].ToString();
        part = order.Parts.FirstOrDefault(row => row.Id.ToString() == asked) ??
            order.Parts.FirstOrDefault(row => row.DeliveredAt is not null) ?? order.Parts[0];
        store = await Db.Set<Stores.Store>().Where(row => row.Id == part.Store).Select(row => row.Name).SingleAsync(Aborted);
        end = ReturnDesk.EndOf(part, Rules.Value);
        var spokenFor = await Book.SpokenForAsync(part.Id, Aborted);
        choices = end is null ? [] : [.. part.Lines.Select(
            line => (line, line.Quantity - line.RefundedQuantity - spokenFor.GetValueOrDefault(line.Id))).Where(
                choice => choice.Item2 > 0)];
    }

    private async Task AskAsync()
    {
        var id = default(ReturnId);
        if (await AttemptAsync(async () => id = await TryAskAsync()))
        {
            Navigation.NavigateTo($"/returns/{id}{KeyQuery}{(KeyQuery.Length > 0 ? '&' : '?')}done=return-asked");
            return;
        }
        Db.ChangeTracker.Clear();
        await ReadAsync();
    }

    private async Task<ReturnId> TryAskAsync()
    {
        var pieces = choices.Select(choice => new ReturnedPieces(choice.Line.Id, TypedPieces(choice.Line, choice.Left)))
            .Where(choice => choice.Quantity > 0).ToList();
        if (pieces.Count == 0 || !Enum.TryParse<ReturnCause>(Typed("cause"), out var cause) || !Enum.IsDefined(cause))
        {
            throw new Refusal(pieces.Count == 0 ? MarketplaceProblems.NothingPicked : MarketplaceProblems.ReturnCauseNeeded);
        }
        var words = Typed("words");
        if (words.Length > Return.WordsLengthMax)
        {
            throw new Refusal(PlatformProblems.BadRequest);
        }
        var to = Enum.TryParse<RefundTo>(Typed("to"), out var chosen) && Enum.IsDefined(chosen) ? chosen : RefundTo.OriginalPayment;
        if (end is not { } last || Db.Time.GetUtcNow() > last)
        {
            throw new Refusal(MarketplaceProblems.ReturnTooLate);
        }
        // Decoding takes time, so it comes before the transaction; a photograph that no return names is seen by nobody.
        var pictures = new List<string>();
        foreach (var file in Files())
        {
            pictures.Add(await Desk.TakePictureAsync(await ReadAsync(file), Aborted));
        }
        return await Desk.RequestAsync(order, new ReturnDraft(part!.Id, pieces, cause, words, to), pictures, Aborted);
    }

    private List<IFormFile> Files()
    {
        var files = Context.Request.Form.Files.Where(file => file is { Name: "files", Length: > 0 }).ToList();
        return files.Count <= Return.PicturesMax
            ? files
            : throw new Refusal(MarketplaceProblems.TooManyPhotographs, Return.PicturesMax);
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

    private string Typed(string name) => Context.Request.HasFormContentType ? Context.Request.Form[name].ToString() : "";

    private string TypedTo => Typed("to") is { Length: > 0 } chosen ? chosen : nameof(RefundTo.OriginalPayment);

    /// <summary>What was chosen; at first the one piece of the only line, since that is what most send back.</summary>
    private int TypedPieces(OrderLine line, int left) =>
        int.TryParse(Typed($"pieces-{line.Id}"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 0, left)
            : choices.Count == 1 && !Context.Request.HasFormContentType ? 1 : 0;

    private static string Shown(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
}
