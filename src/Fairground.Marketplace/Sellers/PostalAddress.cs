using Fairground.Platform.Problems;

namespace Fairground.Marketplace.Sellers;

/// <summary>Where somebody is reached by post; the country is an ISO 3166-1 alpha-2 code.</summary>
public sealed record PostalAddress
{
    public const int LineLengthMax = 120;

    [Needed, Lengths(2, LineLengthMax)]
    public string Line { get; init; } = "";

    [Needed, Lengths(1, 16)]
    public string Postcode { get; init; } = "";

    [Needed, Lengths(1, 80)]
    public string City { get; init; } = "";

    [Needed, Country]
    public string Country { get; init; } = "";
}
