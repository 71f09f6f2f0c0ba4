namespace Fairground.Marketplace.Sheets;

/// <summary>
/// The letters of a file, with a row's worth of them in memory: a reader looks ahead from a mark as far as a row may reach, and then moves
/// on, or goes back. Counts lines as editors do: CR, LF and CRLF each end one.
/// </summary>
internal sealed class CharSource(StreamReader reader) : IDisposable
{
    public const int End = -1;
    private const int Ahead = SheetReader.RowLengthMax + 2;
    private readonly char[] window = new char[2 * Ahead];
    private int mark;
    private int end;
    private bool isEnded;

    /// <summary>The line that the mark is in.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The letter so far behind the mark; <see cref="End"/> where the file has none.</summary>
    public int At(int offset) => mark + offset < end || Fill(offset) ? window[mark + offset] : End;

    /// <summary>The letters from the mark on that were looked at before.</summary>
    public ReadOnlySpan<char> Span(int start, int length) => window.AsSpan(mark + start, length);

    /// <summary>Moves the mark behind letters that were looked at.</summary>
    public void Advance(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var c = window[mark + i];
            if (c == '\n' || (c == '\r' && At(i + 1) != '\n'))
            {
                Line++;
            }
        }
        mark += count;
    }

    /// <summary>Moves the mark behind the end of the line it is in, however long that is.</summary>
    public void SkipLine()
    {
        for (var i = 0; ; i++)
        {
            if (i >= Ahead - 2)
            {
                Advance(i);
                i = 0;
            }
            switch (At(i))
            {
                case End:
                    Advance(i);
                    return;
                case '\r':
                    Advance(At(i + 1) == '\n' ? i + 2 : i + 1);
                    return;
                case '\n':
                    Advance(i + 1);
                    return;
            }
        }
    }

    public void Dispose() => reader.Dispose();

    private bool Fill(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(offset, Ahead);
        if (mark + offset >= window.Length - 1 || mark > Ahead)
        {
            window.AsSpan(mark, end - mark).CopyTo(window);
            (mark, end) = (0, end - mark);
        }
        while (mark + offset >= end && !isEnded)
        {
            var read = reader.Read(window, end, window.Length - end);
            isEnded = read == 0;
            end += read;
        }
        return mark + offset < end;
    }
}
