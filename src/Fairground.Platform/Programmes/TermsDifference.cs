using System.Text.RegularExpressions;
using Fairground.Platform.Languages;

namespace Fairground.Platform.Programmes;

public enum WordChange
{
    Kept,
    Added,
    Removed,
}

/// <summary>A run of words that stayed, came or went.</summary>
public sealed record WordRun(WordChange Change, string Text);

/// <summary>A condition before and after; null where it was not there.</summary>
public sealed record ConditionChange(ProgrammeCondition? Before, ProgrammeCondition? After);

/// <summary>The text of one language before and after, word by word.</summary>
public sealed record TextChange(string Language, string? NameBefore, string? NameAfter, IReadOnlyList<WordRun> Words);

/// <summary>What differs between two versions of terms.</summary>
public sealed record TermsDifference(IReadOnlyList<ConditionChange> Conditions, IReadOnlyList<TextChange> Texts)
{
    public bool IsNone => Conditions.Count == 0 && Texts.Count == 0;

    public static TermsDifference Between(ProgrammeTerms before, ProgrammeTerms after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var left = before.Conditions.ToList();
        var changes = new List<ConditionChange>();
        var unnamed = new List<ProgrammeCondition>();
        // First those of one name, then those that ask the same thing under another.
        foreach (var condition in after.Conditions)
        {
            if (left.Find(other => other.Name == condition.Name) is { } known)
            {
                left.Remove(known);
                if (!known.AsksLike(condition))
                {
                    changes.Add(new ConditionChange(known, condition));
                }
            }
            else
            {
                unnamed.Add(condition);
            }
        }
        foreach (var condition in unnamed)
        {
            var known = left.Find(other => other.Input == condition.Input && other.Test == condition.Test);
            left.Remove(known!);
            changes.Add(new ConditionChange(known, condition));
        }
        changes.AddRange(left.Select(condition => new ConditionChange(condition, null)));
        return new TermsDifference(changes, [.. Language.All.Select(language => Of(language.Code, before, after)).OfType<TextChange>()]);
    }

    private static TextChange? Of(string language, ProgrammeTerms before, ProgrammeTerms after)
    {
        var (old, young) = (
            before.Texts.Find(text => text.Language == language), after.Texts.Find(text => text.Language == language));
        return old == young ? null : new TextChange(language, old?.Name, young?.Name, WordDifference.Between(
            old?.Text ?? "", young?.Text ?? ""));
    }
}

/// <summary>
/// The words of two texts in common, by the longest common subsequence (Wagner and Fischer, 1974), with what is alike at both ends put
/// aside. Where that would take too long, all between the ends is new.
/// </summary>
public static partial class WordDifference
{
    private const int CellsMax = 4_000_000;

    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        var (old, young) = (Words(before), Words(after));
        var start = 0;
        while (start < old.Length && start < young.Length && old[start] == young[start])
        {
            start++;
        }
        var end = 0;
        while (end < old.Length - start && end < young.Length - start && old[^(end + 1)] == young[^(end + 1)])
        {
            end++;
        }
        var runs = new List<WordRun>();
        Add(runs, WordChange.Kept, young.AsSpan(0, start));
        Compare(runs, old[start..^end], young[start..^end]);
        Add(runs, WordChange.Kept, young.AsSpan(young.Length - end));
        return Together(runs);
    }

    /// <summary>Blanks alone between two changes belong to both: a phrase is replaced as a whole, not word by word.</summary>
    private static List<WordRun> Together(List<WordRun> runs)
    {
        var whole = new List<WordRun>();
        var (removed, added) = ("", "");
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            var isBetween = run.Change == WordChange.Kept && i > 0 && i < runs.Count - 1 && string.IsNullOrWhiteSpace(run.Text) &&
                !run.Text.Contains('\n', StringComparison.Ordinal);
            (removed, added) = (
                isBetween || run.Change == WordChange.Removed ? removed + run.Text : removed,
                isBetween || run.Change == WordChange.Added ? added + run.Text : added);
            if (run.Change == WordChange.Kept && !isBetween)
            {
                Flush();
                Add(whole, WordChange.Kept, [run.Text]);
            }
        }
        Flush();
        return whole;

        void Flush()
        {
            Add(whole, WordChange.Removed, [removed]);
            Add(whole, WordChange.Added, [added]);
            (removed, added) = ("", "");
        }
    }

    private static void Compare(List<WordRun> runs, string[] old, string[] young)
    {
        if ((long)(old.Length + 1) * (young.Length + 1) > CellsMax)
        {
            Add(runs, WordChange.Removed, old);
            Add(runs, WordChange.Added, young);
            return;
        }
        // How many words the rests of both, from here on, have in common.
        var common = new int[old.Length + 1, young.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = young.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == young[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }
        for (var (i, j) = (0, 0); i < old.Length || j < young.Length;)
        {
            if (i < old.Length && j < young.Length && old[i] == young[j])
            {
                Add(runs, WordChange.Kept, [young[j]]);
                (i, j) = (i + 1, j + 1);
            }
            else if (i < old.Length && (j == young.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                Add(runs, WordChange.Removed, [old[i++]]);
            }
            else
            {
                Add(runs, WordChange.Added, [young[j++]]);
            }
        }
    }

    private static void Add(List<WordRun> runs, WordChange change, ReadOnlySpan<string> words)
    {
        var text = string.Concat(words);
        if (text.Length == 0)
        {
            return;
        }
        if (runs.Count > 0 && runs[^1].Change == change)
        {
            runs[^1] = runs[^1] with { Text = runs[^1].Text + text };
        }
        else
        {
            runs.Add(new WordRun(change, text));
        }
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    /// <summary>A word, a sign or blanks, so that all together are the text.</summary>
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}'’-]+|\n|[^\S\n]+|.", RegexOptions.Singleline)]
    private static partial Regex Word();
}
