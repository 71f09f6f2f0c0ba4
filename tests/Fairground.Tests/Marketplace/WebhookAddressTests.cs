using System.Globalization;
using System.Net;
using Fairground.Marketplace.Webhooks;
using Microsoft.Extensions.Options;

namespace Fairground.Tests.Marketplace;

/// <summary>No webhook goes to an address of a private network, whatever it is called.</summary>
public sealed class WebhookAddressTests
{
    [Theory]
    [InlineData("https://127.0.0.1/hook", "webhook-address-refused")]
    [InlineData("https://2130706433/hook", "webhook-address-refused")]
    [InlineData("https://10.1.2.3/hook", "webhook-address-refused")]
    [InlineData("https://169.254.169.254/latest", "webhook-address-refused")]
    [InlineData("https://[::1]/hook", "webhook-address-refused")]
    [InlineData("https://[::ffff:192.168.0.1]/hook", "webhook-address-refused")]
    [InlineData("https://[fd00::1]/hook", "webhook-address-refused")]
    [InlineData("https://localhost/hook", "webhook-address-refused")]
    [InlineData("https://LOCALHOST./hook", "webhook-address-refused")]
    [InlineData("http://shop.example/hook", "webhook-url-invalid")]
    [InlineData("https://ann:secret@shop.example/hook", "webhook-url-invalid")]
    [InlineData("/hook", "webhook-url-invalid")]
    [InlineData("ftp://shop.example/hook", "webhook-url-invalid")]
    public async Task Addresses_that_are_private_or_not_https_are_refused_at_once(string url, string problem)
    {
        using var server = new FairgroundServer();
        var (stall, _) = await Hooks.StallAsync(server);

        var refused = await stall.Owner.RefusedPostAsync($"{stall.Desk}/webhooks", new { url, types = Hooks.AllTypes });

        Assert.Equal(problem, refused.Type);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2a00:1450:4007:80e::200e", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    public void Only_public_addresses_are_connected_to(string address, bool allowed)
    {
        Assert.Equal(allowed, new WebhookAddresses(Options.Create(new WebhookOptions())).Allows(IPAddress.Parse(address)));
        Assert.True(new WebhookAddresses(Options.Create(new WebhookOptions { AllowPrivateAddresses = true }))
            .Allows(IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("https://localhost:{0}/hook")]
    [InlineData("https://127.0.0.1:{0}/hook")]
    [InlineData("http://127.0.0.1:{0}/hook")]
    public async Task Where_a_name_leads_is_checked_when_a_message_is_sent(string url)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        using var server = new FairgroundServer(WebhookReceiver.Settings);
        var (stall, lamp) = await Hooks.StallAsync(server);
        var made = await Hooks.AddAsync(stall, string.Format(CultureInfo.InvariantCulture, url, receiver.Address.Port));
        // The market that has the option takes the name; one without it comes to the same database and sends.
        using var strict = server.OnTheSameDatabase([]);
        strict.Time.Pass(TimeSpan.FromHours(1));
        using var buyer = await strict.FillCartAsync((lamp.Offer, 1));
        await buyer.OrderAsync();
        await strict.SettleAsync();

        Assert.Empty(receiver.Posts);
        var delivery = Assert.Single(await Hooks.LogAsync(stall, made.Webhook.Id));
        Assert.Equal(("Waiting", "Address"), (delivery.State, delivery.LastFailure));
    }
}
