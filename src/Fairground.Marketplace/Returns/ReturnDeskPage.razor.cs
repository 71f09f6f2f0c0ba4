using System.Globalization;
using Fairground.Marketplace.Fulfilment;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace Fairground.Marketplace.Returns;

/// <summary>A return on the seller's desk: what is to be answered or looked at, and what happened.</summary>
public sealed partial class ReturnDeskPage
{
    private ReturnRecord record = null!;
    private Return row = null!;
    private string address = "";

    [Parameter]
    public string ReturnText { get; set; } = "";

    [Inject]
    private ReturnBook Book { get; set; } = null!;

    [Inject]
    private ReturnAnswers Answers { get; set; } = null!;

    [Inject]
    private DisputeDesk Disputes { get; set; } = null!;

    [Inject]
    private FairgroundDb Db { get; set; } = null!;

    [Inject]
    private IOptions<ReturnOptions> Rules { get; set; } = null!;

    private string Here => $"{Root}/returns/{row.Id}";

    private string? RefusedForm => Refused is null ? null : Typed("_handler");

    private ReturnDue Due => ReturnDue.Of(record.Part, row);

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        record = await Book.OpenAsSellerAsync(SellerId, IdOf<ReturnId>(ReturnText), Aborted);
        row = record.Return;
        address = await Answers.AddressOfAsync(SellerId, Aborted);
    }

    private Task ApproveAsync() => ChangeAsync("return-approved", () =>
    {
        var label = new ReturnLabel(Limited("address", Return.AddressLengthMax), Limited("label-carrier", Shipment.CarrierLengthMax),
            Limited("label-number", Shipment.TrackingLengthMax));
        return Answers.ApproveAsync(SellerId, row.Id, label, Aborted);
    });

    private Task RefuseAsync() => ChangeAsync("return-refused", () => Answers.RefuseAsync(SellerId, row.Id, Typed("reason"), Aborted));

    private Task ReceiveAsync() => ChangeAsync("return-received", () =>
    {
        var restock = Context.Request.Form["restock"].Select(IdOf<OrderLineId>).ToHashSet();
        Money? deduction = null;
        if (Typed("deduction").Trim() is { Length: > 0 } text)
        {
            deduction = Money.TryParse(text, row.Currency, CultureInfo.CurrentCulture, out var amount)
                ? amount : throw new Refusal(MarketplaceProblems.DeductionTooHigh, Due.Total);
        }
        return Answers.ReceiveAsync(SellerId, row.Id, new ReturnReceipt(restock, deduction, Typed("why")), Aborted);
    });

    private Task DisputeAsync() => ChangeAsync(
        "return-disputed", () => Disputes.OpenAsSellerAsync(SellerId, row.Id, Typed("reason"), Aborted));

    private async Task ChangeAsync(string done, Func<Task> change)
    {
        if (await AttemptAsync(SellerRole.Manager, change))
        {
            GoOn($"/returns/{row.Id}", done);
            return;
        }
        Db.ChangeTracker.Clear();
        await ReadAsync();
    }

    private string Limited(string name, int lengthMax) =>
        Typed(name) is var text && text.Length <= lengthMax ? text : throw new Refusal(PlatformProblems.BadRequest);

    private string Typed(string name) => Context.Request.HasFormContentType ? Context.Request.Form[name].ToString() : "";

    private static string Shown(DateTimeOffset? time) => time?.UtcDateTime.ToString("d MMM", CultureInfo.CurrentCulture) ?? "–";
}
