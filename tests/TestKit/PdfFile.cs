using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace HocVuSo.TestKit;

/// <summary>
/// Reads back what the writer wrote, strictly: every object must lie where the table says, every stream be as long as it says.
/// </summary>
public sealed partial class PdfFile
{
    private readonly byte[] _bytes;
    private readonly string _text;
    private readonly Dictionary<int, int> _places = [];

    public PdfFile(byte[] bytes)
    {
        (_bytes, _text) = (bytes, Encoding.Latin1.GetString(bytes));
        Assert.StartsWith("%PDF-1.7\n", _text, StringComparison.Ordinal);
        var end = Ending().Match(_text);
        Assert.True(end.Success, "the file does not end with startxref");
        ReadPlaces(int.Parse(end.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        Trailer = _text[_text.LastIndexOf("trailer\n", StringComparison.Ordinal)..];
    }

    public string Trailer { get; }

    public IEnumerable<int> Objects => _places.Keys;

    public string Catalogue => Dictionary(Reference(Trailer, "Root"));

    public IReadOnlyList<string> Pages =>
        [.. References(Value(Dictionary(Reference(Catalogue, "Pages")), "Kids")).Select(Dictionary)];

    /// <summary>The object up to its stream or end.</summary>
    public string Dictionary(int number)
    {
        var start = _places[number] + $"{number} 0 obj\n".Length;
        return _text[start..BodyEnd(start)];
    }

    public byte[] Stream(int number)
    {
        var start = _text.IndexOf("stream\n", _places[number], StringComparison.Ordinal) + "stream\n".Length;
        var dictionary = Dictionary(number);
        var length = int.Parse(LengthEntry().Match(dictionary).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        Assert.Equal("\nendstream\nendobj\n", _text.Substring(start + length, 18));
        var stored = _bytes.AsSpan(start, length).ToArray();
        if (!dictionary.Contains("/FlateDecode", StringComparison.Ordinal)) return stored;
        using var inflate = new ZLibStream(new MemoryStream(stored), CompressionMode.Decompress);
        var bytes = new MemoryStream();
        inflate.CopyTo(bytes);
        return bytes.ToArray();
    }

    public string Content(int page) => Encoding.ASCII.GetString(Stream(Reference(Pages[page], "Contents")));

    /// <summary>By name in the content ("F1"): the Type0 font's dictionary.</summary>
    public Dictionary<string, string> FontsOf(int page) =>
        FontEntry().Matches(Dictionary(Reference(Pages[page], "Resources")))
            .ToDictionary(m => m.Groups[1].Value, m => Dictionary(int.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture)));

    /// <summary>The embedded TrueType program of a Type0 font.</summary>
    public byte[] ProgramOf(string type0)
    {
        var descendant = Dictionary(References(Value(type0, "DescendantFonts"))[0]);
        return Stream(Reference(Dictionary(Reference(descendant, "FontDescriptor")), "FontFile2"));
    }

    public Dictionary<int, string> CharactersOf(string type0) =>
        MapEntry().Matches(Encoding.ASCII.GetString(Stream(Reference(type0, "ToUnicode")))).ToDictionary(
            m => int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[2].ValueSpan)));

    /// <summary>Every piece of text in the order it was drawn, as a reader would copy it.</summary>
    public IReadOnlyList<string> TextOf(int page)
    {
        var maps = FontsOf(page).ToDictionary(font => font.Key, font => CharactersOf(font.Value));
        return [.. Shown().Matches(Content(page)).Select(m => string.Concat(m.Groups[2].Value.Chunk(4)
            .Select(code => maps[m.Groups[1].Value][int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)])))];
    }

    public static int Reference(string dictionary, string key) => References(Value(dictionary, key))[0];

    public static List<int> References(string text) =>
        [.. ReferenceText().Matches(text).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture))];

    public static string Value(string dictionary, string key)
    {
        var at = dictionary.IndexOf($"/{key}", StringComparison.Ordinal);
        Assert.True(at >= 0, $"no /{key} in {dictionary}");
        return dictionary[(at + key.Length + 1)..];
    }

    private int BodyEnd(int start)
    {
        var end = _text.IndexOf("\nendobj\n", start, StringComparison.Ordinal);
        var stream = _text.IndexOf("\nstream\n", start, StringComparison.Ordinal);
        return stream >= 0 && stream < end ? stream : end;
    }

    private void ReadPlaces(int table)
    {
        var head = TableHead().Match(_text, table);
        Assert.True(head.Success && head.Index == table, "startxref does not point at the table");
        var count = int.Parse(head.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        for (var number = 1; number < count; number++)
        {
            var entry = _text.Substring(head.Index + head.Length + (number * 20), 20);
            Assert.EndsWith(" 00000 n \n", entry, StringComparison.Ordinal);
            var place = int.Parse(entry[..10], CultureInfo.InvariantCulture);
            Assert.Equal($"{number} 0 obj\n", _text.Substring(place, $"{number} 0 obj\n".Length));
            _places[number] = place;
        }
    }

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n\z")]
    private static partial Regex Ending();

    [GeneratedRegex(@"xref\n0 (\d+)\n")]
    private static partial Regex TableHead();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex LengthEntry();

    [GeneratedRegex(@"/(F\d+) (\d+) 0 R")]
    private static partial Regex FontEntry();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex ReferenceText();

    [GeneratedRegex(@"<([0-9A-F]{4})><([0-9A-F]+)>\n")]
    private static partial Regex MapEntry();

    [GeneratedRegex(@"/(F\d+) [\d.]+ Tf .*? <([0-9A-F]*)> Tj")]
    private static partial Regex Shown();
}
