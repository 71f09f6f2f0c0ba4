using System.Globalization;
using Fairground.Kernels.Text;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// Makes Olist's sellers approved sellers with one store each. The data names none of them: they are called by their town and the first
/// digits of their id, and what Olist keeps to itself is marked as not published. Their shipping rates follow their sales.
/// </summary>
internal sealed class OlistSellers(FairgroundDb db) : IImportStep
{
    private const int Batch = 200;
    private const int CityLengthMax = 70;
    private const string Unpublished = "Not published by Olist";
    private const string Country = "BR";
    private static readonly AccountId Importer = OlistId.Of<AccountId>("importer");

    public async Task RunAsync(ImportRun run, CancellationToken cancellationToken)
    {
        foreach (var file in run.Folder.Files("sellers", "olist_sellers_dataset"))
        {
            var seen = new HashSet<Guid>();
            foreach (var batch in Read(file, seen).Chunk(Batch))
            {
                var made = await db.TransactAsync(() => WriteAsync(batch, cancellationToken), cancellationToken);
                db.ChangeTracker.Clear();
                file.Tally.Imported += made;
                file.Tally.There += batch.Length - made;
            }
        }
    }

    private static IEnumerable<Draft> Read(ImportFile file, HashSet<Guid> seen)
    {
        foreach (var row in file.Rows("seller_id", "seller_zip_code_prefix", "seller_city", "seller_state"))
        {
            var draft = new Draft(
                row.Key("seller_id"), row.Text("seller_zip_code_prefix", 16), row.Text("seller_city", CityLengthMax),
                row.Text("seller_state", 2));
            if (row.IsRefused())
            {
                continue;
            }
            if (seen.Add(draft.Key))
            {
                yield return draft;
            }
            else
            {
                row.Refuse("duplicate id", draft.Key.ToString("N"));
            }
        }
    }

    private async Task<int> WriteAsync(IReadOnlyCollection<Draft> drafts, CancellationToken cancellationToken)
    {
        var ids = drafts.Select(draft => OlistId.Of<SellerId>(draft.Key)).ToList();
        var there = await db.Set<Seller>().Where(seller => ids.Contains(seller.Id)).Select(seller => seller.Id)
            .ToHashSetAsync(cancellationToken);
        var missing = drafts.Where(draft => !there.Contains(OlistId.Of<SellerId>(draft.Key))).ToList();
        if (missing.Count > 0)
        {
            await EnsureImporterAsync(cancellationToken);
        }
        foreach (var draft in missing)
        {
            var seller = SellerOf(draft);
            seller.Approve(db, Importer, Reason.RecordAutomated(
                db, "seller.approved", $"Imported from Olist's public data set, where this seller is {draft.Key:N}.", "import/olist"));
            db.AddRange(seller, StoreOf(draft, seller.Id));
        }
        await db.SaveChangesAsync(cancellationToken);
        return missing.Count;
    }

    /// <summary>Sellers are applied for by an account. This one has no password, so nobody can sign in as it.</summary>
    private async Task EnsureImporterAsync(CancellationToken cancellationToken)
    {
        if (!await db.Set<Account>().AnyAsync(account => account.Id == Importer, cancellationToken))
        {
            var account = Account.Create("olist-import@market.invalid", "Import of Olist's data", Language.English, db.Time);
            account.Id = Importer;
            account.NormalizedEmail = account.NormalizedUserName = account.Email!.ToUpperInvariant();
            db.Add(account);
        }
    }

    private Seller SellerOf(Draft draft) => new()
    {
        Id = OlistId.Of<SellerId>(draft.Key),
        LegalName = $"Olist seller {draft.Short}",
        Address = new PostalAddress
        {
            Line = Unpublished, Postcode = draft.Postcode, City = $"{draft.Town} ({draft.State})", Country = Country,
        },
        Email = $"{draft.Key:N}@olist.invalid",
        Phone = Unpublished,
        Register = $"Olist {draft.Key:N}",
        SelfCertifiedAt = db.Time.GetUtcNow(),
        AppliedBy = Importer,
        AppliedAt = db.Time.GetUtcNow(),
    };

    private Store StoreOf(Draft draft, SellerId seller) => new()
    {
        Id = OlistId.Of<StoreId>(draft.Key),
        Seller = seller,
        Name = $"{draft.Town} {draft.Short}",
        Slug = $"{string.Join('-', Folding.Tokens(draft.City).Take(3))}-{draft.Key.ToString("N")[..12]}",
        About = $"Imported from Olist's public data set, where this seller is {draft.Key:N}.",
        Currency = OlistRate.Real,
        ShipsFrom = Country,
        HandlingDays = 3,
        OpenedAt = db.Time.GetUtcNow(),
    };

    private sealed record Draft(Guid Key, string Postcode, string City, string State)
    {
        public string Short => Key.ToString("N")[..8];

        public string Town => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(City);
    }
}
