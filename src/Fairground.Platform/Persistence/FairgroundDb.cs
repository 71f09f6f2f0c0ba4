using System.Data;
using System.Reflection;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Events;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Fairground.Platform.Persistence;

/// <summary>
/// The one unit of work. Modules keep their entities internal and reach them with <c>Set&lt;T&gt;()</c>. What must be whole is one
/// <see cref="SaveChangesAsync(bool, CancellationToken)"/>; what needs statements of its own as well runs in <see cref="TransactAsync"/>.
/// </summary>
public abstract class FairgroundDb(DbContextOptions options) : IdentityUserContext<Account, AccountId>(options)
{
    private const int AttemptsMax = 4;

    private readonly List<Action> afterCommit = [];

    // Tells the unsealed entries of one unit of work apart: the sequence is their key.
    private long provisionalSequence;

    public TimeProvider Time => this.GetService<TimeProvider>();

    /// <summary>What ends a query that claims rows for this node alone: empty where there is one writer anyway.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>What ends a query that reads a row to change it.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>Whether a list within a list is read well as one statement, or better with a statement for each.</summary>
    public abstract bool JoinsNested { get; }

    /// <summary>A query for the bytes that the database takes.</summary>
    public abstract string SizeQuery { get; }

    protected abstract IReadOnlyList<Assembly> Parts { get; }

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>Puts the event in the outbox, a row a subscriber: they are relayed if, and only if, this unit of work is saved.</summary>
    public void Publish<TEvent>(TEvent @event) where TEvent : notnull =>
        AddRange(this.GetService<Subscriptions>().MessagesFor(@event, Time.GetUtcNow()));

    /// <summary>Adds an entry to the audit log; it is chained when this unit of work is saved.</summary>
    public void Audit(string action, string subject, AccountId? actor, Grounds.Reason? reason = null, string detail = "") =>
        Add(new AuditEntry
        {
            Sequence = --provisionalSequence,
            At = Time.GetUtcNow(),
            Actor = actor,
            Action = action,
            Subject = subject,
            Reason = reason?.Id,
            Detail = detail,
        });

    /// <summary>
    /// Runs the work in one transaction; where one is already open, as a part of it. The work may run again after a deadlock or a lost
    /// race, so it must read what it changes inside.
    /// </summary>
    public Task<T> TransactAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken) =>
        TransactAsync(work, IsolationLevel.Unspecified, cancellationToken);

    /// <summary>The same under an isolation level of its own, unless it is a part of an open transaction.</summary>
    public async Task<T> TransactAsync<T>(Func<Task<T>> work, IsolationLevel isolation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Database.CurrentTransaction is not null)
        {
            return await work();
        }
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // What a try before has left, which came to nothing.
                afterCommit.Clear();
                using var turn = await TakeTurnAsync(cancellationToken);
                // The work is whole or undone as a whole, so a savepoint before each save would only cost.
                Database.AutoSavepointsEnabled = false;
                await using var transaction = await Database.BeginTransactionAsync(isolation, cancellationToken);
                var result = await work();
                await transaction.CommitAsync(cancellationToken);
                Committed();
                return result;
            }
            catch (Exception exception) when (attempt < AttemptsMax && IsLostRace(exception))
            {
                ChangeTracker.Clear();
            }
        }
    }

    public Task TransactAsync(Func<Task> work, CancellationToken cancellationToken) => TransactAsync(async () =>
    {
        await work();
        return true;
    }, cancellationToken);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null)
        {
            await SealAuditAsync(cancellationToken);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        if (ChangeTracker.Entries<AuditEntry>().Any(entry => entry.State == EntityState.Added))
        {
            return await SaveSealedAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        using var turn = await TakeTurnAsync(cancellationToken);
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        Committed();
        return rows;
    }

    /// <summary>
    /// Inserts many new entities at once, past the change tracker, with what they own but not what they refer to; in the current
    /// transaction. For work in bulk: what is tracked is saved with a statement and a good deal of bookkeeping for each.
    /// </summary>
    public async Task InsertManyAsync<TEntity>(IReadOnlyCollection<TEntity> entities, CancellationToken cancellationToken)
        where TEntity : class
    {
        ArgumentNullException.ThrowIfNull(entities);
        if (Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Many rows are inserted in a transaction.");
        }
        foreach (var rows in ManyRows.Of(Model.FindEntityType(typeof(TEntity))!, entities))
        {
            await InsertAsync(rows, cancellationToken);
        }
    }

    /// <summary>The table of an entity as SQL of this database names it.</summary>
    public string Table<TEntity>() => Model.FindEntityType(typeof(TEntity)) is { } entity
        ? entity.GetSchema() is { } schema ? $"{schema}.{entity.GetTableName()}" : entity.GetTableName()!
        : throw new InvalidOperationException($"{typeof(TEntity).Name} has no table.");

    /// <summary>Whether the database did not take what was written, such as a key that is there already; others' rows may pass.</summary>
    public abstract bool IsRefused(Exception exception);

    /// <summary>Statements that make a table refuse updates and deletes; running them again does no harm.</summary>
    public abstract IEnumerable<string> AppendOnlyGuard(string table, string name);

    /// <summary>A time or an id as a parameter of SQL that we write ourselves.</summary>
    public abstract object Stored<T>(T value) where T : struct;

    /// <summary>SQL for the day of a time, in UTC, as the number of days since 1 January of the year 1.</summary>
    public abstract string DayNumber(string column);

    /// <summary>SQL for the last 40 bits of an id, its last eight digits for people, as ten hexadecimal digits in lower case.</summary>
    public abstract string IdEnding(string column);

    /// <summary>Locks a row until the transaction ends, so that what depends on it happens one after the other.</summary>
    public Task LockAsync<TEntity>(object storedId, CancellationToken cancellationToken) => ForUpdate.Length == 0
        ? Task.CompletedTask
        : Database.ExecuteSqlRawAsync($"select 1 from {Table<TEntity>()} where id = {{0}}{ForUpdate}", [storedId], cancellationToken);

    /// <summary>Reads a row, locked until the transaction ends; null where there is none. For entities that own no others.</summary>
    public async Task<TEntity?> LockedAsync<TEntity>(object storedId, CancellationToken cancellationToken) where TEntity : class =>
        await Set<TEntity>().FromSqlRaw($"select * from {Table<TEntity>()} where id = {{0}}{ForUpdate}", storedId).AsAsyncEnumerable()
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>
    /// Takes a lock with a number until the transaction ends; false if another has it. Where there is one writer, nobody else has.
    /// </summary>
    public virtual Task<bool> TryLockAsync(long number, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>Waits for this node's turn to write, where the database has one writer.</summary>
    protected virtual ValueTask<IDisposable?> TakeTurnAsync(CancellationToken cancellationToken) => new((IDisposable?)null);

    protected abstract Task InsertAsync(ManyRows rows, CancellationToken cancellationToken);

    /// <summary>Whether the database undid the work for the sake of another's, so that it may be tried again.</summary>
    protected abstract bool IsLostRace(Exception exception);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(FairgroundDb).Assembly);
        foreach (var part in Parts)
        {
            builder.ApplyConfigurationsFromAssembly(part);
        }
        SnakeCase.Apply(builder.Model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Currency>().HaveConversion<CurrencyConverter>().HaveMaxLength(3).AreFixedLength().AreUnicode(false);
        foreach (var type in Parts.Append(typeof(FairgroundDb).Assembly).SelectMany(part => part.GetTypes()).Where(
            IdJsonConverterFactory.IsId))
        {
            configurationBuilder.Properties(type).HaveConversion(ConverterOf(type));
        }
    }

    /// <summary>How ids of this type are stored.</summary>
    protected virtual Type ConverterOf(Type idType) => typeof(IdConverter<>).MakeGenericType(idType);

    private async Task<int> SaveSealedAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        using var turn = await TakeTurnAsync(cancellationToken);
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await SealAuditAsync(cancellationToken);
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Committed();
        return rows;
    }

    private async Task SealAuditAsync(CancellationToken cancellationToken)
    {
        var entries = ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State == EntityState.Added && entry.Entity.Hash.Length == 0)
            .Select(entry => entry.Entity).ToList();
        if (entries.Count == 0)
        {
            return;
        }
        var head = await Set<AuditHead>().FromSqlRaw($"select * from {Table<AuditHead>()} where id = {AuditHead.TheOne}{ForUpdate}")
            .AsNoTracking().SingleAsync(cancellationToken);
        foreach (var entry in entries)
        {
            // A key may not change once tracked, and the sequence is the key.
            Entry(entry).State = EntityState.Detached;
            entry.Seal(++head.Sequence, head.Hash);
            head.Hash = entry.Hash;
            Add(entry);
        }
        await Set<AuditHead>().ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Sequence, head.Sequence).SetProperty(row => row.Hash, head.Hash), cancellationToken);
    }

    /// <summary>
    /// Does something once the transaction that is open has been committed, such as forgetting what was remembered of before; at once
    /// where none is.
    /// </summary>
    public void AfterCommit(Action act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (Database.CurrentTransaction is null)
        {
            act();
        }
        else
        {
            afterCommit.Add(act);
        }
    }

    private void Committed()
    {
        this.GetService<OutboxSignal>().Ring();
        afterCommit.ForEach(act => act());
        afterCommit.Clear();
    }

    private sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => new TId { Value = value })
        where TId : struct, IId<TId>;

    private sealed class CurrencyConverter() : ValueConverter<Currency, string>(currency => currency.Code, code => Currency.Parse(code));
}
