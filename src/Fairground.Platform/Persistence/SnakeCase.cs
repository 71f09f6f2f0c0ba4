using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fairground.Platform.Persistence;

/// <summary>Names columns, keys and indexes in snake case, so that SQL reads the same, unquoted, on both databases.</summary>
internal static class SnakeCase
{
    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            Columns(entity);
            foreach (var key in entity.GetKeys().Where(key => key.GetName() is not null))
            {
                key.SetName(Of(key.GetName()!));
            }
            foreach (var key in entity.GetForeignKeys().Where(key => key.GetConstraintName() is not null))
            {
                key.SetConstraintName(Of(key.GetConstraintName()!));
            }
            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName(Of(index.GetDatabaseName()!));
            }
        }
    }

    /// <summary>What lies in another entity's row has that one's key, and names that begin with its own.</summary>
    private static void Columns(IMutableTypeBase type, string prefix = "")
    {
        var owner = type is IMutableEntityType entity && entity.FindOwnership() is { IsUnique: true } ownership ? ownership : null;
        prefix = owner?.PrincipalToDependent?.Name is { } name ? $"{name}_" : prefix;
        foreach (var property in type.GetProperties())
        {
            property.SetColumnName(Of(owner is not null && property.IsPrimaryKey()
                ? owner.PrincipalKey.Properties[0].GetColumnName()
                : property.FindAnnotation(RelationalAnnotationNames.ColumnName)?.Value as string ?? prefix + property.Name));
        }
        foreach (var complex in type.GetComplexProperties().Where(complex => !complex.ComplexType.IsMappedToJson()))
        {
            Columns(complex.ComplexType, $"{prefix}{complex.Name}_");
        }
    }

    private static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && (
                !char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }
}
