using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Components;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Programmes;

internal static class ProgrammeServices
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services) => services
        .AddSingleton(new ProblemSet(typeof(ProgrammeProblems)))
        .AddScoped<ProgrammeReader>().AddScoped<ProgrammeDesk>().AddScoped<EligibilityDesk>().AddScoped<TermsPreviews>()
        .AddScoped<ProgrammePowers>()
        .AddScoped(provider => new EligibilityPowers(
            provider.GetRequiredService<EligibilityDesk>(), provider.GetRequiredService<FairgroundDb>()))
        .AddWork<ProgrammeWork>()
        .AddSingleton(new AuditSubject(ProgrammeId.Prefix, id => $"/admin/programmes/{id}"))
        .AddSingleton(new AdminLink("/admin/programmes", "flag", () => Text["programmes.title"], 40, Policies.Admin, AdminArea.Rules));

    public static void MapProgrammes(this IEndpointRouteBuilder routes)
    {
        routes.MapPublishedProgrammes();
        routes.MapProgrammeDesk();
    }
}
