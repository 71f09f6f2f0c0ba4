using Fairground.Marketplace.Sellers;
using Fairground.Platform.Components;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Fairground.Marketplace.Desk;

/// <summary>A page of the seller desk, below <c>/desk/{Seller}</c>. Its policy has let in members of that seller alone.</summary>
public abstract class DeskPage : FormPage
{
    private bool isAttempted;

    [Parameter]
    public string Seller { get; set; } = "";

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    protected SellerId SellerId => SellerId.TryParse(Seller, out var id) ? id : throw new Refusal(PlatformProblems.NotFound);

    /// <summary>What the visitor is to this seller.</summary>
    protected SellerRole Role => ((Member)Context.Items[typeof(Member)]!).Role;

    /// <summary>Whether the visitor may change what is sold and sent.</summary>
    protected bool MayManage => Role >= SellerRole.Manager;

    /// <summary>Whether the visitor may decide about people and money.</summary>
    protected bool IsOwner => Role == SellerRole.Owner;

    protected string Root => $"/desk/{Seller}";

    /// <summary>
    /// Whether a posted form is still to be done. Until then a page has all its forms, so that one which no longer fits, or is not for
    /// this visitor, is refused in words.
    /// </summary>
    protected bool IsPosting => HttpMethods.IsPost(Context.Request.Method) && !isAttempted;

    /// <summary>Does what a form asks, if the visitor has at least this role; the page itself may be open to more people.</summary>
    protected Task<bool> AttemptAsync(SellerRole role, Func<Task> work)
    {
        isAttempted = true;
        return AttemptAsync(() => Role >= role ? work() : throw new Refusal(PlatformProblems.NotAllowed));
    }

    /// <summary>Leads on to a page of the desk after a form has been done, to say there what was done (see <c>DoneNote</c>).</summary>
    protected void GoOn(string path, string done)
    {
        ArgumentNullException.ThrowIfNull(path);
        Navigation.NavigateTo($"{Root}{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={done}");
    }

    /// <summary>The id in a parameter of the address; what is none is not found.</summary>
    protected static TId IdOf<TId>(string? text) where TId : struct, Platform.Ids.IId<TId> =>
        Platform.Ids.IdText.TryParse<TId>(text, out var id) ? id : throw new Refusal(PlatformProblems.NotFound);
}
