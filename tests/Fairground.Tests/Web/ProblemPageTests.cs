using System.Net;

namespace Fairground.Tests.Web;

/// <summary>What people see when something is refused: the whole page, with its words, whatever its parts read from the database.</summary>
public sealed class ProblemPageTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task Somebody_signed_in_gets_the_whole_page_for_an_address_that_is_none()
    {
        using var buyer = await server.RegisterAsync("Lost Buyer");

        for (var i = 0; i < 10; i++)
        {
            var page = await buyer.OpenAsync("/nowhere");

            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Contains("Answer 404", page.Text, StringComparison.Ordinal);
            Assert.Contains("Your account", page.Text, StringComparison.Ordinal);
            Assert.EndsWith("</html>", page.Html.TrimEnd(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_that_is_refused_says_so_whole()
    {
        using var buyer = await server.RegisterAsync("Lost Buyer");

        for (var i = 0; i < 5; i++)
        {
            var missing = await buyer.OpenAsync("/p/no-such-product");
            var posted = await buyer.PostFormAsync("/p/no-such-product", new Dictionary<string, string> { ["_handler"] = "buy" });

            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (missing.Status, posted.Status));
            Assert.Contains("Answer 404", missing.Text, StringComparison.Ordinal);
            Assert.Contains("Answer 404", posted.Text, StringComparison.Ordinal);
        }
    }

    public void Dispose() => server.Dispose();
}
