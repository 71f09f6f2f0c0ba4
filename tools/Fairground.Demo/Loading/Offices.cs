using Fairground.Marketplace.Programmes;
using Fairground.Platform.Accountability;
using Fairground.Platform.Events;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Demo.Loading;

/// <summary>The market's programmes: their terms, version after version, and sellers who asked to take part.</summary>
internal sealed class Offices(Story story)
{
    private static readonly ProgrammeCondition Settled = new("Settled in", "approved-on", "days-since-at-least", Least: 60);
    private static readonly ProgrammeCondition Shelves = new("Something on the shelves", "offers-in-stock", "number-at-least", Least: 3);
    private static readonly ProgrammeCondition Paid = new("Money has somewhere to go", "payout-account", "is", Yes: true);
    private static readonly ProgrammeCondition Home = new(
        "Sends within its country", "shipping-zones", "contains-any", Values: ["Domestic"]);

    public void Plan()
    {
        var autumn = Open("autumn-fair", ProgrammeKind.SalesEvent, 200);
        Publish(autumn, 198, null, "The fair needs terms that everybody can read before the stalls are given out.", Terms(
            "Autumn Fair", "Ten days in October with a page of its own. Whoever takes part gives a real price cut on at least one offer " +
            "and ships as fast as always.\nThe place on the page goes by the same weights as everywhere in the market.",
            "Foire d'automne", "Dix jours en octobre, avec une page à elle. Qui participe baisse réellement le prix d'au moins une offre " +
            "et expédie aussi vite que d'habitude.\nLa place sur la page suit les mêmes poids que partout sur le marché.",
            Settled, Shelves with { Least = 5 }, Handling("Hands over in time", 3)));
        Publish(autumn, 46, 30, "Small houses told us that five offers keep them out for no good reason. And last year's late parcels " +
            "spoiled the fair for buyers, so promises kept now count.", Terms(
            "Autumn Fair", "Ten days in October with a page of its own. Whoever takes part gives a real price cut, against the lowest " +
            "price of the last 30 days, on at least one offer, and ships as promised.\nThe place on the page goes by the same weights as " +
            "everywhere in the market.",
            "Foire d'automne", "Dix jours en octobre, avec une page à elle. Qui participe baisse réellement le prix, par rapport au plus " +
            "bas des 30 derniers jours, d'au moins une offre, et expédie comme promis.\nLa place sur la page suit les mêmes poids que " +
            "partout sur le marché.",
            Settled, Shelves, Handling("Hands over in time", 3), Late("Keeps its promises", 500)));

        var fast = Open("fast-dispatch", ProgrammeKind.Fulfilment, 150);
        Publish(fast, 149, null, "Buyers ask who really ships fast. A sign that goes by figures answers them.", Terms(
            "Fast dispatch", "A sign beside the offers of sellers who hand parcels over within two days and keep to it.",
            "Expédition rapide", "Un signe à côté des offres des vendeurs qui remettent leurs colis en deux jours et s'y tiennent.",
            Handling("Two days at most", 2), Late("Late parcels are rare", 800)));
        Publish(fast, 40, 22, "A sign for speed is worth something only where buyers are near, and a house that has sent little yet has " +
            "not shown it.", Terms(
            "Fast dispatch", "A sign beside the offers of sellers who hand parcels over within two days, keep to it, and have shown it.",
            "Expédition rapide",
            "Un signe à côté des offres des vendeurs qui remettent leurs colis en deux jours, s'y tiennent et l'ont montré.",
            Handling("Two days at most", 2), Late("Late parcels are rare", 600), Home,
            new ProgrammeCondition("Has shown it", "delivered-orders", "number-at-least", Least: 5)));

        var lasting = Open("made-to-last", ProgrammeKind.Certification, 90);
        Publish(lasting, 88, null, "Buyers look for things that last; reviews by people who own them are the best sign of it.", Terms(
            "Made to last", "A badge for houses whose buyers say that what they bought holds.",
            "Fait pour durer", "Un badge pour les maisons dont les acheteurs disent que ce qu'ils ont acheté tient.",
            Rated(3.5m), Paid));
        Publish(lasting, 4, -13, "Three and a half stars are what most have, so the badge said little. Four say something.", Terms(
            "Made to last", "A badge for houses whose buyers say that what they bought holds.",
            "Fait pour durer", "Un badge pour les maisons dont les acheteurs disent que ce qu'ils ont acheté tient.",
            Rated(4m), new ProgrammeCondition("Enough voices", "ratings", "number-at-least", Least: 5), Paid));
    }

    /// <summary>Sellers ask, and what came of new terms follows, each at its day. Does nothing where somebody has asked already.</summary>
    public static async Task AskAsync(IServiceProvider services, DemoClock clock)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FairgroundDb>();
        if (!await db.Set<Programme>().AnyAsync() || await db.Set<EligibilityDecision>().AnyAsync())
        {
            return;
        }
        var end = await db.Set<TermsVersion>().MaxAsync(version => version.PublishedAt);
        var desk = scope.ServiceProvider.GetRequiredService<EligibilityDesk>();
        var sellers = await desk.Kind(SellerSubjects.TheKind).PageAsync(0, 100, CancellationToken.None);
        foreach (var (slug, days, one) in new[] { ("autumn-fair", 60, 1), ("fast-dispatch", 55, 2), ("made-to-last", 50, 3) })
        {
            foreach (var (seller, i) in sellers.Select((seller, i) => (seller, i)).Where(row => row.i == 0 || row.i % 4 != one))
            {
                clock.Set(end.AddDays(-days).AddHours(i * 5));
                await desk.AskAsync(SellerSubjects.TheKind, seller, slug, CancellationToken.None);
            }
        }
        db.ChangeTracker.Clear();
        var work = services.GetServices<PeriodicWork>().OfType<ProgrammeWork>().Single();
        foreach (var days in new[] { 25.9, 17.9, 0 })
        {
            clock.Set(end.AddDays(-days).AddMinutes(1));
            while (await work.RunAsync(CancellationToken.None))
            {
            }
        }
    }

    private Programme Open(string slug, ProgrammeKind kind, int daysAgo)
    {
        var at = story.End.AddDays(-daysAgo);
        var programme = new Programme
        {
            Id = new ProgrammeId(Guid.CreateVersion7(at)), Slug = slug, Kind = kind, Subjects = SellerSubjects.TheKind, CreatedAt = at,
        };
        story.Db.Add(programme);
        story.Chronicle.At(at, () => story.Db.Audit("programme.opened", programme.Id.ToString(), story.Admin, detail: slug));
        return programme;
    }

    /// <summary>Publishes so many days ago what holds since another day, counted back as well; the first version holds at once.</summary>
    private void Publish(Programme programme, int daysAgo, int? effectiveDaysAgo, string reason, ProgrammeTerms terms)
    {
        var at = story.End.AddDays(-daysAgo).AddHours(-3);
        story.Chronicle.At(at, () => programme.Publish(
            story.Db, terms.Normalized(),
            effectiveDaysAgo is { } days ? new DateTimeOffset(story.End.AddDays(-days).UtcDateTime.Date, TimeSpan.Zero) : at,
            story.Admin,
            Reason.Record(story.Db, "programme-terms.published", reason, story.Admin, programme.RuleOf(programme.Newest + 1))));
    }

    private static ProgrammeTerms Terms(
        string name, string text, string frenchName, string frenchText, params ProgrammeCondition[] conditions) =>
        new("en", [new TermsText("en", name, text), new TermsText("fr", frenchName, frenchText)], [.. conditions]);

    private static ProgrammeCondition Handling(string name, int days) => new(name, "handling-days", "number-at-most", Most: days);

    private static ProgrammeCondition Late(string name, int basisPoints) => new(name, "late-share", "share-at-most", Most: basisPoints);

    private static ProgrammeCondition Rated(decimal stars) => new("Well rated", "rating", "number-at-least", Least: stars);
}
