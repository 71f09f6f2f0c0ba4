using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Training;

internal static class TrainingApi
{
    public static void MapTraining(this IEndpointRouteBuilder routes)
    {
        var trust = routes.MapGroup("/api").WithTags("Trust: models");
        trust.MapGet("/models", List).ForPolicy(Policies.Trust, Scopes.Trust)
            .WithSummary("The models that were trained, newest first: from what, how well they do, and how the live one did beside them.");
        trust.MapPost("/models", Train).ForPolicy(Policies.Trust, Scopes.Trust)
            .WithSummary("Trains a model on what investigators decided; it judges nothing before an admin promotes it.")
            .Refuses(IntegrityProblems.TooFewLabels);
        trust.MapPost("/model-promotions", Promote).ForRole(Roles.Admin, Scopes.Trust)
            .WithSummary("Makes a model the one that judges.")
            .Refuses(PlatformProblems.NotFound, PlatformProblems.ReasonTooShort, IntegrityProblems.ModelLive);
        trust.MapPost("/model-rollbacks", RollBack).ForRole(Roles.Admin, Scopes.Trust)
            .WithSummary("Goes back to the model before, in one step; to the published weights where there was none.")
            .Refuses(PlatformProblems.ReasonTooShort, IntegrityProblems.NothingToRollBack);
    }

    public sealed record MetricsView(
        double? Auroc, double? Auprc, double? RecallAtK, double? CalibrationError, double? HeldGenuine, double? HeldNewReviewers,
        double? HeldActiveTenth, double? NewnessAuroc, int Cases, int Found);

    public sealed record ModelView(
        ModelVersionId Id, int Number, ModelState State, DateTimeOffset TrainedAt, DateTimeOffset LabelsFrom, DateTimeOffset LabelsTo,
        int Labels, IReadOnlyList<string> Features, MetricsView Metrics, MetricsView? Live, ModelVersionId? LiveThen,
        DateTimeOffset? LiveFrom);

    public sealed record PromotionRequest(
        ModelVersionId Model,
        [property: Needed, Lengths(Reason.StatementLengthMin, Reason.StatementLengthMax)] string Statement);

    public sealed record RollbackRequest(
        [property: Needed, Lengths(Reason.StatementLengthMin, Reason.StatementLengthMax)] string Statement);

    private static async Task<Ok<List<ModelView>>> List(
        FairgroundDb db, [AsParameters] Paging paging, CancellationToken cancellationToken) =>
        TypedResults.Ok((await paging.ReadAsync(
            db.Set<ModelVersion>().AsNoTracking().OrderByDescending(version => version.Number), cancellationToken)).ConvertAll(View));

    private static async Task<Created<ModelView>> Train(Trainings trainings, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Created("/api/models", View(await trainings.TrainAsync(visitor.SignedIn, cancellationToken)));

    private static async Task<NoContent> Promote(
        PromotionRequest request, Trainings trainings, Visitor visitor, CancellationToken cancellationToken)
    {
        await trainings.PromoteAsync(request.Model, request.Statement, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RollBack(
        RollbackRequest request, Trainings trainings, Visitor visitor, CancellationToken cancellationToken)
    {
        await trainings.RollBackAsync(request.Statement, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }

    private static ModelView View(ModelVersion version) => new(
        version.Id, version.Number, version.State, version.TrainedAt, version.LabelsFrom, version.LabelsTo, version.Labels,
        version.Features.Split(' '), View(version.Metrics), version.LiveMetrics is { } live ? View(live) : null, version.LiveThen,
        version.LiveFrom);

    private static MetricsView View(ModelMetrics metrics) => new(
        Known(metrics.Auroc), Known(metrics.Auprc), Known(metrics.RecallAtK), Known(metrics.CalibrationError), Known(metrics.HeldGenuine),
        Known(metrics.HeldNewReviewers), Known(metrics.HeldActiveTenth), Known(metrics.NewnessAuroc), metrics.Cases, metrics.Found);

    private static double? Known(double value) => double.IsNaN(value) ? null : Math.Round(value, 4);
}
