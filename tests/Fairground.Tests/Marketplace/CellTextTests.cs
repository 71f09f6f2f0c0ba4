using Fairground.Marketplace.Sheets;

namespace Fairground.Tests.Marketplace;

/// <summary>Texts that a spreadsheet program would run are written so that it does not, and come back as they went.</summary>
public sealed class CellTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("Lamp;=cmd|' /c calc'!A1", "Lamp;'=cmd|' /c calc'!A1")]
    [InlineData("Lamp| \"-2", "\"Lamp| \"\"'-2\"")]
    [InlineData("Lamp\n+1", "\"Lamp\n'+1\"")]
    [InlineData("a = b - c", "a = b - c")]
    public void What_begins_like_a_formula_is_made_harmless(string text, string cell) => Assert.Equal(cell, CellText.Write(text, ','));

    [Fact]
    public void Whatever_is_written_is_read_as_it_was()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => "=+-@;|\t\r\n '\"a"[random.Next(13)]));

            var cell = CellText.Write(text, ',');
            var unquoted = cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;

            Assert.True(CellText.Read(unquoted) == text, $"seed {seed}, round {round}: {Uri.EscapeDataString(text)}");
        }
    }
}
