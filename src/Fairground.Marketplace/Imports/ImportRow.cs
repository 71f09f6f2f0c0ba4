using System.Globalization;
using Fairground.Platform.Monies;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// A row of an import's file. What cannot be read as asked gives a default and is remembered as the row's <see cref="Trouble"/>, so that a
/// caller reads all it needs and then refuses the row once.
/// </summary>
public sealed class ImportRow
{
    private readonly ImportFile file;
    private readonly Dictionary<string, int> places;
    private readonly string[] values;

    internal ImportRow(ImportFile file, long line, Dictionary<string, int> places, string[] values) =>
        (this.file, Line, this.places, this.values) = (file, line, places, values);

    /// <summary>The line of the file that the row begins in; the header is line 1.</summary>
    public long Line { get; }

    /// <summary>The first value that could not be read, by reason and detail; null while there is none.</summary>
    public (string Reason, string Detail)? Trouble { get; private set; }

    /// <summary>The text of a column that was asked for; never null.</summary>
    public string Text(string column) => values[places[column]].Trim();

    /// <summary>A text that must not be empty nor longer than that.</summary>
    public string Text(string column, int lengthMax)
    {
        var text = Text(column);
        return text.Length is 0 || text.Length > lengthMax ? Fail("", text.Length == 0 ? "missing value" : "text too long", column) : text;
    }

    /// <summary>An id as Olist writes them: 32 hexadecimal digits.</summary>
    public Guid Key(string column) =>
        Guid.TryParseExact(Text(column), "N", out var key) ? key : Fail(Guid.Empty, "bad id", column);

    public Money Amount(string column, Currency currency) =>
        Money.TryParse(Text(column), currency, CultureInfo.InvariantCulture, out var amount)
            ? amount : Fail(Money.Zero(currency), "bad number", column);

    public int Number(string column, int minimum, int maximum) =>
        int.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum
            && number <= maximum ? number : Fail(minimum, "bad number", column);

    /// <summary>A number that may be left out.</summary>
    public int? OptionalNumber(string column, int minimum, int maximum) =>
        Text(column).Length == 0 ? null : Number(column, minimum, maximum);

    /// <summary>A time; the files say no zone, and are taken to be in UTC.</summary>
    public DateTimeOffset Time(string column) => DateTimeOffset.TryParseExact(
        Text(column), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time : Fail(default(DateTimeOffset), "bad time", column);

    public DateTimeOffset? OptionalTime(string column) => Text(column).Length == 0 ? null : Time(column);

    /// <summary>
    /// Puts on record that the row was not taken, and why. The reason is a kind to count by; the detail tells this one apart.
    /// </summary>
    public void Refuse(string reason, string detail) => file.Refuse(Line, reason, detail);

    /// <summary>Notes what speaks against the row; the first that does so counts.</summary>
    public void Spoil(string reason, string detail) => Trouble ??= (reason, detail);

    /// <summary>Refuses the row if something in it could not be read; true if so.</summary>
    public bool IsRefused()
    {
        if (Trouble is { } trouble)
        {
            Refuse(trouble.Reason, trouble.Detail);
        }
        return Trouble is not null;
    }

    private T Fail<T>(T value, string reason, string column)
    {
        const int ShownMax = 60;
        var text = Text(column);
        Spoil(reason, $"{column}: {(text.Length > ShownMax ? text[..ShownMax] + "…" : text)}");
        return value;
    }
}
