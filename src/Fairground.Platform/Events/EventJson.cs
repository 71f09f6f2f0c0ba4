using System.Text.Json;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;

namespace Fairground.Platform.Events;

internal static class EventJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new IdJsonConverterFactory(), new CurrencyJsonConverter() },
    };
}
