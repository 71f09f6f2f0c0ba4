// What ./bench runs to judge the kernels on published data: accuracy, time and memory, beside trivial controls and peers.
// Usage: Fairground.Evaluation NAME --data DIR [--seed N] [--peers python3]
using Fairground.Evaluation;

Dictionary<string, Action<Trial>> protocols = new()
{
    ["integrity-tolokers"] = Tolokers.Run,
    ["integrity-otc"] = Otc.Run,
    ["integrity-ott"] = Ott.Run,
    ["integrity-reddit"] = Reddit.Run,
    ["integrity-rings"] = Rings.Run,
    ["integrity-yelpchi"] = YelpChi.Run,
};

var name = args.FirstOrDefault() ?? "";
if (!protocols.TryGetValue(name, out var protocol))
{
    Console.Error.WriteLine($"usage: {string.Join(" | ", protocols.Keys)} --data DIR [--seed N] [--peers PYTHON]");
    return 2;
}
protocol(Trial.Of(name, args[1..]));
return 0;
