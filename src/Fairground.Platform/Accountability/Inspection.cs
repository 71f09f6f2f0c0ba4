using System.Text.Json;
using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Accountability;

/// <summary>Something that does not fit in the books; the sentence is the text <c>fault.KIND</c> of its module.</summary>
public sealed record InspectionFault(string Module, string Kind, string[] Arguments)
{
    public static InspectionFault Of(Texts texts, string kind, params object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new InspectionFault(texts.Module, kind, [.. arguments.Select(argument => argument?.ToString() ?? "")]);
    }

    /// <summary>The fault in the reader's language.</summary>
    public string Sentence() => Texts.Of(Module)[$"fault.{Kind}", [.. Arguments]];
}

/// <summary>
/// How far an inspection has come: <see cref="Done"/> of <see cref="Total"/>, where it goes on, and what it found. It is over when it says
/// so, with an empty list of faults if everything fits.
/// </summary>
public sealed record InspectionProgress(long Total, long Done, byte[] Mark, IReadOnlyList<InspectionFault> Faults, bool IsOver)
{
    public static readonly InspectionProgress Beginning = new(0, 0, [], [], false);
}

/// <summary>
/// One look over all of a module's books. <see cref="GoOnAsync"/> does a second or two of it from where the progress says; an inspection
/// of any length so survives the node it runs on. Its texts are <c>inspection.KIND</c>.
/// </summary>
public sealed record Inspector(
    string Kind, string Path, Func<string> Text,
    Func<IServiceProvider, InspectionProgress, CancellationToken, Task<InspectionProgress>> GoOnAsync);

/// <summary>That the books were, or are being, looked over: who asked (nobody for the daily one), how far it is, and the verdict.</summary>
internal sealed class Inspection
{
    public const int FaultsMax = 100;
    public const int KeptMax = 100;

    public long Id { get; private set; }
    public required string Kind { get; init; }
    public required AccountId? AskedBy { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }
    public long Total { get; private set; }
    public long Done { get; private set; }
    public byte[] Mark { get; private set; } = [];
    public string FaultsJson { get; private set; } = "[]";

    public IReadOnlyList<InspectionFault> Faults => JsonSerializer.Deserialize<List<InspectionFault>>(FaultsJson) ?? [];

    public bool IsOver => EndedAt is not null;

    public bool IsClean => IsOver && FaultsJson == "[]";

    public InspectionProgress Progress => new(Total, Done, Mark, Faults, IsOver);

    public void Advance(InspectionProgress progress, DateTimeOffset now)
    {
        (Total, Done, Mark) = (progress.Total, progress.Done, progress.Mark);
        FaultsJson = JsonSerializer.Serialize(progress.Faults.Take(FaultsMax));
        EndedAt = progress.IsOver ? now : null;
    }

    private sealed class Configuration : IEntityTypeConfiguration<Inspection>
    {
        public void Configure(EntityTypeBuilder<Inspection> builder)
        {
            builder.ToTable("inspections", "platform");
            builder.Ignore(inspection => inspection.Faults).Ignore(inspection => inspection.IsOver)
                .Ignore(inspection => inspection.IsClean).Ignore(inspection => inspection.Progress);
            builder.Property(inspection => inspection.Kind).HasMaxLength(40);
            builder.Property(inspection => inspection.Mark).HasMaxLength(32);
            builder.Property(inspection => inspection.FaultsJson).HasColumnName("faults").HasMaxLength(40_000);
            // Of two nodes that go on with the same inspection, one is told that the other was quicker.
            builder.Property(inspection => inspection.Done).IsConcurrencyToken();
            builder.HasOne<Account>().WithMany().HasForeignKey(inspection => inspection.AskedBy).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(inspection => new { inspection.Kind, inspection.Id });
        }
    }
}
