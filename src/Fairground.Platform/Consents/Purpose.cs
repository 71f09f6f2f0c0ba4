using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Fairground.Platform.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Platform.Consents;

/// <summary>
/// A published purpose that people may consent to. Its notice is texts of its module: <c>purpose.CODE</c> (title),
/// <c>purpose.CODE.notice</c> (what is done), <c>purpose.CODE.data</c> and <c>purpose.CODE.recipient</c>. A new wording is a new version,
/// and never widens an old consent.
/// </summary>
public sealed record Purpose(string Code, int NoticeVersion, TimeSpan Retention, Texts Texts)
{
    /// <summary>No consent lasts longer.</summary>
    public static readonly TimeSpan ValidityMax = TimeSpan.FromDays(365);

    public string Title => Texts[$"purpose.{Code}"];

    public string Notice => Texts[$"purpose.{Code}.notice"];

    public string Data => Texts[$"purpose.{Code}.data"];

    public string Recipient => Texts[$"purpose.{Code}.recipient"];

    /// <summary>SHA-256 of the notice as the person reads it, in the language of the request.</summary>
    public string NoticeHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Code, NoticeVersion, Title, Notice, Data, Recipient, (int)Retention.TotalDays))));
}

public sealed class Purposes(IEnumerable<Purpose> all)
{
    private readonly FrozenDictionary<string, Purpose> byCode = all.ToFrozenDictionary(purpose => purpose.Code);

    public IEnumerable<Purpose> All => byCode.Values.OrderBy(purpose => purpose.Code, StringComparer.Ordinal);

    public Purpose? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);
}

public static class PurposeServices
{
    public static IServiceCollection AddPurpose(this IServiceCollection services, Purpose purpose) => services.AddSingleton(purpose);
}
