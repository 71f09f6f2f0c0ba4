using System.IO.Pipelines;
using System.Text.Json;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Platform.Accounts;

/// <summary>Something that stays when its account is deleted, and why and for how long, as the account's holder reads it.</summary>
public sealed record KeptData(string What, string Why);

/// <summary>
/// What one slice of a module holds about an account: it hands it out, erases it, and says what must stay. Every entity that names an
/// account belongs to exactly one of these; a test finds the one that was forgotten.
/// </summary>
public interface IPersonalData
{
    /// <summary>What this part is called in an export.</summary>
    string Name { get; }

    /// <summary>What people call it.</summary>
    string Title { get; }

    /// <summary>The entities that name an account.</summary>
    IReadOnlyList<Type> Entities { get; }

    /// <summary>What a deletion erases, in a sentence; null if nothing.</summary>
    string? Erased => null;

    /// <summary>What a deletion leaves.</summary>
    IReadOnlyList<KeptData> Kept => [];

    /// <summary>Writes all that is held about the account, and nothing about anybody else.</summary>
    Task WriteAsync(ExportWriter export, AccountId account, CancellationToken cancellationToken);

    /// <summary>What stands in the way of deleting the account; what the answer rests on stays locked until the transaction ends.</summary>
    Task<IReadOnlyList<Refusal>> ObstaclesAsync(AccountId account, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Refusal>>([]);

    /// <summary>Erases what need not stay, in the transaction of the deletion, which saves what this leaves unsaved.</summary>
    Task EraseAsync(AccountId account, CancellationToken cancellationToken);
}

/// <summary>
/// Writes an export while it is read, a page of rows after the other, so that a long life on the market takes no more memory than a short
/// one.
/// </summary>
public sealed class ExportWriter
{
    private const int PageSize = 200;
    private readonly Utf8JsonWriter json;
    private readonly PipeWriter pipe;
    private readonly JsonSerializerOptions options;

    internal ExportWriter(Utf8JsonWriter json, PipeWriter pipe, JsonSerializerOptions options) =>
        (this.json, this.pipe, this.options) = (json, pipe, options);

    public void Value<T>(string name, T value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, options);
    }

    /// <summary>Writes all rows of a query that has an order.</summary>
    public async Task ListAsync<TRow, TView>(
        string name, IQueryable<TRow> rows, Func<TRow, TView> view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        json.WriteStartArray(name);
        for (var (page, isMore) = (0, true); isMore; page++)
        {
            var some = await rows.Skip(page * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            foreach (var row in some)
            {
                JsonSerializer.Serialize(json, view(row), options);
            }
            // First what the writer still holds of the pipe's memory.
            await json.FlushAsync(cancellationToken);
            await pipe.FlushAsync(cancellationToken);
            isMore = some.Count == PageSize;
        }
        json.WriteEndArray();
    }
}

public static class PersonalDataServices
{
    public static IServiceCollection AddPersonalData<TData>(this IServiceCollection services) where TData : class, IPersonalData =>
        services.AddScoped<IPersonalData, TData>();
}
