using Fairground.Marketplace.Orders;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Payments;

/// <summary>Payments that nobody has decided yet, and refunds that have not left: what the worker is busy with.</summary>
internal sealed class UndecidedPayments(FairgroundDb db)
{
    public const int ShownMax = 100;

    /// <summary>A payment is decided within seconds; one that is older than this deserves a look.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Task<int> CountAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        var before = db.Time.GetUtcNow() - Patience;
        return db.Set<Payment>().CountAsync(payment => payment.CreatedAt < before &&
            (payment.Status == PaymentStatus.Pending || payment.Status == PaymentStatus.Authorised), cancellationToken);
    }

    public Task<List<Payment>> ReadAsync(CancellationToken cancellationToken) => db.Set<Payment>().AsNoTracking()
        .Where(payment => payment.Status == PaymentStatus.Pending || payment.Status == PaymentStatus.Authorised)
        .OrderBy(payment => payment.Id).Take(ShownMax).ToListAsync(cancellationToken);

    public async Task<List<(Refund Refund, OrderId Order)>> RefundsAsync(CancellationToken cancellationToken)
    {
        var refunds = await (from refund in db.Set<Refund>().AsNoTracking()
                             where refund.DoneAt == null
                             join payment in db.Set<Payment>() on refund.Payment equals payment.Id
                             orderby refund.Id
                             select new { refund, payment.Order }).Take(ShownMax).ToListAsync(cancellationToken);
        return refunds.ConvertAll(row => (row.refund, row.Order));
    }
}

internal static class UndecidedPaymentApi
{
    public static void MapUndecidedPayments(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/api").WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration);
        admin.MapGet("/undecided-payments", Payments).WholeList(UndecidedPayments.ShownMax)
            .WithSummary("Payments that the provider has not decided yet, oldest first.");
        admin.MapGet("/open-refunds", Refunds).WholeList(UndecidedPayments.ShownMax)
            .WithSummary("Refunds that have not left yet, oldest first.");
    }

    public sealed record PaymentView(
        PaymentId Id, OrderId Order, string Provider, Money Amount, PaymentStatus Status, DateTimeOffset CreatedAt, DateTimeOffset DueAt,
        int Attempts);

    public sealed record RefundView(RefundId Id, OrderId Order, Money Amount, DateTimeOffset CreatedAt, DateTimeOffset DueAt, int Attempts);

    private static async Task<Ok<List<PaymentView>>> Payments(UndecidedPayments payments, CancellationToken cancellationToken) =>
        TypedResults.Ok((await payments.ReadAsync(cancellationToken)).ConvertAll(payment => new PaymentView(
            payment.Id, payment.Order, payment.Provider, payment.Amount, payment.Status, payment.CreatedAt, payment.DueAt,
            payment.Attempts)));

    private static async Task<Ok<List<RefundView>>> Refunds(UndecidedPayments payments, CancellationToken cancellationToken) =>
        TypedResults.Ok((await payments.RefundsAsync(cancellationToken)).ConvertAll(row => new RefundView(
            row.Refund.Id, row.Order, row.Refund.Amount, row.Refund.CreatedAt, row.Refund.DueAt, row.Refund.Attempts)));
}
