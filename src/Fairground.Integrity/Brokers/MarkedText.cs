using Fairground.Kernels.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Brokers;

/// <summary>
/// A post's text with the pieces marked that say something, each with what it says in its title. Built by hand, since in a text that keeps
/// its spaces none of a template's may slip in.
/// </summary>
public sealed class MarkedText : ComponentBase
{
    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<PostMark> Marks { get; set; } = [];

    [Parameter]
    public string? Lang { get; set; }

    /// <summary>Whether it speaks for recruiting, against it, or for a fraud of another kind.</summary>
    internal static string ToneOf(PostSignalFamily family) => family switch
    {
        PostSignalFamily.Deal or PostSignalFamily.Disclosure or PostSignalFamily.Warning => "against",
        PostSignalFamily.Task or PostSignalFamily.Deposit or PostSignalFamily.Earnings => "task",
        _ => "for",
    };

    internal static string NameOf(PostSignalFamily family) => Text[$"posts.family.{family}"];

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "p");
        builder.AddAttribute(1, "class", "post-text");
        builder.AddAttribute(2, "dir", "auto");
        builder.AddAttribute(3, "lang", Lang);
        foreach (var (text, families) in Pieces())
        {
            if (families.Count == 0)
            {
                builder.AddContent(4, text);
                continue;
            }
            builder.OpenElement(5, "mark");
            builder.AddAttribute(6, "class", $"post-mark post-mark-{ToneOf(families[0])}");
            builder.AddAttribute(7, "title", string.Join(", ", families.Select(NameOf)));
            builder.AddContent(8, text);
            builder.CloseElement();
        }
        builder.CloseElement();
    }

    /// <summary>Marks may overlap: the text is cut wherever one begins or ends.</summary>
    private IEnumerable<(string Text, List<PostSignalFamily> Families)> Pieces()
    {
        var marks = Marks.Where(mark => mark.Start >= 0 && mark.Length > 0 && mark.Start + mark.Length <= Value.Length).ToList();
        var cuts = marks.SelectMany(mark => new[] { mark.Start, mark.Start + mark.Length }).Append(0).Append(Value.Length)
            .Distinct().Order().ToList();
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var (from, to) = (cuts[i], cuts[i + 1]);
            yield return (Value[from..to], marks.Where(mark => mark.Start <= from && mark.Start + mark.Length >= to)
                .OrderByDescending(mark => mark.Weight).Select(mark => mark.Family).Distinct().ToList());
        }
    }
}
