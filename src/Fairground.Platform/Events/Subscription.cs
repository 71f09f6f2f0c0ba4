using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Platform.Events;

/// <summary>
/// Reacts to an event of a module. Runs in one transaction with the outbox mark, so its effects happen once; what it adds and changes is
/// saved with that mark.
/// </summary>
public interface IHandle<in TEvent>
{
    Task HandleAsync(TEvent @event, CancellationToken cancellationToken);
}

/// <summary>Who wants which event, and how it is delivered; registered by <c>AddHandler</c>.</summary>
public sealed record Subscription(string Event, string Subscriber, Func<IServiceProvider, string, CancellationToken, Task> Deliver);

/// <summary>Every subscription of the server.</summary>
public sealed class Subscriptions(IEnumerable<Subscription> all)
{
    private readonly ILookup<string, Subscription> byEvent = all.ToLookup(subscription => subscription.Event);

    internal IEnumerable<OutboxMessage> MessagesFor<TEvent>(TEvent @event, DateTimeOffset now) where TEvent : notnull
    {
        var body = new Lazy<string>(() => JsonSerializer.Serialize(@event, EventJson.Options));
        return byEvent[NameOf(typeof(TEvent))].Select(subscription => new OutboxMessage
        {
            Event = subscription.Event,
            Subscriber = subscription.Subscriber,
            Body = body.Value,
            CreatedAt = now,
            DueAt = now,
        });
    }

    internal Subscription? Find(OutboxMessage message) =>
        byEvent[message.Event].FirstOrDefault(subscription => subscription.Subscriber == message.Subscriber);

    internal static string NameOf(Type type) => type.FullName!["Fairground.".Length..];
}

public static class EventServices
{
    public static IServiceCollection AddHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : notnull where THandler : class, IHandle<TEvent>
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(new Subscription(
            Subscriptions.NameOf(typeof(TEvent)),
            Subscriptions.NameOf(typeof(THandler)),
            (provider, body, cancellationToken) => provider.GetRequiredService<THandler>()
                .HandleAsync(JsonSerializer.Deserialize<TEvent>(body, EventJson.Options)!, cancellationToken)));
    }
}
