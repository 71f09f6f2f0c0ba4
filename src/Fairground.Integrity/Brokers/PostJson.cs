using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fairground.Integrity.Brokers;

/// <summary>What is kept of posts beside columns: kinds by their names, so that a new kind changes none of the old.</summary>
internal static class PostJson
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
