using Microsoft.AspNetCore.Components.Forms;

namespace Fairground.Platform.Components;

/// <summary>The fields of a form in their order, so that its summary of errors can name and link them.</summary>
public sealed class FormFields
{
    private readonly List<(FieldIdentifier Field, string Id, string Label)> fields = [];

    internal IReadOnlyList<(FieldIdentifier Field, string Id, string Label)> All => fields;

    internal void Add(FieldIdentifier field, string id, string label)
    {
        if (!fields.Exists(known => known.Id == id))
        {
            fields.Add((field, id, label));
        }
    }
}
