namespace Fairground.Integrity.Brokers;

/// <summary>
/// The columns of a file of posts, by any of the names that collections give them. All others are left out, those with their writers'
/// names first of all.
/// </summary>
internal static class PostColumns
{
    public const int Text = 0;
    public const int Count = 6;
    private const int NameLengthMax = 60;

    /// <summary>The columns with their names: the one that we would write, then the others that we take for it.</summary>
    public static readonly IReadOnlyList<(string Name, string[] Others)> All =
    [
        ("text", ["post", "message", "content", "body", "caption", "post text", "description"]),
        ("source", ["platform", "network", "site"]),
        ("address", ["url", "link", "permalink", "post url"]),
        ("group", ["group name", "channel", "page"]),
        ("members", ["member count", "group members", "followers", "subscribers"]),
        ("time", ["date", "posted at", "created at", "published at", "timestamp", "created_utc"]),
    ];

    private static readonly Dictionary<string, int> Known = All
        .SelectMany((column, i) => column.Others.Prepend(column.Name).Select(name => (Name: Plain(name), i)))
        .ToDictionary(column => column.Name, column => column.i);

    public static int? Find(string name) => name.Length <= NameLengthMax && Known.TryGetValue(Plain(name), out var column) ? column : null;

    public static PostCells CellsOf(string?[] cells) => new(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);

    /// <summary>Letters alone, so that "Post URL", "post_url" and "postUrl" are one.</summary>
    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();
}
