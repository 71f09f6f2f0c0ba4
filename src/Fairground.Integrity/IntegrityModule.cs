using Fairground.Integrity.Reviews;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Desk;
using Fairground.Marketplace.Imports;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Accounts;
using Fairground.Platform.Problems;
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
        return services;
    }

    public static IEndpointRouteBuilder MapIntegrity(this IEndpointRouteBuilder routes)
    {
        routes.MapReviews();
        return routes;
    }
}
