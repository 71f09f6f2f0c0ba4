using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Fairground.Marketplace.Sheets;

namespace Fairground.Tests.Marketplace;

/// <summary>Spreadsheets from hell: each is taken where it is right, refused row by row where it is not, and harms nothing.</summary>
public sealed class BulkHellTests
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>A name, the file, the SKUs made, and the refusals as LINE:CODE; or the reason why nothing is taken.</summary>
    public static IReadOnlyList<(string Name, byte[] File, string Made, string Refused)> Files { get; } =
    [
        ("UTF-8 with its mark", [0xEF, 0xBB, 0xBF, .. Utf8(Bulk.Header + Bulk.Row("É-1", title: "Lampe dorée"))], "É-1", ""),
        ("UTF-16, little end first", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Bulk.Header + Bulk.Row("É"))], "É", ""),
        ("UTF-16, big end first",
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Bulk.Header + Bulk.Row("É"))],
            "É", ""),
        ("UTF-16 without its mark", Encoding.Unicode.GetBytes(Bulk.Header + Bulk.Row("A")), "A", ""),
        ("Windows-1252, untold", Western.GetBytes(Bulk.Header + Bulk.Row("Ö-1", title: "Öllampe für 5 €")), "Ö-1", ""),
        ("UTF-8 with a broken row", [.. Utf8(Bulk.Header + Bulk.Row("Ö")), .. Western.GetBytes(Bulk.Row("Ü")), .. Utf8(Bulk.Row("B"))],
            "B Ö", "3:broken-letters"),
        ("line ends of three kinds", Utf8(
            "sku,title,category,price,stock\r\nA,A lamp,lamps,1,1\rB,A lamp,lamps,1,1\nC,A lamp,lamps,x,1\r\n\r\n"),
            "A B", "4:number"),
        ("semicolons and decimal commas", Utf8("sku;title;category;price;stock\nA;A lamp;lamps;12,5;1\nB;A lamp;lamps;1.234,50;1\n"), "A B",
            ""),
        ("tabs, and a word of the spreadsheet's", Utf8("sep=\t\nsku\ttitle\tcategory\tprice\tstock\nA\tA, lamp\tlamps\t1\t1\n"), "A", ""),
        ("a header in capitals with spaces", Utf8(" SKU , Title,CATEGORY,\"Price\" ,sToCk, Note \nA,A lamp,lamps,1,1,x\n"), "A", ""),
        ("empty cells and rows at the end", Utf8(Bulk.Header + "A,A lamp,lamps,1,1,,,\n,,,,\n\n , ,,,\n"), "A", ""),
        ("a quote that never closes", Utf8(Bulk.Header + "A,\"A lamp,lamps,1,1\n" + Bulk.Row("B") + Bulk.Row("C")), "B C", "2:quotes"),
        ("a quote that closes in another row", Utf8(Bulk.Header + "A,\"A lamp,lamps,1,1\n" + Bulk.Row("B") + "C,\"Good\",lamps,1,1\n"),
            "B C",
            "2:quotes"),
        ("a quote within a word", Utf8(Bulk.Header + "A,Lamp 5\" tall,lamps,1,1\nB,\"Lamp 5\" tall\",lamps,1,1\n"), "A", "3:quotes"),
        ("a quote that swallows a file", Utf8(Bulk.Header + "A,\"A lamp,lamps,1,1\n" +
            string.Concat(Enumerable.Range(0, 12_000).Select(i => $"x{i},A lamp,sofas,1,1\n")) + Bulk.Row("B")), "B",
            "2:quotes " + string.Join(' ', Enumerable.Range(3, 199).Select(line => $"{line}:category-unknown"))),
        ("too few and too many cells", Utf8(Bulk.Header + "A,A lamp,lamps,1\nB,A, lamp,lamps,1,1\n" + Bulk.Row("C")), "C",
            "2:cells-missing 3:cells-many"),
        ("a cell of 10 MB", Utf8(Bulk.Header + Bulk.Row("A", title: new string('x', 10_000_000)) + Bulk.Row("B")), "B", "2:row-too-long"),
        ("a cell of 10 MB in quotes", Utf8(Bulk.Header + Bulk.Row("A", title: $"\"{new string('x', 10_000_000)}\"") + Bulk.Row("B")), "B",
            "2:row-too-long"),
        ("a long cell", Utf8(Bulk.Header + Bulk.Row("A", title: new string('x', 40_000)) + Bulk.Row("B", title: new string('y', 200))), "",
            "2:cell-too-long 3:title-length"),
        ("characters that cannot be shown", Utf8(Bulk.Header + "A,A\0 lamp,lamps,1,1\nB\u0007,A lamp,lamps,1,1\n"), "",
            "2:control-characters 3:control-characters"),
        ("one SKU twice", Utf8(Bulk.Header + Bulk.Row("A", price: "x") + Bulk.Row("B") + Bulk.Row("A")), "B", "2:number 4:sku-twice"),
        ("no SKU, and one too long", Utf8(Bulk.Header + Bulk.Row("") + Bulk.Row(new string('s', 65))), "", "2:sku-missing 3:sku-long"),
        ("prices", Utf8(Bulk.Header + string.Concat(new[]
        {
            "1.234", "\"1,234\"", "\"1,234.56\"", "1.234.567", "1 234.50", "-5", "0", "99999999999999", "12.3456", "1e3", "2024-05-01",
            "€5",
            "5 EUR", "5 USD", "=5*2", "١٢٫٥", "", "0.05", "1'250.00",
        }.Select((price, i) => Bulk.Row($"P{i:00}", price: price)))), "P02 P03 P04 P11 P12 P15 P17 P18",
            "2:number-ambiguous 3:number-ambiguous 7:price-range 8:price-range 9:price-range 10:price-decimals 11:number-exponent " +
            "12:number " +
            "15:currency-other 16:number 18:price-missing"),
        ("stocks", Utf8(Bulk.Header + string.Concat(new[] { "1e3", "1.5", "-1", "1.000", "10000001", "2.0", "ten", "" }
            .Select((stock, i) => Bulk.Row($"S{i}", stock: stock)))), "S5",
            "2:number-exponent 3:stock-range 4:stock-range 5:number-ambiguous 6:stock-range 8:number 9:stock-missing"),
        ("numbers under bars", Utf8("sku,title,category,price,stock,gtin\n" + string.Concat(new[]
        {
            "4006381333931", "4.00638E+12", "4006381333932", "123", "978-3-16-148410-0", "abc",
        }.Select((gtin, i) => $"G{i},A lamp,lamps,1,1,{gtin}\n"))), "G0 G4", "3:gtin-rounded 4:gtin 5:gtin 7:gtin"),
        ("odd words", Utf8("sku,title,category,price,stock,active,attributes,language\nA,A lamp,lamps,1,1,perhaps,colour,kl\n" +
            "B,A lamp,lamps,1,1,YES,colour:red;;size = m,EN-gb\n"), "B", "2:language-unknown,yes-or-no,pairs"),
        ("JSON lines", Utf8("""
            {"sku":"A","title":"A lamp","category":"lamps","price":12.345,"stock":1}
            {"sku":"B","title":"A lamp","category":"lamps","price":1.5,"stock":1,"attributes":{"colour":"red"},"active":false}

            {"sku":"C","title":"A lamp","category":"lamps","price":"1.50","stock":1e2,"extra":[1]}
            {"sku":"D","title":["x"]}
            {"sku":"E","sku":"E"}
            {"sku":"F",
            "text"
            [[[[[[[[[[[[1]]]]]]]]]]]]
            {"sku":1.5,"title":null,"price":1,"stock":true}
            {"sku":"H","title":"half a \ud83d pair"}
            """), "B C", "1:price-decimals 5:json-value 6:json-twice 7:json 8:json-object 9:json 10:number 11:json"),
        ("RSS that breaks half way", Utf8(Rss("<item><g:id>A</g:id><title>A lamp</title><g:price>1 EUR</g:price>" +
            "<g:availability>in_stock</g:availability><g:product_type>Lamps</g:product_type><g:shipping><g:price>9 " +
            "EUR</g:price></g:shipping>" +
            "<g:brand/></item>\n<item><g:id>B</g:id><title>broken</item>")), "A", "2:xml-broken"),
        ("Atom", Utf8("<feed xmlns='http://www.w3.org/2005/Atom' xmlns:g='http://base.google.com/ns/1.0'><title>x</title><entry>" +
            "<id>tag:x</id><g:id>A</g:id><title>A &amp; " +
            "lamp</title><g:price>1</g:price><g:quantity>2</g:quantity><category>Lamps</category>" +
            $"</entry><entry><g:id>B</g:id><title><![CDATA[{new string('x', 500_000)}]]></title></entry></feed>"), "A", "1:cell-too-long"),
        ("entities that grow", Utf8("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>" +
            "<rss><channel><item><id>&b;</id></item></channel></rss>"), "", "xml-dtd"),
        ("a tag of a megabyte", Utf8(Rss($"<item a='{new string('x', 1_000_000)}'><g:id>A</g:id></item>")), "", "1:xml-broken"),
        ("a tag of a megabyte that holds brackets", Utf8(Rss($"<item a='{new string('>', 1_000_000)}'><g:id>A</g:id></item>")), "",
            "1:xml-broken"),
        ("a bracket and quotes where they may stand", Utf8(Rss("<!-- it's --><?php it's ?><item a='x>\"y'><g:id>A</g:id>" +
            "<title>It's a lamp</title><g:price>1 EUR</g:price><g:quantity>2</g:quantity><g:product_type>Lamps</g:product_type></item>" +
            $"<!-- {new string('x', 100_000)} -->")), "A", ""),
        ("a document without items", Utf8(Rss("")), "", "no-items"),
        ("a workbook that calls itself CSV", Workbook(), "", "workbook"),
        ("a packed file", Packed(), "", "compressed"),
        ("a list of JSON", Utf8("[{\"sku\":\"A\"}]"), "", "json-array"),
        ("spaces alone", Utf8(" \n\n \t\r\n"), "", "empty"),
        ("a header alone", Utf8(Bulk.Header), "", "no-rows"),
        ("no SKU among its columns", Utf8("title,price\nA lamp,1\n"), "", "no-sku"),
        ("a letter to somebody", Utf8("Dear Madam or Sir,\nplease find attached nothing.\n"), "", "no-columns"),
        ("one column twice", Utf8("sku,price,Price\nA,1,2\n"), "", "column-twice"),
        ("a header that cannot be read", Utf8("sku,\"price\nA,1\n"), "", "header-unreadable"),
        ("many columns", Utf8("sku," + string.Join(',', Enumerable.Range(0, 300)) + "\n"), "", "too-many-columns"),
        ("bytes of chance", Noise(), "", "no-columns"),
    ];

    public static IEnumerable<object[]> Table => Files.Select((file, i) => new object[] { i, file.Name });

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_file_from_hell_is_taken_where_it_is_right_and_refused_where_it_is_not(int index, string name)
    {
        using var server = new FairgroundServer();
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");
        var (_, file, made, expected) = Files[index];

        var import = await stall.ImportAsync(file);

        var refused = await stall.RefusedAsync(import);
        var found = import.StopCode ?? string.Join(' ', refused.Select(row => $"{row.Line}:{row.Codes.Replace(' ', ',')}"));
        Assert.Equal(expected, found);
        Assert.Equal(made, string.Join(' ', (await stall.OffersAsync()).Select(offer => offer.Sku).Order(StringComparer.Ordinal)));
        Assert.Equal(import.StopCode is null ? "Done" : "Refused", import.State);
        Assert.True(import.StopCode is null || import.Stop is { Length: > 10 }, name);
        Assert.All(refused, row => Assert.All(row.Faults, fault => Assert.True(fault.Reason.Length > 10)));
        var check = await stall.ImportAsync(file, "");
        Assert.Equal(import.StopCode is null ? import.Rows : 0, check.Rows);
    }

    [Fact]
    public async Task A_decimal_sign_that_is_told_settles_what_could_be_two_numbers()
    {
        using var server = new FairgroundServer();
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");

        await stall.ImportAsync(Bulk.Header + Bulk.Row("A", "1.234"), "mode=apply&decimal=comma");
        await stall.ImportAsync(Bulk.Header + Bulk.Row("B", "\"1,234\""), "mode=apply&decimal=point");

        Assert.Equal([123_400, 123_400], (await stall.OffersAsync()).Select(offer => offer.Price.Minor));
    }

    [Fact]
    public async Task Too_many_rows_are_refused_before_anything_is_taken()
    {
        using var server = new FairgroundServer();
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");

        var import = await stall.ImportAsync(
            Bulk.Header + Bulk.Row("A") + string.Concat(Enumerable.Range(0, SheetReader.RowsMax).Select(i => $"{i},,,,\n")));

        Assert.Equal(("Refused", "too-many-rows"), (import.State, import.StopCode));
        Assert.Empty(await stall.OffersAsync());
    }

    [Theory]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("1.234.567,8", "1234567.8")]
    [InlineData("12.34", "12.34")]
    [InlineData("12,3", "12.3")]
    [InlineData("0,999", "0.999")]
    [InlineData("1234,567", "1234.567")]
    [InlineData("1,234,567", "1234567")]
    [InlineData(".5", "0.5")]
    [InlineData("−5", "-5")]
    [InlineData("1.234", "Ambiguous")]
    [InlineData("12,345", "Ambiguous")]
    [InlineData("1.23.456", "Unreadable")]
    [InlineData("1.234,56.7", "Unreadable")]
    [InlineData("1,2,3", "Unreadable")]
    [InlineData(".", "Unreadable")]
    [InlineData("", "Unreadable")]
    [InlineData("0x10", "Unreadable")]
    [InlineData("NaN", "Unreadable")]
    [InlineData("1E+12", "Exponent")]
    [InlineData("1,5e3", "Exponent")]
    public void Numbers_are_read_by_one_rule(string text, string expected)
    {
        var fault = NumberText.Read(text, DecimalSign.Detect, out var number);

        Assert.Equal(expected, fault == NumberFault.None ? number.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)
            : fault.ToString());
    }

    /// <summary>
    /// Files of all formats with bytes changed, cut out and doubled by chance: never a fault, and every row accounted for.
    /// </summary>
    [Fact]
    public void Whatever_the_bytes_are_a_file_is_read_to_its_end_or_refused_in_bounded_memory()
    {
        var seed = Environment.GetEnvironmentVariable("FAIRGROUND_SEED") is { } told ? int.Parse(told, null) : Random.Shared.Next();
        Console.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var files = Files.Select(file => file.File).Where(file => file.Length < 100_000).ToList();
        for (var round = 0; round < 4_000; round++)
        {
            var file = Spoiled(files[random.Next(files.Count)], random);
            var encoding = Enum.GetValues<SheetEncoding>()[random.Next(4)];
            try
            {
                Assert.Equal(Read(file, encoding), Read(file, encoding));
            }
            catch (SheetException refused)
            {
                Assert.NotEmpty(refused.Code);
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}, round {round}, {Convert.ToBase64String(file)}: {exception}");
            }
        }
    }

    [Fact]
    public void A_hundred_megabytes_behind_an_open_quote_are_read_quickly_and_in_little_memory()
    {
        var path = Path.GetTempFileName();
        using (var writer = new StreamWriter(path))
        {
            writer.Write(Bulk.Header);
            for (var i = 0; i < 100_000; i++)
            {
                writer.Write($"x{i},\"{new string('x', 1_000)},lamps,1,1\n");
            }
        }
        using var reader = SheetReader.Open(File.OpenRead(path), SheetEncoding.Utf8);
        var (rows, most, held, watch) = (0, 0L, new List<WeakReference>(), Stopwatch.StartNew());
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (reader.Read() is { } row)
        {
            Assert.Equal("quotes", row.Fault?.Code);
            if (++rows % 5_000 == 0)
            {
                held.Add(new WeakReference(row));
            }
            var now = GC.GetAllocatedBytesForCurrentThread();
            (most, before) = (Math.Max(most, now - before), now);
        }
        watch.Stop();
        File.Delete(path);
        GC.Collect();

        Assert.Equal(100_000, rows);
        // The reader, which is open yet, holds none of the rows that it gave; the last may still be here.
        Assert.DoesNotContain(held.SkipLast(1), row => row.IsAlive);
        Assert.InRange(most, 0, 4 * SheetReader.RowLengthMax);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    private static string Read(byte[] file, SheetEncoding encoding)
    {
        using var reader = SheetReader.Open(new MemoryStream(file), encoding);
        var (rows, text) = (0, new StringBuilder());
        while (reader.Read() is { } row)
        {
            Assert.Equal(++rows, row.Number);
            Assert.InRange(row.Line, 1, file.Length + 1);
            Assert.True(rows <= file.Length + 1);
            Assert.All(row.Cells, cell => Assert.True(cell is null || cell.Length <= SheetReader.RowLengthMax));
            text.Append(row.Line).Append(row.Fault?.Code).AppendJoin('|', row.Cells);
        }
        return text.ToString();
    }

    private static byte[] Spoiled(byte[] file, Random random)
    {
        var bytes = file.ToList();
        for (var i = random.Next(1, 8); i > 0 && bytes.Count > 2; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.Insert(at, "\"\n\r,;\t<>&{}[]\0\u00ff"u8[random.Next(15)]);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 3:
                    bytes.AddRange(bytes.Skip(at).Take(200).ToList());
                    break;
                default:
                    bytes.Insert(at, (byte)'"');
                    break;
            }
        }
        return [.. bytes];
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Rss(string items) =>
        $"<rss version='2.0' xmlns:g='http://base.google.com/ns/1.0'><channel><title>x</title>{items}</channel></rss>";

    private static byte[] Workbook()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/workbook.xml").Open();
            entry.Write("<x/>"u8);
        }
        return file.ToArray();
    }

    private static byte[] Packed()
    {
        using var file = new MemoryStream();
        using (var zip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write("sku\nA\n"u8);
        }
        return file.ToArray();
    }

    private static byte[] Noise()
    {
        var bytes = new byte[5_000];
        new Random(7).NextBytes(bytes);
        bytes[0] = (byte)'x';
        return bytes;
    }
}
