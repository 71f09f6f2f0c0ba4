using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Fairground.Web;

/// <summary>
/// Sends metrics and traces by OTLP when an endpoint is configured (<c>Otlp:Endpoint</c>, or the standard OTEL_EXPORTER_OTLP_ENDPOINT). The
/// instruments are the framework's own: requests, Kestrel, rate limits, Identity, the runtime, Npgsql, and the market's.
/// </summary>
internal sealed class Telemetry(IConfiguration configuration) : IHostedService, IDisposable
{
    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var endpoint = configuration["Otlp:Endpoint"] ?? configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        if (endpoint is null)
        {
            return Task.CompletedTask;
        }
        var address = new Uri(endpoint);
        var resource = ResourceBuilder.CreateDefault().AddService("fairground");
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource("Microsoft.AspNetCore", "Npgsql")
            .AddOtlpExporter(exporter => exporter.Endpoint = address).Build();
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter("Microsoft.AspNetCore.*", "System.Runtime", "Npgsql", "Fairground")
            .AddOtlpExporter(exporter => exporter.Endpoint = address).Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces?.ForceFlush();
        metrics?.ForceFlush();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }
}
