using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Fairground.Demo.Loading;

/// <summary>A column of rows of <typeparamref name="TRow"/>, and how its value is read, as the database stores it.</summary>
internal sealed record TableColumn<TRow>(string Name, string Type, Func<TRow, object?> Read);

/// <summary>A table as the model maps it, for writing rows past the change tracker.</summary>
internal sealed record TableShape<TRow>(string Name, IReadOnlyList<TableColumn<TRow>> Columns)
{
    /// <summary>
    /// Reads the shape from the model. A value that is not read from the row itself comes from <paramref name="given"/>, by its property:
    /// numbers that the database would give, and keys of owners.
    /// </summary>
    public static TableShape<TRow> Of(IEntityType entity, IReadOnlyDictionary<string, Func<TRow, object?>> given)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var name = table.Schema is null ? table.Name : $"{table.Schema}.{table.Name}";
        return new TableShape<TRow>(name, [.. entity.GetFlattenedProperties().Select(property => new TableColumn<TRow>(
            $"\"{property.GetColumnName(table)}\"", property.GetRelationalTypeMapping().StoreTypeNameBase,
            Converted(property, given.TryGetValue(property.Name, out var value) ? value : Reader(property))))]);
    }

    private static Func<TRow, object?> Converted(IProperty property, Func<TRow, object?> read) =>
        property.GetRelationalTypeMapping().Converter is { } converter ? row => converter.ConvertToProvider(read(row)) : read;

    /// <summary>The value of the property, or of the property within a part of the row.</summary>
    private static Func<TRow, object?> Reader(IProperty property)
    {
        var own = property.PropertyInfo ?? throw new InvalidOperationException($"{property} is not in the row and was not given.");
        if (property.DeclaringType is not IComplexType complex)
        {
            return Reader(own);
        }
        var part = complex.ComplexProperty.PropertyInfo!;
        return row => own.GetValue(part.GetValue(row));
    }

    private static Func<TRow, object?> Reader(PropertyInfo property)
    {
        var row = System.Linq.Expressions.Expression.Parameter(typeof(TRow));
        var read = System.Linq.Expressions.Expression.Convert(
            System.Linq.Expressions.Expression.Property(row, property), typeof(object));
        return System.Linq.Expressions.Expression.Lambda<Func<TRow, object?>>(read, row).Compile();
    }
}
