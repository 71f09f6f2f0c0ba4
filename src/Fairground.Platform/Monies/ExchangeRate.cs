using Fairground.Platform.Accountability;
using Fairground.Platform.Ids;
using Fairground.Platform.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Monies;

public readonly record struct ExchangeRateId(Guid Value) : IId<ExchangeRateId>
{
    public static string Prefix => "fxr";

    public static bool TryParse(string? text, out ExchangeRateId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}

/// <summary>
/// A published rate: <see cref="MicrosPerBase"/> millionths of one major unit of the currency buy one major unit of the market's base
/// currency. Rates are never changed, only followed by newer ones, so an order can always show the one it was converted at.
/// </summary>
public sealed class ExchangeRate : IProgrammeFact
{
    public required ExchangeRateId Id { get; init; }
    public required Currency Currency { get; init; }
    public required long MicrosPerBase { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Why this rate: where it was read, or who set it. Null for rates of the market's first setup.</summary>
    public ReasonId? PublishedFor { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<ExchangeRate>
    {
        public void Configure(EntityTypeBuilder<ExchangeRate> builder)
        {
            builder.ToTable("exchange_rates", "platform");
            builder.HasOne<Reason>().WithMany().HasForeignKey(rate => rate.PublishedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(rate => new { rate.Currency, rate.PublishedAt });
        }
    }
}

/// <summary>A rate was published.</summary>
public sealed record ExchangeRateWasPublished(ExchangeRateId Rate);
