using Fairground.Integrity.Reviews;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Desk;
using Fairground.Marketplace.Health;
using Fairground.Marketplace.Imports;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Accounts;
using Fairground.Platform.Notices;
using Fairground.Platform.Problems;
using Fairground.Platform.Settings;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity;

public static class IntegrityModule
{
    public static IServiceCollection AddIntegrity(this IServiceCollection services)
    {
        services.AddValidation();
        services.AddSingleton(new ProblemSet(typeof(IntegrityProblems)));
        services.AddScoped<ReviewDesk>().AddScoped<IImportStep, OlistReviews>().AddPersonalData<ReviewData>();
        services.AddSingleton(new ProductSection(typeof(ReviewsSection)))
            .AddSingleton(new OrderLineAction(() => Text["reviews.write"], ReviewPage.PathOf));
        services.AddSingleton(
            new DeskLink("/reviews", "message-square-text", () => Text["desk-reviews.title"], 15, Waiting: ReviewDesk.WaitingAsync));
        services
            .AddHealthPart<ReviewHealth>("rating", 60, (part, seller, cancellationToken) => part.RatingAsync(seller, cancellationToken))
            .AddHealthPart<ReviewHealth>("replies", 70, (part, seller, cancellationToken) => part.RepliesAsync(seller, cancellationToken));
        services.AddSetting(ReviewDesk.AuthorsSetting);
        services.AddNotices(new NoticeGroup("reviews", Text, 20), new NoticeKind("review-answered", Text, "reviews"));
        return services;
    }

    public static IEndpointRouteBuilder MapIntegrity(this IEndpointRouteBuilder routes)
    {
        routes.MapReviews();
        return routes;
    }
}
