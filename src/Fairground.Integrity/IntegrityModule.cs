using Fairground.Integrity.Brokers;
using Fairground.Integrity.Decisions;
using Fairground.Integrity.Merges;
using Fairground.Integrity.Reviews;
using Fairground.Integrity.Rings;
using Fairground.Integrity.Sales;
using Fairground.Integrity.Scores;
using Fairground.Integrity.Screenings;
using Fairground.Integrity.Training;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Desk;
using Fairground.Marketplace.Health;
using Fairground.Marketplace.Imports;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Accounts;
using Fairground.Platform.Components;
using Fairground.Platform.Events;
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
        services.AddScoped<ReviewRatings>().AddScoped<ReviewNotices>();
        services.AddScoped<SharedMarks>().AddScoped<PostEvidence>().AddScoped<ReviewAssessor>().AddScoped<DecisionDesk>();
        services.AddScoped<ReviewCases>();
        services.AddScoped<RingDesk>().AddScoped<Trainings>().AddSingleton<LiveJudge>();
        services.AddHandler<CarryOverWasDecided, RateAnew>();
        services.AddWork<HoldEndsWork>().AddWork<ScreeningWork>().AddWork<TrainingWork>();
        services.AddSingleton(new WorkProgress(nameof(ScreeningWork), ScreeningWork.ProgressAsync));
        services.AddSingleton(new ProductSection(typeof(ReviewsSection)))
            .AddSingleton(new OrderLineAction(() => Text["reviews.write"], ReviewPage.PathOf));
        services.AddSingleton(
            new DeskLink("/reviews", "message-square-text", () => Text["desk-reviews.title"], 15, Waiting: ReviewDesk.WaitingAsync));
        services
            .AddHealthPart<ReviewHealth>("rating", 60, (part, seller, cancellationToken) => part.RatingAsync(seller, cancellationToken))
            .AddHealthPart<ReviewHealth>("replies", 70, (part, seller, cancellationToken) => part.RepliesAsync(seller, cancellationToken));
        services.AddSingleton(Dumps.ScoreCommand.Command);
        services.AddSetting(ReviewDesk.AuthorsSetting);
        foreach (var setting in ReviewRules.Settings)
        {
            services.AddSetting(setting);
        }
        services.AddNotices(new NoticeGroup("reviews", Text, 20), [
            new NoticeKind("review-answered", Text, "reviews"),
            .. Enum.GetValues<ReviewStanding>().Select(standing =>
                new NoticeKind(ReviewNotices.KindOf(standing), Text, "reviews", NoticeDuty.Rights)),
        ]);
        services.AddSingleton(new AdminLink(
            "/trust/reviews", "message-square-warning", () => Text["trust-reviews.title"], 10, Policies.Trust, AdminArea.Trust));
        services.AddSingleton(new AdminLink(
            "/trust/rings", "waypoints", () => Text["rings.title"], 20, Policies.Trust, AdminArea.Trust));
        services.AddSingleton(new AdminLink(
            "/trust/screenings", "scan-search", () => Text["screenings.title"], 30, Policies.Trust, AdminArea.Trust));
        services.AddSingleton(new AdminLink(
            "/trust/models", "cpu", () => Text["models.title"], 40, Policies.Trust, AdminArea.Trust));
        services.AddSingleton(new AdminTask(
            "/trust/rings", () => Text["rings.waiting"], 110, Policies.Trust, RingDesk.CountAsync));
        services.AddSingleton(new AdminTask(
            "/trust/reviews", () => Text["trust-reviews.waiting"], 100, Policies.Trust, DecisionDesk.CountAsync));
        services.AddSuspectSales().AddReviewCarryOvers();
        services.AddBrokers();
        return services;
    }

    public static IEndpointRouteBuilder MapIntegrity(this IEndpointRouteBuilder routes)
    {
        routes.MapReviews();
        routes.MapDecisions();
        routes.MapRings();
        routes.MapScreenings();
        routes.MapTraining();
        routes.MapSuspectSales();
        routes.MapReviewCarryOvers();
        routes.MapBrokers();
        return routes;
    }
}
