namespace Fairground.Tests.Platform;

public sealed class PrivacyTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task The_logs_hold_no_personal_data_and_no_secret_whatever_happens()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        var lamp = await stall.ListAsync("Lamp", 1_000);
        using var buyer = await (await server.RegisterAsync("Zebulon Quux")).FillCartAsync((lamp.Offer, 1));
        await buyer.OrderAsync("a", Buying.Details(email: "zebulon.quux@example.test"));
        await buyer.FillCartAsync((lamp.Offer, 1));
        await buyer.RefusedOrderAsync(Buying.Details("4000000000000002"));
        await buyer.RefusedPostAsync("/api/sessions", new { email = "zebulon.quux@example.test", password = "hunter2hunter2" });
        await buyer.RefusedPostAsync("/api/accounts", new { email = "zebulon.quux@", displayName = "Zebulon Quux", password = "x" });
        using var program = await server.ProgramOfAsync(buyer, "orders:read");
        await program.GetAsync<object>("/api/orders");
        await server.SettleAsync();
        await buyer.OpenAsync("/nowhere/zebulon");

        var logs = server.Logs.ToString();

        foreach (var secret in new[] { "Zebulon", "Quux", "zebulon.quux", "example.test", "Bellecour", "4242", "hunter2", People.Password,
            "fgt_", "3000 6000" })
        {
            Assert.DoesNotContain(secret, logs, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task The_database_holds_no_secret_in_plain_text()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        using var buyer = await server.RegisterAsync("Zebulon Quux");
        using var program = await server.ProgramOfAsync(buyer, "orders:read");
        await buyer.PostAsync("/api/password-resets", new { email = buyer.Email });
        var key = program.Http.DefaultRequestHeaders.Authorization!.Parameter!;

        var everything = await TestDatabases.DumpAsync(server);

        Assert.NotEmpty(everything);
        Assert.DoesNotContain(key, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(People.Password, everything, StringComparison.Ordinal);
        Assert.DoesNotContain("30006000011234567890189", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("reset-password?", everything, StringComparison.Ordinal);
        Assert.NotNull(stall);
    }

    public void Dispose() => server.Dispose();
}
