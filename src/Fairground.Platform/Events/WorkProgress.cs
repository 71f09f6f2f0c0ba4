namespace Fairground.Platform.Events;

/// <summary>A long piece of a work that is under way: what it is, and how much of it is done.</summary>
public sealed record WorkStep(string What, int Done, int? Of);

/// <summary>How far a work has come with what it does now, for the page of background works; modules register theirs.</summary>
public sealed record WorkProgress(string Work, Func<IServiceProvider, CancellationToken, Task<List<WorkStep>>> ReadAsync);
