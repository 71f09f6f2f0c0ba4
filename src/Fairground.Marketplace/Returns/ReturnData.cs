using Fairground.Marketplace.Orders;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Returns;

/// <summary>What a person has sent back. Returns hang on orders and stay as long, since they are why the books say what they say.</summary>
internal sealed class ReturnData(FairgroundDb db) : IPersonalData
{
    public string Name => "returns";

    public string Title => Text["returns.title"];

    public IReadOnlyList<Type> Entities => [];

    public IReadOnlyList<KeptData> Kept => [new(Text["personal.returns.kept"], Text["personal.returns.why"])];

    public Task WriteAsync(ExportWriter export, AccountId account, CancellationToken cancellationToken) => export.ListAsync("returns",
        from row in db.Set<Return>().AsNoTracking().Include(row => row.Lines).Include(row => row.Steps).Include(row => row.Pictures)
            .AsSplitQuery()
        join order in db.Set<Order>() on row.Order equals order.Id
        where order.Account == account
        orderby row.Id
        select row,
        row => new
        {
            row.Id, row.Part, row.Cause, row.Words, row.RefundTo, row.RequestedAt, row.Status, row.Carrier, row.TrackingNumber,
            row.Refunded, Pictures = row.Pictures.Count,
            Lines = row.Lines.Select(line => new { line.Line, line.Quantity }),
            Steps = row.Steps.Select(step => new { step.At, step.Kind, step.By }),
        }, cancellationToken);

    public Task EraseAsync(AccountId account, CancellationToken cancellationToken) => Task.CompletedTask;
}
