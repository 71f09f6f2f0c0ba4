using Fairground.Marketplace.Sellers;

namespace Fairground.Marketplace.Desk;

/// <summary>
/// An entry of the seller desk's rail, below <c>/desk/{seller}</c>; modules register theirs. <see cref="Text"/> is called for each request,
/// in its language; <see cref="Waiting"/>, where there is one, counts what waits there to be done.
/// </summary>
public sealed record DeskLink(
    string Path, string Icon, Func<string> Text, int Order, SellerRole Role = SellerRole.Viewer,
    Func<IServiceProvider, SellerId, CancellationToken, Task<int>>? Waiting = null);
