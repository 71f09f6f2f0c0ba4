using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Programmes;

/// <summary>
/// Marks an entity that eligibility may be decided on: what somebody sells, sends and is rated. Records of consent, refusals, complaints,
/// appeals, memberships and decisions never wear it, so what reads facts cannot name them: it does not compile. A test keeps it so.
/// </summary>
public interface IProgrammeFact;

/// <summary>
/// All that what reads facts is given: the entities that are marked as facts, the published rates, and the time. It gives no unit of work,
/// no services, and nothing else of the database.
/// </summary>
public sealed class FactReader
{
    private readonly FairgroundDb db;

    internal FactReader(FairgroundDb db, Currency @base) => (this.db, Base, Now) = (db, @base, db.Time.GetUtcNow());

    /// <summary>The currency that amounts are compared in.</summary>
    public Currency Base { get; }

    public DateTimeOffset Now { get; }

    public IQueryable<TFact> Of<TFact>() where TFact : class, IProgrammeFact => db.Set<TFact>().AsNoTracking();

    /// <summary>The newest published rates.</summary>
    public async Task<RateTable> RatesAsync(CancellationToken cancellationToken) => new(Base, await Of<ExchangeRate>()
        .GroupBy(rate => rate.Currency)
        .Select(group => group.OrderByDescending(rate => rate.PublishedAt).ThenByDescending(rate => rate.Id).First())
        .ToListAsync(cancellationToken));
}

/// <summary>
/// What is known of subjects of one kind: a record of plain values. Reading it is a static method, so it has nothing but its arguments:
/// no service can be injected that would know more.
/// </summary>
public interface IProgrammeFacts<TSelf> where TSelf : class, IProgrammeFacts<TSelf>
{
    /// <summary>Reads the facts about some subjects at once; a subject that is none has no entry.</summary>
    static abstract Task<IReadOnlyDictionary<string, TSelf>> ReadAsync(
        FactReader facts, IReadOnlyList<string> subjects, CancellationToken cancellationToken);
}
