using Fairground.Platform.Problems;

namespace Fairground.Integrity.Brokers;

/// <summary>A post that somebody pastes.</summary>
public sealed class PasteForm
{
    [Needed, Lengths(1, BrokerPost.TextLengthMax)]
    public string Text { get; set; } = "";

    [Needed, Lengths(1, BrokerPost.SourceLengthMax)]
    public string Source { get; set; } = "";

    [Lengths(0, BrokerPost.AddressLengthMax)]
    public string Address { get; set; } = "";

    [Lengths(0, BrokerPost.GroupLengthMax)]
    public string Group { get; set; } = "";

    [Lengths(0, 20)]
    public string Members { get; set; } = "";

    [Lengths(0, 40)]
    public string Time { get; set; } = "";

    internal PostCells Cells => new(Text, Source, Address, Group, Members, Time);
}
