using Fairground.Marketplace.Sellers;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Webhooks;

/// <summary>A seller's endpoints, their secrets, and what was sent to them.</summary>
internal sealed class WebhookDesk(FairgroundDb db, IDataProtectionProvider protection, WebhookAddresses addresses)
{
    public const int ReplaysMax = 1000;
    public const int PageSize = 50;

    public Task<List<WebhookEndpoint>> ListAsync(SellerId seller, CancellationToken cancellationToken) => Own(seller).AsNoTracking()
        .OrderByDescending(endpoint => endpoint.Id).Take(WebhookEndpoint.PerSellerMax).ToListAsync(cancellationToken);

    public async Task<WebhookEndpoint> GetAsync(SellerId seller, WebhookEndpointId id, CancellationToken cancellationToken) =>
        await Own(seller).AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);

    /// <summary>Adds an endpoint and gives its secret, which cannot be read again.</summary>
    public Task<(WebhookEndpoint Endpoint, string Secret)> AddAsync(
        SellerId seller, string url, IReadOnlyCollection<string> types, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        // Those who add at once come one after the other, so that none is added beyond the limit.
        await db.LockAsync<Seller>(db.Stored(seller), cancellationToken);
        if (await Own(seller).CountAsync(cancellationToken) >= WebhookEndpoint.PerSellerMax)
        {
            throw new Refusal(MarketplaceProblems.TooManyWebhooks, WebhookEndpoint.PerSellerMax);
        }
        var now = db.Time.GetUtcNow();
        var endpoint = new WebhookEndpoint { Id = Id.New<WebhookEndpointId>(db.Time), Seller = seller, CreatedAt = now };
        endpoint.Change(addresses.Require(url), types);
        var secret = endpoint.MakeSecret(protection, now);
        db.Add(endpoint);
        await db.SaveChangesAsync(cancellationToken);
        return (endpoint, secret);
    }, cancellationToken);

    /// <summary>Changes an endpoint, and switches it on or off if that is said.</summary>
    public Task<WebhookEndpoint> ChangeAsync(
        SellerId seller, WebhookEndpointId id, string url, IReadOnlyCollection<string> types, bool? on,
        CancellationToken cancellationToken) => UpdateAsync(seller, id, endpoint =>
    {
        endpoint.Change(addresses.Require(url), types);
        if (on is { } switched)
        {
            endpoint.Switch(switched, db.Time.GetUtcNow());
        }
    }, cancellationToken);

    /// <summary>Switches an endpoint on or off. What waited goes out once it is on.</summary>
    public Task<WebhookEndpoint> SwitchAsync(SellerId seller, WebhookEndpointId id, bool on, CancellationToken cancellationToken) =>
        UpdateAsync(seller, id, endpoint => endpoint.Switch(on, db.Time.GetUtcNow()), cancellationToken);

    /// <summary>Makes a new secret and gives it; the one before it signs as well for a day.</summary>
    public async Task<string> RotateAsync(SellerId seller, WebhookEndpointId id, CancellationToken cancellationToken)
    {
        var secret = "";
        await UpdateAsync(seller, id, endpoint => secret = endpoint.MakeSecret(protection, db.Time.GetUtcNow()), cancellationToken);
        return secret;
    }

    public async Task DeleteAsync(SellerId seller, WebhookEndpointId id, CancellationToken cancellationToken)
    {
        if (await Own(seller).Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
    }

    public IQueryable<WebhookDelivery> Deliveries(WebhookEndpointId id) =>
        db.Set<WebhookDelivery>().AsNoTracking().Where(delivery => delivery.Endpoint == id);

    /// <summary>A page of what was sent to an endpoint, or waits to be, newest first.</summary>
    public IQueryable<WebhookDelivery> Of(WebhookEndpointId id, WebhookDeliveryState? state) =>
        Deliveries(id).In(state).OrderByDescending(delivery => delivery.Id);

    public Task<List<WebhookDelivery>> PageAsync(
        WebhookEndpointId id, WebhookDeliveryState? state, int page, CancellationToken cancellationToken) =>
        Of(id, state).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);

    /// <summary>Sends one message again, whatever became of it before: a new round of attempts under the same id.</summary>
    public async Task ReplayAsync(
        SellerId seller, WebhookEndpointId id, WebhookDeliveryId delivery, CancellationToken cancellationToken)
    {
        await RequireEnabledAsync(seller, id, cancellationToken);
        if (await ReplayAsync(db.Set<WebhookDelivery>().Where(row => row.Endpoint == id && row.Id == delivery), cancellationToken) == 0)
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
    }

    /// <summary>Sends again what was given up since then, the oldest first, and gives how many they are.</summary>
    public async Task<int> ReplayFailedAsync(
        SellerId seller, WebhookEndpointId id, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await RequireEnabledAsync(seller, id, cancellationToken);
        var ids = await Deliveries(id).Where(row => row.FailedAt >= since).OrderBy(row => row.Id).Select(row => row.Id).Take(ReplaysMax)
            .ToListAsync(cancellationToken);
        return await ReplayAsync(db.Set<WebhookDelivery>().Where(row => row.FailedAt != null && ids.Contains(row.Id)), cancellationToken);
    }

    private Task<int> ReplayAsync(IQueryable<WebhookDelivery> deliveries, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        return deliveries.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.DueAt, now).SetProperty(row => row.Failures, 0)
                .SetProperty(row => row.DeliveredAt, (DateTimeOffset?)null).SetProperty(row => row.FailedAt, (DateTimeOffset?)null),
            cancellationToken);
    }

    private async Task RequireEnabledAsync(SellerId seller, WebhookEndpointId id, CancellationToken cancellationToken)
    {
        if ((await GetAsync(seller, id, cancellationToken)).DisabledAt is not null)
        {
            throw new Refusal(MarketplaceProblems.WebhookDisabled);
        }
    }

    private Task<WebhookEndpoint> UpdateAsync(
        SellerId seller, WebhookEndpointId id, Action<WebhookEndpoint> change, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        var endpoint = await db.LockedAsync<WebhookEndpoint>(db.Stored(id), cancellationToken);
        if (endpoint is null || endpoint.Seller != seller)
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
        change(endpoint);
        await db.SaveChangesAsync(cancellationToken);
        return endpoint;
    }, cancellationToken);

    private IQueryable<WebhookEndpoint> Own(SellerId seller) => db.Set<WebhookEndpoint>().Where(endpoint => endpoint.Seller == seller);
}
