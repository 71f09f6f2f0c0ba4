using System.Net;
using System.Text;
using Fairground.Integrity.Brokers;
using Fairground.Kernels.Wording;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Microsoft.EntityFrameworkCore;
using static Fairground.Tests.Integrity.BrokerPosts;

namespace Fairground.Tests.Integrity;

/// <summary>Bringing in posts: what is taken, what is not, and what is never kept.</summary>
public sealed class BrokerImportTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task A_file_is_read_whatever_its_columns_are_called_and_in_which_order()
    {
        using var eve = await server.StaffAsync("Eve Investigator", Roles.Investigator);

        var commas = await eve.BringFileAsync(
            "Author,Post URL,Message,Platform,Group name,Member count,Posted at\n" +
            $"Jane Broker,https://example.com/posts/1,\"{Recruiting.Replace("\"", "\"\"", StringComparison.Ordinal)}\",Facebook," +
            "Lamp lovers,\"43,046\",2040-06-20 10:15\n");
        var semicolons = await eve.BringFileAsync("text;date\r\n\"Two lines\r\nof talk\";20.06.2040\r\n", "Telegram");
        var lines = await eve.BringFileAsync(
            """
            {"body": "A post of lines", "created_utc": 2224492800, "followers": "43k", "author": {"name": "Jane"}}

            {"text": "Another", "url": "example.org/x"}
            """, "Reddit");

        Assert.Equal((1, 1, 2), (commas.Taken, semicolons.Taken, lines.Taken));
        var post = (await eve.OpenPostAsync(commas.Posts[0])).Post;
        Assert.Equal(("Facebook", "https://example.com/posts/1", "Lamp lovers", 43_046L),
            (post.Source, post.Address, post.Group, post.Members!.Value));
        Assert.Equal(new DateTimeOffset(2040, 6, 20, 10, 15, 0, TimeSpan.Zero), post.PostedAt);
        var talk = (await eve.OpenPostAsync(semicolons.Posts[0])).Post;
        Assert.Equal(("Telegram", "Two lines\nof talk"), (talk.Source, talk.Text));
        var first = (await eve.OpenPostAsync(lines.Posts[0])).Post;
        Assert.Equal((43_000L, 2040), (first.Members!.Value, first.PostedAt!.Value.Year));
        Assert.Equal("https://example.org/x", (await eve.OpenPostAsync(lines.Posts[1])).Post.Address);
        // What a row says of its writer is not even read.
        Assert.DoesNotContain("Jane Broker", await eve.Http.GetStringAsync($"{Posts}?view=All"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_are_no_posts_are_named_with_their_lines_and_the_others_are_taken()
    {
        using var eve = await server.StaffAsync("Eve Investigator", Roles.Investigator);

        var report = await eve.BringFileAsync(
            "text,source,url,members,time\n" +
            "A good one,Facebook,,,\n" +
            ",Facebook,,,\n" +
            "\"Never closed,Facebook,,,\n" +
            "Bad address,Facebook,javascript:alert(1),,\n" +
            "Bad count,Facebook,,many,\n" +
            "Two days at once,Facebook,,,03/04/2040\n" +
            "From tomorrow's tomorrow,Facebook,,,2041-01-01\n" +
            "No source,,,,\n" +
            "Too many,Facebook,,,,,and,more\n" +
            "N\0L,Facebook,,,\n" +
            $"{new string('x', 20_001)},Facebook,,,\n" +
            "A last one,Facebook,,,\n", source: "");

        Assert.Equal(2, report.Taken);
        Assert.Equal(
            [
                (3, "text-missing"), (4, "quotes"), (5, "address"), (6, "members"), (7, "time"), (8, "time-ahead"), (9, "source-missing"),
                (10, "cells-many"), (11, "control-characters"), (12, "text-too-long"),
            ],
            report.Faults.Select(fault => (fault.Line, fault.Code)));
        Assert.All(report.Faults, fault => Assert.True(fault.Reason.Length > 10, fault.Code));
    }

    [Fact]
    public async Task Lines_that_are_no_json_are_named_and_the_others_are_taken()
    {
        using var eve = await server.StaffAsync("Eve Investigator", Roles.Investigator);

        var report = await eve.BringFileAsync(
            "{\"text\": \"One\"}\n{broken\n[1]\n{\"text\": \"half \\ud800 a letter\"}\n{\"text\": \"nothing \\u0000 there\"}\n" +
            "{\"text\": 5}\n{\"text\": {\"a\": 1}}\n{\"text\": \"Two\"}");

        Assert.Equal(3, report.Taken);
        Assert.Equal(
            [(2, "json"), (3, "json-object"), (4, "json"), (5, "control-characters"), (7, "text-missing")],
            report.Faults.Select(fault => (fault.Line, fault.Code)));
    }

    [Fact]
    public async Task Files_that_hold_no_posts_are_refused_with_what_is_wrong()
    {
        using var eve = await server.StaffAsync("Eve Investigator", Roles.Investigator);

        async Task IsAsync(string problem, int status, byte[] file) => Assert.Equal((status, problem), await eve.RefusedFileAsync(file));
        await IsAsync("post-file-empty", 400, []);
        await IsAsync("post-file-empty", 400, " \r\n \n"u8.ToArray());
        await IsAsync("post-file-empty", 400, "text,source\n"u8.ToArray());
        await IsAsync("post-file-columns", 400, "name,price\nLamp,5\n"u8.ToArray());
        await IsAsync("post-file-foreign", 415, [0x50, 0x4B, 0x03, 0x04, 1, 2, 3]);
        await IsAsync("post-file-foreign", 415, "%PDF-1.7 text"u8.ToArray());
        await IsAsync("post-file-foreign", 415, "[{\"text\": \"a list\"}]"u8.ToArray());
        await IsAsync("post-file-columns", 400, [0, 0, 0, 1, 2, 3, 0, 0]);
        await IsAsync("too-large", 413, Encoding.UTF8.GetBytes($"text\n{new string('x', 10 * 1024 * 1024)}"));
        await IsAsync("post-file-too-long", 413, Encoding.UTF8.GetBytes(
            "text\n" + string.Join('\n', Enumerable.Range(0, PostSheet.RowsMax + 1).Select(i => $"Post {i}"))));
        Assert.Equal(0, await server.InDbAsync(db => db.Set<BrokerPost>().CountAsync()));
    }

    [Fact]
    public async Task Encodings_of_old_are_read_and_broken_letters_are_named()
    {
        using var eve = await server.StaffAsync("Eve Investigator", Roles.Investigator);
        const string Table = "text\nProdukttester für Lampen gesucht\n";

        var utf16 = await eve.BringFileAsync([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Table)]);
        var western = await eve.BringFileAsync([.. "text\nTest\u00e9 et approuv\u00e9\n".Select(c => (byte)c)]);
        var broken = await eve.BringFileAsync(
            [.. "text\nDas ist für alle\nKaputt: "u8, 0xC3, 0x28, .. "\nUnd noch eins, schön\n"u8]);

        Assert.Contains("für", (await eve.OpenPostAsync(utf16.Posts[0])).Post.Text, StringComparison.Ordinal);
        Assert.Equal("Testé et approuvé", (await eve.OpenPostAsync(western.Posts[0])).Post.Text);
        Assert.Equal(2, broken.Taken);
        Assert.Equal((3, "broken-letters"), (broken.Faults.Single().Line, broken.Faults.Single().Code));
    }

    [Fact]
    public async Task The_same_post_is_taken_once_however_often_and_by_however_many_it_comes()
    {
        using var eve = await server.StaffAsync("Eve Investigator", Roles.Investigator);

        var first = await eve.BringAsync(Post(Recruiting), Post(Coupon), Post(Recruiting));
        var again = await eve.BringAsync(Post($"  {Recruiting}\r\n"), Post(Coupon));
        var file = await eve.BringFileAsync($"text\n\"{Coupon}\"\n");
        var elsewhere = await eve.BringAsync(Post(Coupon, "Telegram"));
        var race = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => eve.BringAsync(Post("A new one"), Post("And another"))));

        Assert.Equal((2, 1), (first.Taken, first.Known));
        Assert.Equal((0, 2), (again.Taken, again.Known));
        Assert.Equal((0, 1), (file.Taken, file.Known));
        Assert.Equal(1, elsewhere.Taken);
        Assert.Equal(2, race.Sum(report => report.Taken));
        Assert.Equal(5, await server.InDbAsync(db => db.Set<BrokerPost>().CountAsync()));
    }

    [Fact]
    public async Task How_people_can_be_reached_is_masked_before_anything_is_kept()
    {
        using var eve = await server.StaffAsync("Eve Investigator", Roles.Investigator);
        const string Text =
            "Write to jane.broker+x@mail.example.com, call +1 (415) 555-0100 or 0044 7700 900123, see https://t.me/jane_broker and " +
            "https://wa.me/14155550100, 微信：lampjane88, @lamp_jane. Group: https://t.me/+AbCdEf, " +
            "https://facebook.com/groups/1234567890123. Posted 2040-06-20 10:15, 25.000.000 sold, Rp 25.000.";

        var made = await eve.BringAsync(
            Post(Text), Post("Call me: 001 415 555 0100"), new { text = "Hi", source = "X", group = "Deals of @lamp_jane" });
        var all = await server.InDbAsync(db => db.Set<BrokerPost>().ToListAsync());
        var kept = made.Posts.ConvertAll(id => all.Single(post => post.Id == id));

        foreach (var secret in new[] { "jane", "415", "7700", "lampjane88" })
        {
            Assert.DoesNotContain(kept, post => $"{post.Text} {post.Group}".Contains(secret, StringComparison.Ordinal));
        }
        Assert.Equal(3, made.Taken);
        var text = kept[0].Text;
        Assert.Matches(@"Write to \[e-mail [\w-]{6}\], call \[phone [\w-]{6}\] or \[phone", text);
        Assert.Matches(@"t\.me/\[handle [\w-]{6}\] and https://wa\.me/\[phone", text);
        foreach (var left in new[]
        {
            "https://t.me/+AbCdEf", "facebook.com/groups/1234567890123", "2040-06-20 10:15", "25.000.000", "Rp 25.000",
        })
        {
            Assert.Contains(left, text, StringComparison.Ordinal);
        }
        // The same number has the same mask wherever it stands.
        var number = System.Text.RegularExpressions.Regex.Match(text, @"call (\[phone [\w-]+\])").Groups[1].Value;
        Assert.Contains($"wa.me/{number}", text, StringComparison.Ordinal);
        Assert.Contains(number, kept[1].Text, StringComparison.Ordinal);
        Assert.Contains("[handle ", kept[2].Group, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posts_are_told_apart_and_what_says_so_is_marked_where_it_stands()
    {
        using var eve = await server.StaffAsync("Eve Investigator", Roles.Investigator);

        var report = await eve.BringAsync(Post(Recruiting), Post(TaskScam), Post(Coupon), Post("Does anybody know a good lamp?"));
        var posts = new List<Whole>();
        foreach (var id in report.Posts)
        {
            posts.Add(await eve.OpenPostAsync(id));
        }

        Assert.Equal(1, report.Recruiting);
        Assert.Equal(
            [PostClass.Recruiting, PostClass.TaskScam, PostClass.Deal, PostClass.Other], posts.Select(post => post.Post.Class));
        Assert.Equal("en", posts[0].Post.Language);
        Assert.Contains(PostSignalFamily.Channel, posts[0].Families);
        var pieces = posts[0].Marks.ToLookup(mark => mark.Family, mark => posts[0].Post.Text.Substring(mark.Start, mark.Length));
        Assert.Contains(pieces[PostSignalFamily.Channel], piece => piece.Contains("PayPal", StringComparison.Ordinal));
        Assert.Contains(pieces[PostSignalFamily.StarLevel], piece => piece.Contains('5', StringComparison.Ordinal));
        var waiting = await eve.GetAsync<List<Seen>>(Posts);
        Assert.Equal(report.Posts[0], Assert.Single(waiting).Id);
    }

    [Fact]
    public async Task Bad_lists_are_refused_and_bad_posts_in_good_ones_are_named()
    {
        using var eve = await server.StaffAsync("Eve Investigator", Roles.Investigator);

        var mixed = await eve.BringAsync(
            Post("Fine"), new { text = (string?)null, source = "X" }, new { text = "From nowhere" },
            new { text = "Later", source = "X", postedAt = server.Time.GetUtcNow().AddDays(9) },
            new { text = "Minus", source = "X", members = -4 });
        var empty = await eve.RefusedPostAsync(Posts, new { posts = Array.Empty<object>() });
        var long501 = await eve.RefusedPostAsync(Posts, new { posts = Enumerable.Range(0, 501).Select(i => Post($"Post {i}")) });
        var none = await eve.RefusedPostAsync(Posts, new { });
        var hole = await eve.RefusedPostAsync(Posts, new { posts = new object?[] { null } });
        // It does not say its length, so that it is read; the same as a file, which does, is refused.
        var large = await eve.BringAsync(Post(new string('x', 10 * 1024 * 1024)));

        Assert.Equal(1, mixed.Taken);
        Assert.Equal(
            [(2, "text-missing"), (3, "source-missing"), (4, "time-ahead"), (5, "members")],
            mixed.Faults.Select(fault => (fault.Line, fault.Code)));
        Assert.All([empty, long501, none, hole], refused => Assert.Equal(400, refused.Status));
        Assert.Equal("text-too-long", large.Faults.Single().Code);
    }

    [Fact]
    public async Task The_page_takes_files_and_pasted_posts_and_says_what_it_left_out()
    {
        using var eve = await server.StaffAsync("Eve Investigator", Roles.Investigator);
        var page = await eve.OpenAsync("/trust/posts");

        using var form = new MultipartFormDataContent
        {
            { new StringContent("file"), "_handler" }, { new StringContent("Facebook"), "source" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes($"text\n\"{TaskScam}\"\n\"\"\nbad\0one\n")), "file", "posts.csv" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/trust/posts") { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Accept", "text/html");
        using var answer = await eve.Http.SendAsync(request);
        var read = await Page.ReadAsync(eve, "/trust/posts", answer);
        var pasted = await page.SubmitAsync("paste", new() { ["Form.Text"] = Coupon, ["Form.Source"] = "Reddit" });
        var nothing = await page.SubmitAsync("paste", new() { ["Form.Text"] = "", ["Form.Source"] = "" });
        var nul = await page.SubmitAsync("paste", new() { ["Form.Text"] = "a\0b", ["Form.Source"] = "Reddit" });

        Assert.Contains("A post alone never does anything", page.Text, StringComparison.Ordinal);
        Assert.Contains("erased 90 days after", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 new post", read.Text, StringComparison.Ordinal);
        Assert.Contains("4 It holds control characters", read.Text, StringComparison.Ordinal);
        Assert.Contains("1 new post", pasted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("new post", nothing.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, nul.Status);
        Assert.Equal(2, await server.InDbAsync(db => db.Set<BrokerPost>().CountAsync()));
    }

    [Fact]
    public async Task Only_those_who_look_into_suspicions_come_near_posts()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        using var eve = await server.StaffAsync("Eve Investigator", Roles.Investigator);
        using var max = await server.StaffAsync("Max Approver", Roles.Approver);
        using var guest = server.Guest();
        using var reader = await server.ProgramOfAsync(eve, "trust:read");
        using var writer = await server.ProgramOfAsync(eve, "trust:write", "trust:read");
        using var other = await server.ProgramOfAsync(eve, "reviews:write");
        var id = (await market.Admin.BringAsync(Post(Recruiting))).Posts[0];

        foreach (var path in new[] { Posts, $"{Posts}/{id}" })
        {
            Assert.Equal(401, (await guest.RefusedAsync(HttpMethod.Get, path)).Status);
            Assert.Equal(403, (await stall.Owner.RefusedAsync(HttpMethod.Get, path)).Status);
            Assert.Equal(403, (await max.RefusedAsync(HttpMethod.Get, path)).Status);
            Assert.Equal(403, (await other.RefusedAsync(HttpMethod.Get, path)).Status);
        }
        foreach (var path in new[] { "/trust/posts", $"/trust/posts/{id}" })
        {
            Assert.Equal(HttpStatusCode.OK, (await eve.OpenAsync(path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await stall.Owner.OpenAsync(path)).Status);
            Assert.StartsWith("/sign-in", (await guest.OpenAsync(path)).Location, StringComparison.Ordinal);
        }
        await reader.GetAsync<List<Seen>>(Posts);
        Assert.Equal(403, (await reader.RefusedPostAsync(Posts, new { posts = new[] { Post("x") } })).Status);
        Assert.Equal(1, (await writer.BringAsync(Post("By a program"))).Taken);
        Assert.Equal(404, (await eve.RefusedAsync(HttpMethod.Get, $"{Posts}/{Id.New<BrokerPostId>(server.Time)}")).Status);
        Assert.Equal(400, (await eve.RefusedAsync(HttpMethod.Get, $"{Posts}/pst_nothing")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await eve.OpenAsync("/trust/posts/pst_nothing")).Status);
    }

    public void Dispose() => server.Dispose();
}
