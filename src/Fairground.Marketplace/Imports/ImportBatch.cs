using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Persistence;

namespace Fairground.Marketplace.Imports;

/// <summary>What one run through a file shares between its batches.</summary>
internal sealed record ImportScope(OfferImport Import, Store Store, CategoryNames Categories, CheckMemory? Memory);

internal enum RowOutcome
{
    Made,
    Changed,
    Unchanged,
    Refused,
}

/// <summary>What became, or would become, of the rows of a batch.</summary>
internal sealed class BatchOutcome
{
    private readonly Dictionary<RowOutcome, int> counts = [];

    public List<RowDraft> Refused { get; } = [];

    /// <summary>Rows that make something of their own, which later rows of a check must know of.</summary>
    public List<RowDraft> Makers { get; } = [];

    /// <summary>Rows that say of another's product what only its keeper may say.</summary>
    public int OnOthersProducts { get; set; }

    public int this[RowOutcome outcome] => counts.GetValueOrDefault(outcome);

    public void Add(RowDraft draft, RowOutcome outcome)
    {
        counts[outcome] = this[outcome] + 1;
        if (outcome == RowOutcome.Refused)
        {
            Refused.Add(draft);
        }
        else if (outcome == RowOutcome.Made)
        {
            Makers.Add(draft);
        }
    }
}

/// <summary>
/// Finds out what a batch of rows does, with a few queries for all of it, and writes it: edits through the entities and their rules, what
/// is new past the change tracker, then the cards and search entries of all that changed, at once.
/// </summary>
internal sealed class ImportBatch(FairgroundDb db, ProductCards cards)
{
    public const int RowsMax = ProductCards.BatchMax;

    /// <summary>What would become of the rows. Nothing is written, whatever the unit of work now holds.</summary>
    public async Task<BatchOutcome> CheckAsync(ImportScope scope, List<RowDraft> drafts, CancellationToken cancellationToken)
    {
        var (_, outcome) = await PlanAsync(scope, drafts, cancellationToken);
        db.ChangeTracker.Clear();
        return outcome;
    }

    /// <summary>Does what the rows ask for, in the current transaction.</summary>
    public async Task<BatchOutcome> ApplyAsync(ImportScope scope, List<RowDraft> drafts, CancellationToken cancellationToken)
    {
        var (plan, outcome) = await PlanAsync(scope, drafts, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await db.InsertManyAsync(plan.Products, cancellationToken);
        await db.InsertManyAsync([.. plan.Products.SelectMany(product => product.Variants)], cancellationToken);
        await db.InsertManyAsync(plan.Offers, cancellationToken);
        await db.InsertManyAsync(plan.Prices, cancellationToken);
        foreach (var some in plan.Touched.Chunk(ProductCards.BatchMax))
        {
            await cards.RefreshAsync(some, cancellationToken, plan.Known);
        }
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return outcome;
    }

    private async Task<(ImportPlan Plan, BatchOutcome Outcome)> PlanAsync(
        ImportScope scope, List<RowDraft> drafts, CancellationToken cancellationToken)
    {
        drafts.ForEach(draft => draft.Reopen());
        var whole = drafts.FindAll(draft => draft.Faults.Count == 0);
        var known = await KnownGoods.ReadAsync(db, scope.Store.Id, scope.Store.Seller, whole, cancellationToken);
        var outcome = new BatchOutcome();
        var plan = new ImportPlan(db, scope, known, outcome);
        foreach (var draft in drafts)
        {
            outcome.Add(draft, draft.Faults.Count > 0 ? RowOutcome.Refused : plan.Take(draft));
        }
        return (plan, outcome);
    }
}
