using Fairground.Marketplace.Credits;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Refunds;
using Fairground.Marketplace.Returns;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Events;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Fairground.Demo.Loading;

/// <summary>
/// What went back in the last days, by the market's own desks: returns in every state at the shown seller's and the shown buyer's, one of
/// them disputed; a seller who owes; and some store credit.
/// </summary>
internal sealed class Aftermath(Story story, IServiceProvider services)
{
    private const int DaysBack = 45;
    private const int OpenDaysBack = 12;

    /// <summary>What becomes of returns, the likeliest to be looked at first: 0 to 2 are open, so they need young orders.</summary>
    private static readonly int[] Fates = [0, 3, 4, 1, 2];
    private const int CreditMinor = 1_500;
    private const int CandidatesMax = 400;
    private readonly FairgroundDb db = story.Db;
    private readonly ReturnDesk returns = services.GetRequiredService<ReturnDesk>();
    private readonly ReturnBook book = services.GetRequiredService<ReturnBook>();
    private readonly ReturnRefunds refunds = services.GetRequiredService<ReturnRefunds>();
    private readonly ReturnOptions rules = services.GetRequiredService<IOptions<ReturnOptions>>().Value;

    public async Task TellAsync(AccountId buyer)
    {
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        var (seller, owner) = await OwnerAsync();
        var sold = await DeliveredAsync(parts => parts.Where(part => part.Seller == seller), Fates.Length);
        var bought = await DeliveredAsync(parts => from part in parts
                                                   join order in db.Set<Order>() on part.Order equals order.Id
                                                   where order.Account == buyer
                                                   select part, 2);
        foreach (var (part, fate) in sold.Zip(Fates.Take(sold.Count).Order()))
        {
            await TellSaleAsync(part, fate, owner);
        }
        if (bought.Find(part => !sold.Exists(other => other.Id == part.Id)) is { } own)
        {
            var id = await AskAsync(own, ReturnCause.DoesNotFit, "Lovely, but a hand too wide for the shelf.", RefundTo.StoreCredit);
            await ApproveAsync(id);
            await ChangeAsync(id, row => row.Send(db, rules, "La Poste", "6A40021180335"));
            await RefundAsync(id, 0, "The goods are back with the seller.", owner);
        }
        await OweAsync(seller);
        story.Clock.Set(story.End.AddDays(-1));
        await services.GetRequiredService<StoreCredits>().GrantAsync(
            buyer, new Money(CreditMinor, Currency.Eur), "demo", story.Admin,
            "A thank-you for telling us about the broken link on the page of the tea sets.", CancellationToken.None);
        await SettleAsync();
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
    }

    /// <summary>A sale of the shown seller's comes back as far as its number says.</summary>
    private async Task TellSaleAsync(SellerOrder part, int number, AccountId owner)
    {
        var (cause, words) = number switch
        {
            0 => (ReturnCause.ChangedMind, "I had not measured the table. It is beautiful, only not at our place."),
            1 => (ReturnCause.Damaged, "The corner of the box was pushed in, and so is the corner of what was in it."),
            2 => (ReturnCause.NotAsDescribed, "The page says linen. This is cotton, and good cotton, but not linen."),
            3 => (ReturnCause.DoesNotFit, "Too large by a finger."),
            _ => (ReturnCause.Faulty, "It worked for two evenings. Now it hums and stays dark."),
        };
        var id = await AskAsync(part, cause, words, RefundTo.OriginalPayment);
        switch (number)
        {
            case 1:
                await ApproveAsync(id);
                break;
            case 2:
                await ApproveAsync(id);
                await ChangeAsync(id, row => row.Send(db, rules, "DHL", "00340434161094042557"));
                break;
            case 3:
                await ApproveAsync(id);
                await ChangeAsync(id, row => row.Send(db, rules, "La Poste", "6A40021180336"));
                await RefundAsync(id, 4, "It was worn outdoors: there is grass on the hem, and the label is cut off.", owner);
                break;
            case 4:
                await ChangeAsync(id, row => row.Refuse(db, Reason.Record(
                    db, "return.refused", "We tested it before it left, and the film shows it lit. Please try another socket first.",
                    owner)));
                story.Clock.Set(story.Clock.GetUtcNow().AddHours(9));
                await ChangeAsync(id, row =>
                    Dispute(row, "I have tried three sockets and two rooms. It worked for two evenings, and no more."));
                break;
        }
    }

    private void Dispute(Return row, string words)
    {
        row.Dispute(db, ReturnParty.Buyer, rules);
        db.Add(new Dispute
        {
            Id = Id.New<DisputeId>(db.Time), Return = row.Id, By = ReturnParty.Buyer, Words = words, OpenedAt = db.Time.GetUtcNow(),
        });
    }

    private async Task<ReturnId> AskAsync(SellerOrder part, ReturnCause cause, string words, RefundTo to)
    {
        var delivered = part.DeliveredAt!.Value;
        story.Clock.Set(delivered > story.End.AddDays(-OpenDaysBack) ? story.End.AddHours(-30) : delivered.AddDays(2));
        var order = await db.Set<Order>().AsNoTracking().SingleAsync(row => row.Id == part.Order);
        var pieces = new ReturnedPieces(part.Lines[0].Id, 1);
        return await returns.RequestAsync(order, new ReturnDraft(part.Id, [pieces], cause, words, to), [], CancellationToken.None);
    }

    private async Task ApproveAsync(ReturnId id)
    {
        var seller = await db.Set<Return>().Where(row => row.Id == id).Select(row => row.Seller).SingleAsync();
        var address = await services.GetRequiredService<ReturnAnswers>().AddressOfAsync(seller, CancellationToken.None);
        await ChangeAsync(id, row => row.Approve(db, rules, ReturnParty.Seller, address, "", "", null));
    }

    /// <summary>The seller has it back, and keeps one part of so many; nothing if there are none.</summary>
    private async Task RefundAsync(ReturnId id, int keepsOneOf, string why, AccountId owner)
    {
        db.ChangeTracker.Clear();
        var row = await book.LockAsync(id, CancellationToken.None);
        var part = await db.Set<SellerOrder>().AsNoTracking().Include(found => found.Lines).SingleAsync(found => found.Id == row.Part);
        var grounds = Reason.Record(db, "return.refunded-in-part", why, owner);
        Money? kept = keepsOneOf == 0 ? null : new Money(ReturnDue.Of(part, row).Total.Minor / keepsOneOf, part.PaidCurrency);
        await refunds.RefundAsync(
            row, ReturnParty.Seller, kept, row.Lines.Select(line => line.Line).ToHashSet(), grounds, CancellationToken.None);
        await db.SaveChangesAsync();
    }

    /// <summary>A seller who has been paid out gives a buyer everything back, and owes it for now.</summary>
    private async Task OweAsync(SellerId shown)
    {
        story.Clock.Set(story.End.AddDays(-2));
        var matured = await db.Set<SellerOrder>().AsNoTracking().Where(part => part.MaturedAt != null && part.Seller != shown)
            .OrderByDescending(part => part.MaturedAt).Take(CandidatesMax).ToListAsync();
        var ledger = services.GetRequiredService<GeneralLedger>();
        foreach (var candidate in matured.OrderByDescending(part => part.Net.Major))
        {
            var available = await ledger.BalanceAsync(candidate.Seller, LedgerKind.Available, candidate.Currency, CancellationToken.None);
            if (available >= candidate.Net)
            {
                continue;
            }
            db.ChangeTracker.Clear();
            var desk = services.GetRequiredService<RefundDesk>();
            var part = await desk.LockAsync(candidate.Id, CancellationToken.None);
            var owner = await db.Set<Member>().Where(member => member.Seller == part.Seller).Select(member => member.Account).FirstAsync();
            var grounds = Reason.Record(
                db, "refund.given", "The maker has called the whole batch back: please do not use it, and keep it as a keepsake.", owner);
            await desk.MakeAsync(
                part, part.GoodsRefundable, part.ShippingRefundable, RefundTo.OriginalPayment,
                new RefundOrigin($"goodwill:{part.Id}:demo", RefundCause.Goodwill, null), grounds, CancellationToken.None);
            await db.SaveChangesAsync();
            return;
        }
    }

    /// <summary>Sends what is on its way at once, since no provider has seen these payments, and tells nobody.</summary>
    private async Task SettleAsync()
    {
        db.ChangeTracker.Clear();
        var postings = services.GetRequiredService<SalePostings>();
        foreach (var refund in await db.Set<Refund>().Where(refund => refund.DoneAt == null).ToListAsync())
        {
            refund.DoneAt = refund.CreatedAt.AddMinutes(2);
            await postings.PostRefundAsync(
                $"refund:{refund.Id}", refund.Part.ToString(), refund.Sent, refund.Reason, refund.DoneAt.Value, CancellationToken.None);
        }
        await db.SaveChangesAsync();
        await db.Set<OutboxMessage>().ExecuteDeleteAsync();
    }

    private Task<List<SellerOrder>> DeliveredAsync(Func<IQueryable<SellerOrder>, IQueryable<SellerOrder>> of, int count)
    {
        var since = story.End.AddDays(-DaysBack);
        var until = story.End.AddDays(-2);
        return of(db.Set<SellerOrder>().AsNoTracking().Where(part => part.DeliveredAt > since && part.DeliveredAt < until))
            .OrderByDescending(part => part.DeliveredAt).Take(count).Include(part => part.Lines).ToListAsync();
    }

    private async Task ChangeAsync(ReturnId id, Action<Return> change)
    {
        db.ChangeTracker.Clear();
        change(await book.LockAsync(id, CancellationToken.None));
        await db.SaveChangesAsync();
    }

    private async Task<(SellerId Seller, AccountId Owner)> OwnerAsync()
    {
        var owner = await db.Set<Account>().Where(account => account.NormalizedEmail == SignIns.Owner.NormalizedEmail)
            .Select(account => account.Id).SingleAsync();
        return (await db.Set<Member>().Where(member => member.Account == owner).Select(member => member.Seller).FirstAsync(), owner);
    }
}
