using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Fairground.Web;

/// <summary>
/// Sends metrics and traces by OTLP when an endpoint is configured (<c>Otlp:Endpoint</c>, or the standard OTEL_EXPORTER_OTLP_ENDPOINT), by
/// gRPC or, with <c>Otlp:Protocol</c> = http, by HTTP. The
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
        var address = new Uri(endpoint.TrimEnd('/') + '/');
        var overHttp = configuration["Otlp:Protocol"] == "http";
        var resource = ResourceBuilder.CreateDefault().AddService("fairground");
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource("Microsoft.AspNetCore", "Npgsql")
            .AddOtlpExporter(exporter => Configure(exporter, "v1/traces")).Build();
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter("Microsoft.AspNetCore.*", "System.Runtime", "Npgsql", "Fairground")
            .AddOtlpExporter(exporter => Configure(exporter, "v1/metrics")).Build();
        return Task.CompletedTask;

        void Configure(OtlpExporterOptions exporter, string path)
        {
            exporter.Protocol = overHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
            exporter.Endpoint = overHttp ? new Uri(address, path) : address;
        }
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
