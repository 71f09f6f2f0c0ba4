using System.Globalization;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;

namespace Fairground.Integrity.Brokers;

/// <summary>What a page shows of a listing that a post seems to mean.</summary>
internal sealed record ShownTie(
    PostTie Tie, ProductLabel Listing, IReadOnlyList<string> Sellers, IReadOnlyList<OwnFinding> Findings, ReviewDays Days);

public sealed partial class PostPage
{
    private BrokerPost post = null!;
    private PostFindings findings = null!;
    private List<ShownTie> ties = [];
    private BrokerPostId? next;
    private Reason? decision;
    private string? decidedBy;
    private string? languageName;

    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private BrokerDesk Desk { get; set; } = null!;

    [Inject]
    private Corroborations Corroborations { get; set; } = null!;

    [Inject]
    private ListingPowers Listings { get; set; } = null!;

    [Inject]
    private ProductLabels Labels { get; set; } = null!;

    [Inject]
    private SellerPowers Sellers { get; set; } = null!;

    [Inject]
    private FairgroundDb Db { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    private BrokerPostId PostId => BrokerPostId.TryParse(Id, out var id) ? id : throw new Refusal(PlatformProblems.NotFound);

    protected override async Task ReadAsync()
    {
        post = await Desk.GetAsync(PostId, Aborted);
        findings = post.Findings;
        languageName = post.Language.Length > 0 ? CultureInfo.GetCultureInfo(post.Language).DisplayName : null;
        next = await Desk.NextAsync(post, Aborted);
        decision = (await Reasons.OfAsync(Db, [post.DecidedFor], Aborted)).Values.FirstOrDefault();
        decidedBy = (await Reasons.PeopleAsync(Db, [decision?.DecidedBy], Aborted)).Values.FirstOrDefault();
        ties = await TiesAsync();
    }

    private async Task<List<ShownTie>> TiesAsync()
    {
        var all = await Desk.TiesAsync(post.Id, Aborted);
        var products = all.ConvertAll(tie => tie.Product);
        var labels = await Labels.OfAsync(products, Aborted);
        var sellers = await Listings.SellersOfAsync(products, Aborted);
        var names = await Sellers.NamesAsync([.. sellers.SelectMany(seller => seller).Distinct()], Aborted);
        var shown = new List<ShownTie>();
        foreach (var tie in all.Where(tie => labels.ContainsKey(tie.Product)))
        {
            // What the data say now; what is kept is looked at anew once a day.
            shown.Add(new ShownTie(
                tie, labels[tie.Product], [.. sellers[tie.Product].Select(seller => names[seller]).Order()],
                tie.IsTied ? await Corroborations.OfAsync(tie.Product, post.Id, post.At, Aborted) : [],
                await Corroborations.DaysAsync(tie.Product, post.At, Aborted)));
        }
        return shown;
    }

    private Task DecideAsync()
    {
        var path = next is { } waiting ? $"/trust/posts/{waiting}" : "/trust/posts";
        return DoAsync("post-decided", async () =>
        {
            if (!Enum.TryParse<PostOutcome>(Typed("outcome"), out var outcome) || !Enum.IsDefined(outcome))
            {
                throw new Refusal(PlatformProblems.BadRequest);
            }
            await Desk.DecideAsync(PostId, outcome, Typed("reason"), Visitor.SignedIn, Aborted);
        }, path);
    }

    private Task TieAsync() => DoAsync("post-tied", async () =>
        await Desk.TieAsync(PostId, await ListingAsync(Typed("listing").Trim()), Visitor.SignedIn, Aborted));

    private Task UntieAsync() => DoAsync("post-untied", () => Desk.UntieAsync(
        PostId, ProductId.TryParse(Typed("product"), out var product) ? product : throw new Refusal(PlatformProblems.NotFound),
        Visitor.SignedIn, Aborted));

    /// <summary>A product by its id, its address here, or the end of that.</summary>
    private async Task<ProductId> ListingAsync(string text)
    {
        if (ProductId.TryParse(text, out var id))
        {
            return id;
        }
        var slug = text.Split(['?', '#'])[0].TrimEnd('/').Split('/')[^1].ToLowerInvariant();
        return (await Listings.BySlugAsync([slug], Aborted)).TryGetValue(slug, out var product)
            ? product : throw new Refusal(PlatformProblems.NotFound);
    }
}
