using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Reviews;

public sealed partial class DeskReviewsPage
{
    private const int PageSize = 20;
    private const int AnswerLengthMin = 2;
    private const string Open = "open";
    private const string Answered = "answered";
    private const string All = "all";
    private List<Review> reviews = [];
    private List<(string View, int Count)> counts = [];
    private Dictionary<ProductId, ProductLabel> labels = [];
    private Dictionary<OrderLineId, Sale> sales = [];
    private string shown = All;
    private int count;
    private double average;
    private int page = 1;
    private int pages = 1;

    /// <summary>The review whose answer was too short or too long, and what was typed.</summary>
    private ReviewId? wrong;

    private string typed = "";

    [SupplyParameterFromQuery(Name = "view")]
    private string? View { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? Asked { get; set; }

    private string Here => $"{Root}/reviews?view={shown}&page={page}";

    protected override async Task OnInitializedAsync()
    {
        shown = View is Open or Answered ? View : All;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var own = Db.Set<Review>().AsNoTracking().Where(review => review.Seller == SellerId);
        var stars = await own.GroupBy(review => review.Stars).Select(group => new { Stars = group.Key, Count = group.Count() })
            .ToListAsync(Aborted);
        count = stars.Sum(row => row.Count);
        average = count == 0 ? 0 : stars.Sum(row => row.Stars * row.Count) / (double)count;
        var open = await own.CountAsync(review => review.AnsweredAt == null, Aborted);
        counts = [(All, count), (Open, open), (Answered, count - open)];
        own = shown switch
        {
            Open => own.Where(review => review.AnsweredAt == null),
            Answered => own.Where(review => review.AnsweredAt != null),
            _ => own,
        };
        pages = Math.Max(1, (counts.Find(row => row.View == shown).Count + PageSize - 1) / PageSize);
        page = Math.Clamp(Asked ?? 1, 1, pages);
        reviews = await own.OrderBy(review => review.AnsweredAt != null).ThenByDescending(review => review.WrittenAt)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(Aborted);
        labels = await Labels.OfAsync([.. reviews.Select(review => review.Product).Distinct()], Aborted);
        sales = await Purchases.SalesOfAsync(
            SellerId, reviews.ConvertAll(review => review.Line).OfType<OrderLineId>().ToList(), Aborted);
    }

    private async Task AnswerAsync(ReviewId id)
    {
        typed = Context.Request.Form["text"].ToString().Trim();
        var isFit = typed.Length is >= AnswerLengthMin and <= Review.AnswerLengthMax;
        var isDone = await AttemptAsync(SellerRole.Manager, () => isFit
            ? Desk.AnswerAsync(SellerId, id, typed, Aborted)
            : Task.CompletedTask);
        if (isDone && isFit)
        {
            Navigation.NavigateTo($"{Here}&done=answered");
            return;
        }
        if (isDone)
        {
            wrong = id;
            Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        Db.ChangeTracker.Clear();
        await ReadAsync();
    }
}
