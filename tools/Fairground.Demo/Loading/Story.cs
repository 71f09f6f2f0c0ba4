using Fairground.Demo.Assortment;
using Fairground.Platform;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Events;
using Fairground.Platform.Languages;
using Fairground.Platform.Media;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Fairground.Demo.Loading;

/// <summary>
/// Two years of a market, written in one transaction: who sells, what is on the shelves, what was bought, and everything that followed.
/// Few rows go by the unit of work, most by <see cref="RowWriter"/>.
/// </summary>
internal sealed class Story(FairgroundDb db, DemoClock clock, DateTimeOffset end, DemoSize size)
{
    private const int Months = 24;
    private const int DaysBefore = 100;

    public FairgroundDb Db => db;

    public DemoClock Clock => clock;

    public DemoSize Size => size;

    /// <summary>When the first order came.</summary>
    public DateTimeOffset Start { get; } = end.AddMonths(-Months);

    /// <summary>Now.</summary>
    public DateTimeOffset End => end;

    public Chronicle Chronicle { get; } = new(clock, end);

    public AccountId Admin { get; private set; }

    public Dice Dice(string purpose) => new(size.Seed, purpose);

    public async Task TellAsync(IServiceProvider services, List<Aisle> aisles)
    {
        var market = services.GetRequiredService<IOptions<MarketOptions>>().Value;
        var drawn = Gallery.DrawAsync(aisles, size.Products, services.GetRequiredService<MediaStore>());
        OpenOffice();
        var currencies = new Currencies(this, market.BaseCurrency);
        currencies.Publish();
        var sellers = new SellerBook(this, services.GetRequiredService<IDataProtectionProvider>());
        sellers.Open(currencies);
        var gallery = await drawn;
        var shelves = new Shelves(this, currencies, sellers, gallery);
        shelves.Fill(aisles);
        new Vouchers(this).GiveOut(sellers);

        var books = new Books(this);
        await books.OpenAsync(sellers);
        var opinions = new Opinions(this);
        var sales = new Sales(this, currencies, shelves, books, opinions);
        var buyers = new BuyerBook(this);
        sales.Plan(buyers);
        var payouts = new Payouts(this, books);
        payouts.Plan(sellers);
        new Offices(this).Plan();
        await Chronicle.TellAsync();
        opinions.Write(sellers);
        var suspicions = new Suspicions(this);
        suspicions.Plant(shelves, sellers);

        await SaveAsync();
        var rows = new RowWriter(db);
        await gallery.WriteAsync(rows, Start);
        await shelves.WriteAsync(rows);
        await sales.WriteAsync(rows);
        await payouts.WriteAsync(rows);
        await books.WriteAsync(rows);
        await opinions.WriteAsync(rows);
        await suspicions.WriteAsync(rows);
        await new Aftermath(this, services).TellAsync(buyers.Shown.Account!.Id);
    }

    /// <summary>The operator's first account, made at the console as any market's is.</summary>
    private void OpenOffice()
    {
        clock.Set(Start.AddDays(-DaysBefore));
        var admin = SignIns.Admin.Open(Language.English, clock);
        Admin = admin.Id;
        db.Add(admin);
        Chronicle.At(Start.AddDays(-DaysBefore).AddMinutes(1), () => RoleGrant.Give(db, admin.Id, Roles.Admin, null,
            Reason.RecordAutomated(db, "role.granted", "Made by the operator at the server's own console.", "console")));
        var investigator = SignIns.Investigator.Open(Language.English, clock);
        db.Add(investigator);
        Chronicle.At(Start.AddDays(-DaysBefore).AddMinutes(2), () => RoleGrant.Give(db, investigator.Id, Roles.Investigator, Admin,
            Reason.Record(db, "role.granted", "Noor looks into suspicions before anybody is told anything.", Admin)));
    }

    /// <summary>Saves what the unit of work holds. Nobody is told of what happened long ago.</summary>
    private async Task SaveAsync()
    {
        foreach (var message in db.ChangeTracker.Entries<OutboxMessage>().ToList())
        {
            message.State = EntityState.Detached;
        }
        // Sellers were saved before they were decided about.
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
