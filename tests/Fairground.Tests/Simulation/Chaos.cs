using System.Data.Common;
using Fairground.Marketplace.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Fairground.Tests.Simulation;

/// <summary>What Chaos throws in the middle of things, as if the process had died there.</summary>
internal sealed class Crash : Exception;

/// <summary>
/// Kills the work of a request or of the background after so many statements: before a statement, before a commit, or just after one, when
/// all is done but nobody has been told.
/// </summary>
internal sealed class Chaos : DbTransactionInterceptor, IDbCommandInterceptor
{
    private int? planned;
    private int statementsLeft = -1;

    public bool HasStruck { get; private set; }

    /// <summary>Plans a crash after so many statements of what the server does next; null for none.</summary>
    public void Plan(int? statements) => (planned, statementsLeft, HasStruck) = (statements, -1, false);

    /// <summary>The server's own work begins: what the simulation itself reads does not count.</summary>
    public void Begin() => (statementsLeft, planned) = (planned ?? statementsLeft, null);

    public void End() => statementsLeft = -1;

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Tick();
        return new(result);
    }

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Tick();
        return new(result);
    }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Tick();
        return new(result);
    }

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tick();
        return Task.CompletedTask;
    }

    private void Tick()
    {
        if (statementsLeft >= 0 && statementsLeft-- == 0)
        {
            HasStruck = true;
            throw new Crash();
        }
    }
}

/// <summary>Mistakes that a simulation must find, planted below the code under test.</summary>
internal enum Planted
{
    Nothing,

    /// <summary>Now and then an entry of the ledger is written a minor unit too high.</summary>
    CentTooMuch,

    /// <summary>Now and then stock that comes back comes back twice.</summary>
    StockReturnedTwice,

    /// <summary>Now and then a release gives back more than was held.</summary>
    ReleaseTooLarge,

    /// <summary>Now and then a payout that comes back brings twice its money.</summary>
    ReturnTwice,
}

internal sealed class Saboteur(Planted planted) : SaveChangesInterceptor, IDbCommandInterceptor
{
    private const int OneIn = 5;
    private int chances;

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        foreach (var journal in eventData.Context!.ChangeTracker.Entries<Journal>().Where(entry => entry.State == EntityState.Added))
        {
            var entries = eventData.Context.ChangeTracker.Entries<Entry>().Where(entry => journal.Entity.Entries.Contains(entry.Entity))
                .ToList();
            if (planted == Planted.CentTooMuch && Chance())
            {
                Change(entries[0], 1);
            }
            if (planted == Planted.ReleaseTooLarge && journal.Entity.Kind == JournalKind.Release && Chance())
            {
                // Balanced, so that only the hold itself can tell.
                Change(entries.Single(entry => entry.Entity.Minor < 0), -1);
                Change(entries.Single(entry => entry.Entity.Minor > 0), 1);
            }
            if (planted == Planted.ReturnTwice && journal.Entity.Kind is JournalKind.PayoutReturn or JournalKind.PayoutFailure &&
                Chance())
            {
                entries.ForEach(entry => Change(entry, entry.Entity.Minor));
            }
        }
        return new(result);
    }

    public async ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (planted == Planted.StockReturnedTwice && command.CommandText.Contains("stock\" + ", StringComparison.Ordinal) && Chance())
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        else if (planted == Planted.StockReturnedTwice && command.CommandText.Contains("stock + ", StringComparison.Ordinal) && Chance())
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        return result;
    }

    private static void Change(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<Entry> entry, long by) =>
        entry.Property(row => row.Minor).CurrentValue += by;

    private bool Chance() => ++chances % OneIn == 0;
}
