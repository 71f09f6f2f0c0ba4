using System.Text.Json;
using Fairground.Platform.Consents;
using Fairground.Platform.Persistence;
using Fairground.Platform.Programmes;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Fairground.Tests.Platform;

/// <summary>
/// The metamorphic proof of the third law: in a random market, with random terms over every declared input, whatever people refused,
/// consented to, complained of, appealed against or took part in is turned into its opposite, and every decision stays the
/// same to the byte.
/// Set FAIRGROUND_PROGRAMMES_SEED to run one market again.
/// </summary>
public sealed class NoRetaliationTests(ITestOutputHelper output) : IDisposable
{
    private const int Sellers = 6;
    private const int Rounds = 3;
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task Every_decision_is_the_same_to_the_byte_whatever_people_refused_or_joined()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FAIRGROUND_PROGRAMMES_SEED"), out var given)
            ? given : Random.Shared.Next();
        output.WriteLine($"FAIRGROUND_PROGRAMMES_SEED={seed}");
        var random = new Random(seed);
        var market = await Market.OpenAsync(server);
        var stalls = await TradeAsync(market, random);
        var slugs = await PublishAsync(market, random);
        await ConsentAsync(stalls, random);
        var before = await DecideAsync(stalls, slugs);
        var stands = await StandAsync(stalls, slugs);

        var turned = new Turnabout(server, random, [.. stalls.Select(stall => stall.Seller.ToString())]);
        for (var round = 0; round < Rounds; round++)
        {
            await turned.AddAsync();
            await turned.FlipAsync();
            Assert.Equal(stands, await StandAsync(stalls, slugs));
            Assert.Equal(before, await DecideAsync(stalls, slugs));
        }
        await turned.RemoveAsync();
        Assert.Equal(stands, await StandAsync(stalls, slugs));
        Assert.Equal(before, await DecideAsync(stalls, slugs));

        var eligible = before.Values.Count(text => text.Contains("eligible True", StringComparison.Ordinal));
        output.WriteLine($"{before.Count} decisions, {eligible} of them eligible; turned {string.Join(", ", turned.Tables)}: " +
            $"{turned.Added} rows added, {turned.Flipped} flipped, {turned.Removed} removed");
        Assert.InRange(eligible, 1, before.Count - 1);
        Assert.Subset(turned.Types.ToHashSet(), new HashSet<Type>
        {
            typeof(ConsentRecord), typeof(ConsentReceipt), typeof(ProgrammeMembership), typeof(EligibilityDecision),
        });
        Assert.True(turned.Added > 20 && turned.Flipped > 20 && turned.Removed > 20, "Too little was turned to prove anything.");
    }

    public void Dispose() => server.Dispose();

    private async Task<List<Stall>> TradeAsync(Market market, Random random)
    {
        var stalls = new List<Stall>();
        for (var i = 0; i < Sellers; i++)
        {
            var stall = await market.StallAsync($"House {i}", random.Next(3) == 0 ? "USD" : "EUR", random.Next(2) == 0 ? "FR" : "DE");
            for (var offers = random.Next(3); offers >= 0; offers--)
            {
                var goods = await stall.ListAsync($"Lamp {i} {offers}", random.Next(500, 20_000));
                if (random.Next(2) == 0)
                {
                    using var buyer = await server.FillCartAsync((goods.Offer, 1 + random.Next(2)));
                    var part = (await buyer.OrderAsync()).Parts.Single();
                    await server.SettleAsync();
                    if (random.Next(3) > 0)
                    {
                        await stall.Owner.PostAsync($"{stall.Desk}/shipments", new
                        {
                            order = part.Id, carrier = "La Poste", trackingNumber = "6A12345678901",
                        });
                    }
                }
            }
            stalls.Add(stall);
        }
        server.Time.Pass(TimeSpan.FromDays(random.Next(1, 8)));
        await server.SettleAsync();
        return stalls;
    }

    /// <summary>Programmes with random terms that together ask about every input there is.</summary>
    private async Task<List<string>> PublishAsync(Market market, Random random)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var inputs = scope.ServiceProvider.GetServices<ProgrammeSubjects>().Single(kind => kind.Kind == "seller").Inputs.ToArray();
        var slugs = new List<string>();
        foreach (var some in inputs.Select(input => new[] { input }).Concat(Enumerable.Range(0, 6).Select(_ =>
            inputs.OrderBy(_ => random.Next()).Take(random.Next(2, inputs.Length)).ToArray())))
        {
            var slug = $"programme-{slugs.Count}";
            await Terms.OpenAsync(market.Admin, slug, "Fulfilment");
            await market.Admin.PostAsync($"/api/programmes/{slug}/terms", Terms.Body(0, some.Select(input => ConditionOn(input, random))));
            slugs.Add(slug);
        }
        return slugs;
    }

    private static Terms.Condition ConditionOn(ProgrammeInput input, Random random)
    {
        var tests = ConditionTest.All.Where(test => test.Type == input.Type).ToList();
        var test = tests[random.Next(tests.Count)];
        var high = input.Type switch { InputType.Share => 10_000, InputType.Amount => 60_000, InputType.Day => 12, _ => 4 };
        var (least, most) = (random.Next(high / 2), random.Next(high / 2, high));
        var choices = input.Choices.Select(choice => choice.Code).OrderBy(code => code is "FR" or "DE" or "EUR" ? 0 : 1)
            .Take(3).Where(_ => random.Next(2) == 0).ToList();
        return new Terms.Condition(
            input.Name, input.Name, test.Code, least, most, random.Next(4) > 0,
            choices.Count > 0 ? choices : [.. input.Choices.Take(1).Select(choice => choice.Code)],
            $"2040-07-{random.Next(1, 12):00}");
    }

    private static async Task ConsentAsync(List<Stall> stalls, Random random)
    {
        foreach (var stall in stalls)
        {
            foreach (var purpose in await stall.Owner.GetAsync<List<Purpose>>("/api/consent-purposes"))
            {
                if (random.Next(3) > 0)
                {
                    await stall.Owner.PostAsync("/api/consents", new { purpose = purpose.Code });
                    if (random.Next(2) == 0)
                    {
                        await stall.Owner.DeleteAsync($"/api/consents/{purpose.Code}");
                    }
                }
            }
        }
    }

    /// <summary>Asks for every decision there can be, and keeps the bytes of each.</summary>
    private static async Task<SortedDictionary<string, string>> DecideAsync(List<Stall> stalls, List<string> slugs)
    {
        var decisions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var stall in stalls)
        {
            foreach (var slug in slugs)
            {
                var made = await stall.Owner.PostAsync<Made>($"{stall.Desk}/eligibility-decisions", new { programme = slug });
                decisions[$"{stall.Slug} {slug}"] =
                    $"eligible {made.IsEligible}\n{made.Inputs.GetRawText()}\n{made.InputsHash}\n{made.Conditions.GetRawText()}";
            }
        }
        return decisions;
    }

    /// <summary>The same by the pure way, with nothing put on record.</summary>
    private async Task<SortedDictionary<string, string>> StandAsync(List<Stall> stalls, List<string> slugs)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var (desk, reader) = (
            scope.ServiceProvider.GetRequiredService<EligibilityDesk>(), scope.ServiceProvider.GetRequiredService<ProgrammeReader>());
        var kind = desk.Kind("seller");
        var facts = await desk.FactsAsync(kind, [.. stalls.Select(stall => stall.Seller.ToString())], CancellationToken.None);
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var slug in slugs)
        {
            var book = await reader.GetAsync(slug, CancellationToken.None);
            foreach (var (subject, known) in facts)
            {
                var inputs = RecordedInputs.Of(book.Shown.Terms, kind, known, EligibilityDesk.Day(book.Now));
                found[$"{subject} {slug}"] = $"{inputs.ToJson()} {RecordedInputs.HashOf(inputs.ToJson())} " +
                    Eligibility.Decide(book.Shown.Terms, inputs).ToJson();
            }
        }
        return found;
    }

    private sealed record Purpose(string Code);

    private sealed record Made(bool IsEligible, JsonElement Inputs, string InputsHash, JsonElement Conditions);
}
