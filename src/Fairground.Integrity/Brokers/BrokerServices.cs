using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Components;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Brokers;

internal static class BrokerServices
{
    public static IServiceCollection AddBrokers(this IServiceCollection services) => services
        .AddScoped<PostPrivacy>().AddScoped<PostTies>().AddScoped<PostIntake>().AddScoped<Corroborations>().AddScoped<BrokerDesk>()
        .AddScoped(provider => new BrokerEvidence(
            provider.GetRequiredService<FairgroundDb>(), provider.GetRequiredService<ListingPowers>(),
            provider.GetRequiredService<ProductLabels>()))
        .AddWork<BrokerLookWork>().AddWork<BrokerSweepWork>()
        .AddSingleton(new AdminLink("/trust/posts", "megaphone", () => Text["posts.title"], 14, Policies.Trust, AdminArea.Trust))
        .AddSingleton(new AdminTask("/trust/posts", () => Text["task.posts"], 6, Policies.Trust, BrokerDesk.WaitingAsync))
        .AddSingleton(new AuditSubject(BrokerPostId.Prefix, id => $"/trust/posts/{id}"));
}
