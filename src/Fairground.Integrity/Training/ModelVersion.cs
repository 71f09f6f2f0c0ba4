using System.Text.Json;
using Fairground.Kernels.Reviews;
using Fairground.Platform.Accountability;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Integrity.Training;

public enum ModelState
{
    /// <summary>Trained, and judges nothing yet.</summary>
    Candidate,
    Live,

    /// <summary>Was live, and can be again.</summary>
    Retired,
}

/// <summary>
/// How a model does on decisions it has not seen. The false positives are shares of genuine reviews that it would hold back: of all, of
/// those by reviewers with one review, of those by the most active tenth.
/// </summary>
internal sealed record ModelMetrics(
    double Auroc, double Auprc, double RecallAtK, double CalibrationError, double HeldGenuine, double HeldNewReviewers,
    double HeldActiveTenth, double NewnessAuroc, int Cases, int Found)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // A share of nobody is not a number.
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };
}

/// <summary>A model that was trained: from which decisions, on which signals, how well it does, and whether it judges.</summary>
internal sealed class ModelVersion
{
    private SuspicionModel? model;

    public required ModelVersionId Id { get; init; }

    /// <summary>What people call it: 1, 2, 3 …</summary>
    public required int Number { get; init; }

    public ModelState State { get; private set; }
    public required DateTimeOffset TrainedAt { get; init; }

    /// <summary>The first and the last decision it learnt from.</summary>
    public required DateTimeOffset LabelsFrom { get; init; }

    public required DateTimeOffset LabelsTo { get; init; }
    public required int Labels { get; init; }
    public required int Seed { get; init; }

    /// <summary>The signals it looks at, with blanks between.</summary>
    public required string Features { get; init; }

    public required string MetricsJson { get; init; }

    /// <summary>How the model that was live then does on the same decisions; null where none was.</summary>
    public required string? LiveMetricsJson { get; init; }

    public required ModelVersionId? LiveThen { get; init; }
    public required byte[] Bytes { get; init; }
    public DateTimeOffset? LiveFrom { get; private set; }
    public ReasonId? LiveFor { get; private set; }

    public ModelMetrics Metrics => JsonSerializer.Deserialize<ModelMetrics>(MetricsJson, ModelMetrics.Json)!;

    public ModelMetrics? LiveMetrics =>
        LiveMetricsJson is null ? null : JsonSerializer.Deserialize<ModelMetrics>(LiveMetricsJson, ModelMetrics.Json);

    public SuspicionModel Model => model ??= SuspicionModel.Load(Bytes);

    public void Promote(Grounds.Reason grounds, DateTimeOffset now)
    {
        if (State == ModelState.Live)
        {
            throw new Refusal(IntegrityProblems.ModelLive);
        }
        (State, LiveFrom, LiveFor) = (ModelState.Live, now, grounds.Id);
    }

    public void Retire() => State = ModelState.Retired;

    private sealed class Configuration : IEntityTypeConfiguration<ModelVersion>
    {
        public void Configure(EntityTypeBuilder<ModelVersion> builder)
        {
            builder.ToTable("model_versions", "integrity", table =>
                table.HasCheckConstraint("ck_model_versions_live", "state = 0 or live_for is not null"));
            builder.Ignore(version => version.Metrics).Ignore(version => version.LiveMetrics).Ignore(version => version.Model);
            builder.Property(version => version.MetricsJson).HasColumnName("metrics").HasMaxLength(2000);
            builder.Property(version => version.LiveMetricsJson).HasColumnName("live_metrics").HasMaxLength(2000);
            builder.Property(version => version.Features).HasMaxLength(1000);
            builder.HasOne<Reason>().WithMany().HasForeignKey(version => version.LiveFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(version => version.Number).IsUnique();
            builder.HasIndex(version => version.State).IsUnique().HasFilter("state = 1").HasDatabaseName("ix_model_versions_live");
        }
    }
}
