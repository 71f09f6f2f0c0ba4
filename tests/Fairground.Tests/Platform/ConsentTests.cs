using Fairground.Platform.Accountability;
using Fairground.Platform.Consents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Platform;

/// <summary>
/// Consents are given for published purposes, proved by receipts, taken back at once; what is on record cannot be changed unseen.
/// </summary>
public sealed class ConsentTests : IDisposable
{
    private const string Purpose = "recently-viewed";
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task A_consent_is_given_with_a_receipt_and_taken_back_at_once()
    {
        using var person = await server.RegisterAsync("Cora Consent");

        var given = await person.PostAsync<Receipt>("/api/consents", new { purpose = Purpose });
        Assert.Equal(1, await CountAsync(ConsentState.Given));
        await person.DeleteAsync($"/api/consents/{Purpose}");

        var records = await person.GetAsync<List<ConsentView>>("/api/consents");
        Assert.Equal([nameof(ConsentState.Withdrawn), nameof(ConsentState.Given)], records.Select(record => record.State));
        Assert.All(records, record => Assert.NotEqual("", record.Receipt));
        Assert.Equal("no-consent", (await person.RefusedAsync(HttpMethod.Delete, $"/api/consents/{Purpose}")).Type);
        Assert.NotNull(given);
    }

    [Fact]
    public async Task A_consent_ends_by_itself_after_a_year()
    {
        using var person = await server.RegisterAsync("Cora Consent");
        await person.PostAsync("/api/consents", new { purpose = Purpose });
        var account = await server.InDbAsync(db => db.Set<ConsentRecord>().Select(record => record.Principal).SingleAsync());

        Assert.True(await PermitsAsync());
        server.Time.Pass(TimeSpan.FromDays(366));
        Assert.False(await PermitsAsync());

        async Task<bool> PermitsAsync()
        {
            await using var scope = server.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<Consents>()
                .FindAsync(account, new ConsentTopic(Purpose), CancellationToken.None) is not null;
        }
    }

    [Fact]
    public async Task There_is_no_consent_to_what_nobody_has_published()
    {
        using var person = await server.RegisterAsync("Cora Consent");

        Assert.Equal("unknown-purpose", (await person.RefusedPostAsync("/api/consents", new { purpose = "everything" })).Type);
        Assert.Equal("invalid-input", (await person.RefusedPostAsync("/api/consents", new { purpose = "" })).Type);
    }

    [Fact]
    public async Task A_receipt_is_its_owners_alone()
    {
        using var person = await server.RegisterAsync("Cora Consent");
        using var other = await server.RegisterAsync("Olga Other");
        await person.PostAsync("/api/consents", new { purpose = Purpose });
        var receipt = (await person.GetAsync<List<ConsentView>>("/api/consents")).Single().Receipt;

        await person.GetAsync<object>($"/api/consent-receipts/{receipt}");
        Assert.Equal(404, (await other.RefusedAsync(HttpMethod.Get, $"/api/consent-receipts/{receipt}")).Status);
    }

    [Fact]
    public async Task What_is_on_record_cannot_be_changed_or_deleted_by_the_server()
    {
        using var person = await server.RegisterAsync("Cora Consent");
        await person.PostAsync("/api/consents", new { purpose = Purpose });
        await server.AdminAsync();

        foreach (var (table, column) in new[] { ("consent_records", "language"), ("audit_entries", "action"), ("reasons", "text") })
        {
            await Assert.ThrowsAnyAsync<Exception>(() => ExecuteAsync($"update {Table(table)} set {column} = 'xx'"));
            await Assert.ThrowsAnyAsync<Exception>(() => ExecuteAsync($"delete from {Table(table)}"));
        }
    }

    [Fact]
    public async Task An_audit_entry_changed_behind_the_servers_back_is_found()
    {
        using var admin = await server.AdminAsync();
        await server.RegisterAsync("Some Body");
        Assert.Null((await VerifyAsync()).BrokenAt);
        Assert.True((await VerifyAsync()).Entries > 0);

        await server.InDbAsync(async db =>
        {
            await DropGuardAsync(db);
            return await db.Set<AuditEntry>().Where(entry => entry.Sequence == 1)
                .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Action, "nothing.happened"));
        });

        Assert.Equal(1, (await VerifyAsync()).BrokenAt);
        Assert.Equal(1, (await admin.GetAsync<Verdict>("/api/audit-verification")).BrokenAt);
    }

    private static Task<int> DropGuardAsync(Fairground.Platform.Persistence.FairgroundDb db) => TestDatabases.IsPostgres
        ? db.Database.ExecuteSqlRawAsync("alter table platform.audit_entries disable trigger user")
        : db.Database.ExecuteSqlRawAsync("drop trigger " + db.Database.SqlQueryRaw<string>(
            "select name as Value from sqlite_master where type = 'trigger' and tbl_name = 'platform_audit_entries' and sql like " +
            "'%update%'")
            .AsEnumerable().First());

    private static string Table(string name) => TestDatabases.IsPostgres ? $"platform.{name}" : $"platform_{name}";

    private Task<int> ExecuteAsync(string sql) => server.InDbAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    private Task<int> CountAsync(ConsentState state) =>
        server.InDbAsync(db => db.Set<ConsentRecord>().CountAsync(record => record.State == state));

    private async Task<AuditVerdict> VerifyAsync()
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AuditLog>().VerifyAsync(CancellationToken.None);
    }

    public void Dispose() => server.Dispose();

    private sealed record Receipt(string Id);

    private sealed record ConsentView(string State, string Receipt);

    private sealed record Verdict(long? BrokenAt);
}
