using Fairground.Integrity.Scores;
using Fairground.Platform.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Fairground.Integrity.Rings;

/// <summary>Words in a drawing. Razor has a meaning of its own for the element's name, so that it is written here.</summary>
public sealed class PictureText : FairComponent
{
    [Parameter, EditorRequired]
    public double X { get; set; }

    [Parameter, EditorRequired]
    public double Y { get; set; }

    /// <summary>Which end of the words stands there: start, middle or end.</summary>
    [Parameter]
    public string Anchor { get; set; } = "middle";

    [Parameter]
    public string? Class { get; set; }

    [Parameter, EditorRequired]
    public string Words { get; set; } = "";

    /// <summary>What is said where the pointer rests.</summary>
    [Parameter]
    public string? Title { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", FigureText.Place(X));
        builder.AddAttribute(2, "y", FigureText.Place(Y));
        builder.AddAttribute(3, "text-anchor", Anchor);
        builder.AddAttribute(4, "class", Class);
        builder.AddContent(5, Words);
        if (Title is not null)
        {
            builder.OpenElement(6, "title");
            builder.AddContent(7, Title);
            builder.CloseElement();
        }
        builder.CloseElement();
    }
}
