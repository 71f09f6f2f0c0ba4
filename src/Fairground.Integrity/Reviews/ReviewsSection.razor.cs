using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Components;
using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Reviews;

public sealed partial class ReviewsSection
{
    private const int PageSize = 10;
    private RatingSummary summary = RatingSummary.None;
    private ReviewsQuery query = null!;
    private List<Review> reviews = [];
    private List<Language> languages = [];
    private Dictionary<SellerId, string> sellers = [];
    private int pages = 1;

    [Parameter, EditorRequired]
    public ProductId Product { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private FairgroundDb Db { get; set; } = null!;

    [Inject]
    private ReviewRatings Ratings { get; set; } = null!;

    [Inject]
    private SellerPowers Sellers { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var cancelled = Context.RequestAborted;
        query = ReviewsQuery.Of(Context.Request);
        summary = await Ratings.OfAsync(Product, cancelled);
        if (summary.Count == 0)
        {
            return;
        }
        var all = ReviewRatings.Shown(Db, Product).AsNoTracking();
        var codes = await all.Select(review => review.Language).Distinct().ToListAsync(cancelled);
        languages = [.. Language.All.Where(language => codes.Contains(language.Code))];
        var shown = query.Language is { } only ? all.Where(review => review.Language == only) : all;
        pages = PageNumber.Count(query.Language is null ? summary.Count : await shown.CountAsync(cancelled), PageSize);
        reviews = await Ordered(shown).Skip((query.Page - 1) * PageSize).Take(PageSize).ToListAsync(cancelled);
        sellers = await Sellers.NamesAsync(
            [.. reviews.Where(review => review.Answer is not null).Select(review => review.Seller).OfType<SellerId>().Distinct()],
            cancelled);
    }

    private IQueryable<Review> Ordered(IQueryable<Review> shown) => query.Order switch
    {
        ReviewOrder.Best => shown.OrderByDescending(review => review.Stars).ThenByDescending(review => review.WrittenAt),
        ReviewOrder.Worst => shown.OrderBy(review => review.Stars).ThenByDescending(review => review.WrittenAt),
        _ => shown.OrderByDescending(review => review.WrittenAt),
    };

    private ShownReview Show(Review review) => new(
        review.Id, review.ShownAuthor, review.Stars, review.Title, review.Text, review.Language, review.WrittenAt, review.IsVerified,
        review.Answer, review.AnsweredAt, review.Seller is { } seller ? sellers.GetValueOrDefault(seller) : null);
}
