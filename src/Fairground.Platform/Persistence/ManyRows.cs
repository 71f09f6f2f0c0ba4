using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fairground.Platform.Persistence;

/// <summary>New rows of one table, with values as the database stores them.</summary>
public sealed record ManyRows(string Table, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows)
{
    private static readonly ConcurrentDictionary<IEntityType, Shape> Shapes = new();

    /// <summary>The rows of entities, and after them those of what the entities own.</summary>
    internal static IEnumerable<ManyRows> Of<TEntity>(IEntityType type, IReadOnlyCollection<TEntity> entities) where TEntity : class
    {
        if (entities.Count == 0)
        {
            yield break;
        }
        var shape = Shapes.GetOrAdd(type, type => new Shape(type));
        yield return shape.RowsOf(entities.Select(entity => ((object)entity, (object?)null)));
        foreach (var (list, owned) in shape.Owned)
        {
            var rows = owned.RowsOf(entities.SelectMany(entity => ((IEnumerable)list.GetValue(entity)!).Cast<object>(), (entity, part) => (
                part, shape.KeyOf(entity))));
            if (rows.Rows.Count > 0)
            {
                yield return rows;
            }
        }
    }

    /// <summary>How entities of a type become rows: by the same model that reads them.</summary>
    private sealed class Shape
    {
        private readonly List<(string Column, Func<object, object?, object?> Read)> columns = [];
        private readonly Func<object, object?> key;
        private readonly string table;

        public Shape(IEntityType type, IForeignKey? ownership = null)
        {
            var store = StoreObjectIdentifier.Create(type, StoreObjectType.Table) ?? throw new InvalidOperationException(
                $"{type.DisplayName()} has no table.");
            table = store.Schema is { } schema ? $"{schema}.{store.Name}" : store.Name;
            foreach (var property in type.GetProperties().Where(property => !IsGenerated(property)))
            {
                columns.Add((property.GetColumnName(store)!, ownership?.Properties.Contains(property) == true
                    ? (_, owner) => owner
                    : Reader(property, entity => entity)));
            }
            foreach (var part in type.GetComplexProperties())
            {
                foreach (var property in part.ComplexType.GetProperties())
                {
                    columns.Add((property.GetColumnName(store)!, Reader(property, entity => part.PropertyInfo!.GetValue(entity)!)));
                }
            }
            var read = ownership is null ? Reader(type.FindPrimaryKey()!.Properties[0], entity => entity) : null;
            key = entity => read?.Invoke(entity, null);
            Owned = [.. type.GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned() && !navigation.IsOnDependent)
                .Select(navigation => (navigation.PropertyInfo!, new Shape(navigation.TargetEntityType, navigation.ForeignKey)))];
        }

        public IReadOnlyList<(PropertyInfo List, Shape Shape)> Owned { get; }

        public object? KeyOf(object entity) => key(entity);

        public ManyRows RowsOf(IEnumerable<(object Entity, object? Owner)> entities) => new(
            table, columns.ConvertAll(column => column.Column),
            [.. entities.Select(row => columns.ConvertAll(column => column.Read(row.Entity, row.Owner)).ToArray())]);

        private static bool IsGenerated(IProperty property) =>
            property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType == typeof(long) && property.IsPrimaryKey();

        private static Func<object, object?, object?> Reader(IProperty property, Func<object, object> holder)
        {
            var converter = property.GetTypeMapping().Converter;
            var member = property.PropertyInfo ?? throw new InvalidOperationException($"{property.Name} cannot be read.");
            return (entity, _) =>
            {
                var value = member.GetValue(holder(entity));
                return value is null || converter is null ? value : converter.ConvertToProvider(value);
            };
        }
    }
}
