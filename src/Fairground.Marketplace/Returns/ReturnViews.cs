using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Monies;

namespace Fairground.Marketplace.Returns;

/// <summary>What the API says of returns and disputes.</summary>
internal static class ReturnViews
{
    public sealed record LineView(OrderLineId Line, string Title, int Quantity, int? Restocked);

    public sealed record StepView(DateTimeOffset At, ReturnStepKind Kind, ReturnParty By, string? Reason);

    public sealed record DisputeView(
        DisputeId Id, ReturnParty By, string Words, DateTimeOffset OpenedAt, DisputeOutcome? Outcome, string? Reason,
        DateTimeOffset? DecidedAt);

    public sealed record ReturnView(
        ReturnId Id, string Number, SellerOrderId Part, SellerId Seller, ReturnStatus Status, ReturnCause Cause, string Words,
        RefundTo RefundTo, IReadOnlyList<LineView> Lines, int Pictures, Money Due, Money Refunded, Money Deducted, string Address,
        string LabelCarrier, string LabelNumber, string Carrier, string TrackingNumber, DateTimeOffset RequestedAt, DateTimeOffset? DueAt,
        IReadOnlyList<StepView> Steps, DisputeView? Dispute);

    public sealed record ReturnSummary(
        ReturnId Id, string Number, OrderId Order, SellerOrderId Part, ReturnStatus Status, ReturnCause Cause, int Pieces,
        DateTimeOffset RequestedAt, DateTimeOffset? DueAt);

    public static ReturnView Of(ReturnRecord record)
    {
        var row = record.Return;
        return new ReturnView(
            row.Id, row.Number, row.Part, row.Seller, row.Status, row.Cause, row.Words, row.RefundTo,
            [.. row.Lines.Select(line => new LineView(line.Line, record.LineOf(line).Title, line.Quantity, line.Restocked))],
            row.Pictures.Count, row.IsOpen ? ReturnRefunds.MoreOf(record.Part, row).Total : row.Refunded,
            row.Refunded, row.Deducted, row.Address,
            row.LabelCarrier, row.LabelNumber, row.Carrier, row.TrackingNumber, row.RequestedAt, row.DueAt,
            [.. row.Steps.Select(step => new StepView(step.At, step.Kind, step.By, record.Find(step.Reason)?.Statement))],
            record.Dispute is { } dispute ? Of(dispute, record.Find(dispute.DecidedFor)?.Statement) : null);
    }

    public static DisputeView Of(Dispute dispute, string? reason) => new(
        dispute.Id, dispute.By, dispute.Words, dispute.OpenedAt, dispute.Outcome, reason, dispute.DecidedAt);

    public static ReturnSummary Of(Return row) => new(
        row.Id, row.Number, row.Order, row.Part, row.Status, row.Cause, row.Lines.Sum(line => line.Quantity), row.RequestedAt, row.DueAt);
}
