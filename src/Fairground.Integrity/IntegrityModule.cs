using Fairground.Integrity.Reviews;
using Fairground.Marketplace.Imports;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Integrity;

public static class IntegrityModule
{
    public static IServiceCollection AddIntegrity(this IServiceCollection services)
    {
        services.AddValidation();
        services.AddSingleton(new ProblemSet(typeof(IntegrityProblems)));
        services.AddScoped<ReviewDesk>().AddScoped<IImportStep, OlistReviews>();
        return services;
    }

    public static IEndpointRouteBuilder MapIntegrity(this IEndpointRouteBuilder routes)
    {
        routes.MapReviews();
        return routes;
    }
}
