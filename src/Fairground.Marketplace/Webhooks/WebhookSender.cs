using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Fairground.Marketplace.Webhooks;

/// <summary>
/// Posts messages to their receivers, signed. It follows no redirect, keeps no cookies, tells nothing of our traces, and of the answer it
/// takes the status alone.
/// </summary>
internal sealed class WebhookSender : IDisposable
{
    private const int TimeoutSeconds = 15;
    private const int ConnectSeconds = 10;
    private const int AnswerHeadersKilobytesMax = 16;
    private const int AnswerBytesMax = 16 * 1024;

    private readonly WebhookAddresses addresses;
    private readonly IDataProtectionProvider protection;
    private readonly TimeProvider time;
    private readonly HttpClient client;

    public WebhookSender(WebhookAddresses addresses, IDataProtectionProvider protection, TimeProvider time)
    {
        (this.addresses, this.protection, this.time) = (addresses, protection, time);
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
            ConnectCallback = addresses.ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(ConnectSeconds),
            // Names are looked up, and checked, anew at least so often.
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxResponseHeadersLength = AnswerHeadersKilobytesMax,
            // A short answer is read to its end, so that its connection can serve again; a longer one is cut off.
            MaxResponseDrainSize = AnswerBytesMax,
            ResponseDrainTimeout = TimeSpan.FromSeconds(1),
        })
        {
            Timeout = TimeSpan.FromSeconds(TimeoutSeconds),
        };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Fairground-Webhooks", "1.0"));
    }

    public async Task<WebhookAnswer> PostAsync(WebhookEndpoint endpoint, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var url = new Uri(endpoint.Url);
        if (!addresses.HasRightForm(url))
        {
            return new WebhookAnswer(null, WebhookFailure.Address);
        }
        using var request = Sign(url, endpoint, delivery);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return new WebhookAnswer((int)response.StatusCode, response.IsSuccessStatusCode ? null : WebhookFailure.Answer);
        }
        catch (HttpRequestException exception)
        {
            return new WebhookAnswer(null, KindOf(exception));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebhookAnswer(null, WebhookFailure.Timeout);
        }
    }

    public void Dispose() => client.Dispose();

    private HttpRequestMessage Sign(Uri url, WebhookEndpoint endpoint, WebhookDelivery delivery)
    {
        var (now, id) = (time.GetUtcNow(), delivery.Id.ToString());
        var timestamp = now.ToUnixTimeSeconds();
        var signatures = endpoint.Secrets(protection, now).Select(secret => WebhookSignature.Of(secret, id, timestamp, delivery.Body));
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Body));
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = body };
        body.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json);
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(null, null));
        request.Headers.Add("webhook-signature", string.Join(' ', signatures));
        return request;
    }

    private static WebhookFailure KindOf(HttpRequestException exception)
    {
        for (var cause = exception.InnerException; cause is not null; cause = cause.InnerException)
        {
            if (cause is AddressRefusedException)
            {
                return WebhookFailure.Address;
            }
        }
        return exception.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => WebhookFailure.Name,
            HttpRequestError.SecureConnectionError => WebhookFailure.Tls,
            _ => WebhookFailure.Connection,
        };
    }
}
