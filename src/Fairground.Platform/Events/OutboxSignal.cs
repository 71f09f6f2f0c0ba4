namespace Fairground.Platform.Events;

/// <summary>Wakes this node's relay after a commit, so that events made here do not wait for the next look at the outbox.</summary>
public sealed class OutboxSignal : Bell;
