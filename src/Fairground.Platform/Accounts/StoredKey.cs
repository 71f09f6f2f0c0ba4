using System.Security.Cryptography;
using System.Xml.Linq;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Fairground.Platform.Accounts;

/// <summary>A key of ASP.NET Core's data protection, shared by all nodes, encrypted under the market's master key.</summary>
internal sealed class StoredKey
{
    public required string Name { get; init; }
    public required string Xml { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<StoredKey>
    {
        public void Configure(EntityTypeBuilder<StoredKey> builder)
        {
            builder.ToTable("stored_keys", "platform");
            builder.HasKey(key => key.Name);
            builder.Property(key => key.Name).HasMaxLength(120);
        }
    }
}

internal sealed class StoredKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<FairgroundDb>().Set<StoredKey>().AsNoTracking().Select(key => key.Xml)
            .AsEnumerable()
            .Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<FairgroundDb>();
        db.Add(new StoredKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}

/// <summary>
/// The one secret outside the database: 32 bytes, from <c>Market:MasterKey</c> (base 64) or the file <c>master.key</c> in the market's
/// folder, made at the first start and readable by its owner alone. All nodes need the same one; see docs/operating.md.
/// </summary>
internal sealed class MasterKey(IOptions<MarketOptions> market)
{
    private const int Length = 32;
    private readonly Lazy<byte[]> bytes = new(() => Read(market.Value));

    public byte[] Bytes => bytes.Value;

    private static byte[] Read(MarketOptions market)
    {
        if (market.MasterKey is { Length: > 0 } given)
        {
            var key = Convert.FromBase64String(given);
            return key.Length == Length ? key : throw new InvalidOperationException("Market:MasterKey must be 32 bytes in base 64.");
        }
        var path = Path.GetFullPath(Path.Combine(market.Folder, "master.key"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            WriteNew(path);
        }
        return Convert.FromBase64String(File.ReadAllText(path));
    }

    /// <summary>Writes the key whole under another name and links it in place; the first of several nodes wins.</summary>
    private static void WriteNew(string path)
    {
        var beside = $"{path}.{Guid.CreateVersion7():N}";
        using (var file = new FileStream(beside, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length))));
            file.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(beside, path, overwrite: false);
        }
        catch (IOException)
        {
            File.Delete(beside);
        }
    }
}

/// <summary>Encrypts stored keys with AES-256-GCM (NIST SP 800-38D) under the master key: nonce, tag, ciphertext.</summary>
internal sealed class KeyEncryption(MasterKey master) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var tag = new byte[AesGcm.TagByteSizes.MaxSize];
        var cipher = new byte[plain.Length];
        using var aes = new AesGcm(master.Bytes, tag.Length);
        aes.Encrypt(nonce, plain, cipher, tag);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String([.. nonce, .. tag, .. cipher])), typeof(KeyDecryption));
    }
}

internal sealed class KeyDecryption(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var all = Convert.FromBase64String(encryptedElement.Value).AsSpan();
        var (nonceLength, tagLength) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var plain = new byte[all.Length - nonceLength - tagLength];
        using var aes = new AesGcm(services.GetRequiredService<MasterKey>().Bytes, tagLength);
        aes.Decrypt(all[..nonceLength], all[(nonceLength + tagLength)..], all.Slice(nonceLength, tagLength), plain);
        return XElement.Parse(System.Text.Encoding.UTF8.GetString(plain));
    }
}
