using System.Text.Json;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Sheets;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Imports;

/// <summary>What the work does with a file; the words are <c>imports.phase.NAME</c>.</summary>
public enum ImportPhase
{
    /// <summary>Goes through the file as if it were applied, and changes nothing.</summary>
    Check,
    Apply,
}

/// <summary>Where an import stands; the words are <c>imports.state.NAME</c>.</summary>
public enum ImportState
{
    Waiting,
    Running,

    /// <summary>Gone through, and it may be applied.</summary>
    Checked,
    Done,
    Cancelled,

    /// <summary>The file cannot be read, or the store may not sell.</summary>
    Refused,

    /// <summary>It failed again and again, by no fault of the file.</summary>
    Failed,
}

/// <summary>Something that held for many rows and refused none: its text is <c>imports.note.CODE</c>.</summary>
public sealed record ImportNote(string Code, string Detail, int Rows);

/// <summary>
/// A file of offers and products that a seller brings into one store, row by row. Where it stands is saved with each batch of rows, in the
/// same transaction, so that it goes on exactly there after a crash.
/// </summary>
internal sealed class OfferImport
{
    public const int NameLengthMax = 160;
    public const int KeyLengthMax = 100;
    public const int AttemptsMax = 5;
    public const int OpenPerSellerMax = 5;

    /// <summary>The files that are kept, because they wait, run or were checked, have so many bytes together at most.</summary>
    public const long BytesPerSellerMax = 1024L * 1024 * 1024;

    /// <summary>So long an import, its refused rows and a file that waits to be applied are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private const int CodeLengthMax = 40;
    private const int DetailLengthMax = 400;
    private const int NotesMax = 20;

    public required OfferImportId Id { get; init; }
    public required SellerId Seller { get; init; }
    public required StoreId Store { get; init; }

    /// <summary>What its sender calls the file.</summary>
    public required string Name { get; init; }

    public required long Bytes { get; init; }

    /// <summary>Of the file and of how it is to be read: the same key with another of it is a mistake.</summary>
    public required byte[] Hash { get; init; }

    public string? IdempotencyKey { get; init; }
    public required SheetEncoding Encoding { get; init; }
    public required DecimalSign DecimalSign { get; init; }

    /// <summary>The language of texts whose row says none.</summary>
    public required string Language { get; init; }

    /// <summary>The category of new products whose row says none.</summary>
    public string? Category { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public ImportPhase Phase { get; private set; }
    public ImportState State { get; private set; }

    /// <summary>How many rows are done: the place where it goes on.</summary>
    public int Rows { get; private set; }

    /// <summary>How many rows the file has; null before anybody has looked.</summary>
    public int? RowsTotal { get; private set; }

    public int Made { get; private set; }
    public int Changed { get; private set; }
    public int Unchanged { get; private set; }
    public int RefusedRows { get; private set; }

    /// <summary>The columns of the file, for the file of refused rows.</summary>
    public string HeaderJson { get; private set; } = "[]";

    public string NotesJson { get; private set; } = "[]";

    /// <summary>Why nothing of the file, or no more of it, can be taken.</summary>
    public string? StopCode { get; private set; }

    public string StopDetail { get; private set; } = "";

    /// <summary>Turns since rows were last done.</summary>
    public int Attempts { get; private set; }

    /// <summary>Whose turn is next is who has waited longest.</summary>
    public DateTimeOffset TurnAt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What people call it.</summary>
    public string Shown => Name.Length > 0 ? Name : Id.ToString();

    public bool IsOpen => State is ImportState.Waiting or ImportState.Running;

    public bool MayBeApplied => State == ImportState.Checked && Made + Changed > 0;

    public bool MayBeCancelled => IsOpen || State == ImportState.Checked;

    public IReadOnlyList<string> Header => JsonSerializer.Deserialize<List<string>>(HeaderJson)!;

    public IReadOnlyList<ImportNote> Notes => JsonSerializer.Deserialize<List<ImportNote>>(NotesJson)!;

    public void Queue(ImportPhase phase, DateTimeOffset now) => (Phase, State, TurnAt) = (phase, ImportState.Waiting, now);

    /// <summary>Begins a turn. A check has no effects and keeps nothing but counts, so it begins anew.</summary>
    public void BeginTurn(DateTimeOffset now)
    {
        State = ImportState.Running;
        StartedAt ??= now;
        (TurnAt, Attempts) = (now, Attempts + 1);
        if (Phase == ImportPhase.Check)
        {
            Restart();
        }
    }

    /// <summary>Takes note of what the file is, which is known once it has been read through.</summary>
    public void Measure(int rows, IReadOnlyCollection<string> header, IReadOnlyCollection<string> unknown)
    {
        (RowsTotal, NotesJson) = (rows, "[]");
        HeaderJson = JsonSerializer.Serialize(header);
        if (unknown.Count > 0)
        {
            Note(new ImportNote("unknown-columns", Cut(string.Join(", ", unknown), DetailLengthMax), rows));
        }
    }

    /// <summary>Rows were done; the caller saves them in the same transaction.</summary>
    public void Count(int made, int changed, int unchanged, int refused)
    {
        (Made, Changed, Unchanged, RefusedRows) = (Made + made, Changed + changed, Unchanged + unchanged, RefusedRows + refused);
        // A check begins anew each turn, so its rows say nothing of whether it will ever get to its end.
        (Rows, Attempts) = (Rows + made + changed + unchanged + refused, Phase == ImportPhase.Apply ? 0 : Attempts);
    }

    /// <summary>Adds to the note of this kind, or begins it.</summary>
    public void Note(ImportNote note)
    {
        var notes = Notes.ToList();
        var at = notes.FindIndex(known => known.Code == note.Code && known.Detail == note.Detail);
        if (at >= 0)
        {
            notes[at] = notes[at] with { Rows = notes[at].Rows + note.Rows };
        }
        else if (notes.Count < NotesMax)
        {
            notes.Add(note);
        }
        NotesJson = JsonSerializer.Serialize(notes);
    }

    public void Finish(DateTimeOffset now)
    {
        (State, EndedAt) = (Phase == ImportPhase.Check ? ImportState.Checked : ImportState.Done, now);
        RowsTotal = Rows;
    }

    /// <summary>Applies a file that was checked: from its first row, and every row is looked at again.</summary>
    public void Apply(DateTimeOffset now)
    {
        if (!MayBeApplied)
        {
            throw new Refusal(MarketplaceProblems.ImportNotApplicable);
        }
        Restart();
        (EndedAt, StartedAt) = (null, null);
        Queue(ImportPhase.Apply, now);
    }

    public void Cancel(DateTimeOffset now)
    {
        if (!MayBeCancelled)
        {
            throw new Refusal(MarketplaceProblems.ImportEnded);
        }
        (State, EndedAt) = (ImportState.Cancelled, now);
    }

    /// <summary>Ends it for a reason that the seller can do something about.</summary>
    public void Refuse(string code, string detail, DateTimeOffset now) =>
        (State, StopCode, StopDetail, EndedAt) = (ImportState.Refused, code, Cut(detail, DetailLengthMax), now);

    public void Fail(DateTimeOffset now) => (State, StopCode, EndedAt) = (ImportState.Failed, "failed", now);

    private void Restart()
    {
        (Rows, Made, Changed, Unchanged, RefusedRows) = (0, 0, 0, 0, 0);
        NotesJson = "[]";
    }

    private static string Cut(string text, int length) => text.Length > length ? $"{text[..(length - 1)]}…" : text;

    private sealed class Configuration : IEntityTypeConfiguration<OfferImport>
    {
        public void Configure(EntityTypeBuilder<OfferImport> builder)
        {
            builder.ToTable("offer_imports", "marketplace");
            builder.Ignore(import => import.IsOpen).Ignore(import => import.Shown)
                .Ignore(import => import.MayBeApplied).Ignore(import => import.MayBeCancelled)
                .Ignore(import => import.Header).Ignore(import => import.Notes);
            builder.Property(import => import.Name).HasMaxLength(NameLengthMax);
            builder.Property(import => import.IdempotencyKey).HasMaxLength(KeyLengthMax);
            builder.Property(import => import.Encoding).HasConversion<string>().HasMaxLength(12);
            builder.Property(import => import.DecimalSign).HasConversion<string>().HasMaxLength(8);
            builder.Property(import => import.Language).HasMaxLength(2);
            builder.Property(import => import.Category).HasMaxLength(80);
            builder.Property(import => import.Phase).HasConversion<string>().HasMaxLength(8);
            builder.Property(import => import.State).HasConversion<string>().HasMaxLength(12);
            builder.Property(import => import.HeaderJson).HasColumnName("header");
            builder.Property(import => import.NotesJson).HasColumnName("notes");
            builder.Property(import => import.StopCode).HasMaxLength(CodeLengthMax);
            builder.Property(import => import.StopDetail).HasMaxLength(DetailLengthMax);
            builder.HasIndex(import => new { import.Seller, import.IdempotencyKey }).IsUnique();
            builder.HasIndex(import => import.TurnAt).HasFilter("state in ('Waiting', 'Running')")
                .HasDatabaseName("ix_offer_imports_open");
            builder.HasOne<Seller>().WithMany().HasForeignKey(import => import.Seller).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Store>().WithMany().HasForeignKey(import => import.Store).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A row that was not taken, or in a check would not be: why, and as it stands in the file.</summary>
internal sealed class RefusedRow
{
    public const int SkuLengthMax = 100;

    public required OfferImportId Import { get; init; }
    public required int Number { get; init; }
    public required long Line { get; init; }
    public required string Sku { get; init; }

    /// <summary>A list of <see cref="RowFault"/>.</summary>
    public required string FaultsJson { get; init; }

    /// <summary>The cells, in the order of the import's header.</summary>
    public required string CellsJson { get; init; }

    public IReadOnlyList<RowFault> Faults => JsonSerializer.Deserialize<List<RowFault>>(FaultsJson)!;

    public IReadOnlyList<string> Cells => JsonSerializer.Deserialize<List<string>>(CellsJson)!;

    private sealed class Configuration : IEntityTypeConfiguration<RefusedRow>
    {
        public void Configure(EntityTypeBuilder<RefusedRow> builder)
        {
            builder.ToTable("import_refused_rows", "marketplace");
            builder.HasKey(row => new { row.Import, row.Number });
            builder.Property(row => row.Number).ValueGeneratedNever();
            builder.Property(row => row.Sku).HasMaxLength(SkuLengthMax);
            builder.Property(row => row.FaultsJson).HasColumnName("faults");
            builder.Property(row => row.CellsJson).HasColumnName("cells");
            builder.Ignore(row => row.Faults).Ignore(row => row.Cells);
            builder.HasOne<OfferImport>().WithMany().HasForeignKey(row => row.Import);
        }
    }
}

/// <summary>
/// A piece of an import's file, packed. The file lies in the database, so that every node can go on with it, whether or not the nodes
/// share a folder, and so that the file and its import are written, kept and erased as one.
/// </summary>
internal sealed class ImportPiece
{
    public const int BytesMax = 512 * 1024;

    public required OfferImportId Import { get; init; }
    public required int Number { get; init; }
    public required byte[] Bytes { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<ImportPiece>
    {
        public void Configure(EntityTypeBuilder<ImportPiece> builder)
        {
            builder.ToTable("import_pieces", "marketplace");
            builder.HasKey(piece => new { piece.Import, piece.Number });
            builder.Property(piece => piece.Number).ValueGeneratedNever();
            builder.HasOne<OfferImport>().WithMany().HasForeignKey(piece => piece.Import);
        }
    }
}
