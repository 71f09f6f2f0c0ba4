using Fairground.Marketplace.Sellers;
using Fairground.Platform.Components;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;

namespace Fairground.Marketplace.Desk;

/// <summary>A page of the seller desk, below <c>/desk/{Seller}</c>. Its policy has let in members of that seller alone.</summary>
public abstract class DeskPage : FormPage
{
    [Parameter]
    public string Seller { get; set; } = "";

    protected SellerId SellerId => SellerId.TryParse(Seller, out var id) ? id : throw new Refusal(PlatformProblems.NotFound);

    /// <summary>What the visitor is to this seller.</summary>
    protected SellerRole Role => ((Member)Context.Items[typeof(Member)]!).Role;

    protected string Root => $"/desk/{Seller}";
}
