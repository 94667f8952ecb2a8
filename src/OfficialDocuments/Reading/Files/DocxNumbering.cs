using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using HocVuSo.OfficialDocuments.Packaging;

namespace HocVuSo.OfficialDocuments.Reading.Files;

/// <summary>
/// The numbers that Word writes before paragraphs and does not keep in their text (ECMA-376 part 1, 17.9): kinds of numbers, the text around
/// them, where lists begin anew, and which styles are numbered.
/// </summary>
internal sealed partial class DocxNumbering
{
    private const int MostLevels = 9;

    private readonly Dictionary<string, Level[]> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string List, Dictionary<int, int> Starts)> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> _counts = new(StringComparer.Ordinal);

    public static DocxNumbering Of(Packed file)
    {
        var numbering = new DocxNumbering();
        using (var styles = file.Open("word/styles.xml")) { if (styles is not null) { numbering.ReadStyles(styles); } }
        using (var lists = file.Open("word/numbering.xml")) { if (lists is not null) { numbering.ReadLists(lists); } }
        return numbering;
    }

    /// <summary>What stands before a paragraph: "1.2.", "a)", "-"; empty for one without a number. Counts on.</summary>
    public string Label(string? style, string? number, int? level)
    {
        for (var (at, depth) = (style, 0); (number is null || level is null) && at is not null && depth < 20 && _styles.TryGetValue(at, out var found); depth++)
        {
            number ??= found.Number;
            level ??= found.Level;
            at = found.Base;
        }
        var own = Math.Clamp(level ?? 0, 0, MostLevels - 1);
        if (number is null or "0" || !_numbers.TryGetValue(number, out var list) || !_lists.TryGetValue(list.List, out var levels)) { return ""; }
        var counts = _counts.TryGetValue(list.List, out var known) ? known : _counts[list.List] = new int?[MostLevels];
        counts[own] = counts[own] is { } before ? before + 1 : list.Starts.GetValueOrDefault(own, levels[own].Start);
        for (var below = own + 1; below < MostLevels; below++) { counts[below] = null; }
        if (levels[own].Format is "bullet" or "none") { return levels[own].Format == "none" ? "" : levels[own].Text.Trim() is "+" or "●" && own > 0 ? "+" : "-"; }
        return Places().Replace(levels[own].Text, m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1 is var at && at < MostLevels ? Written(counts[at] ?? levels[at].Start, levels[at].Format) : "").Trim();
    }

    private static string Written(int number, string format) => format switch
    {
        "upperRoman" => ClauseMark.RomanOf(number),
        "lowerRoman" => ClauseMark.RomanOf(number).ToLowerInvariant(),
        "lowerLetter" => Letter(number),
        "upperLetter" => Letter(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // As Word does: after z comes aa.
    private static string Letter(int number) => number < 1 ? "" : new((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private void ReadStyles(XmlReader xml)
    {
        var (id, style, within) = ("", new Style(null, null, null), false);
        while (Packed.Read(xml))
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "style") { _styles[id] = style; within = false; }
            if (xml.NodeType != XmlNodeType.Element) { continue; }
            switch (xml.LocalName)
            {
                case "style": (id, style, within) = (Value(xml, "styleId") ?? "", new(null, null, null), !xml.IsEmptyElement); break;
                case "basedOn" when within: style = style with { Base = Value(xml) }; break;
                case "numId" when within: style = style with { Number = Value(xml) }; break;
                case "ilvl" when within: style = style with { Level = Whole(xml) }; break;
            }
        }
    }

    private void ReadLists(XmlReader xml)
    {
        var (list, number, level, overridden) = ("", "", 0, -1);
        while (Packed.Read(xml))
        {
            if (xml.NodeType != XmlNodeType.Element) { continue; }
            switch (xml.LocalName)
            {
                case "abstractNum":
                    (list, number) = (Value(xml, "abstractNumId") ?? "", "");
                    _lists[list] = [.. Enumerable.Range(0, MostLevels).Select(_ => new Level("decimal", "", 1))];
                    break;
                case "lvl": level = Math.Clamp(Whole(xml, "ilvl") ?? 0, 0, MostLevels - 1); break;
                case "start" when number.Length == 0 && list.Length > 0: _lists[list][level] = _lists[list][level] with { Start = Whole(xml) ?? 1 }; break;
                case "numFmt" when number.Length == 0 && list.Length > 0: _lists[list][level] = _lists[list][level] with { Format = Value(xml) ?? "decimal" }; break;
                case "lvlText" when number.Length == 0 && list.Length > 0: _lists[list][level] = _lists[list][level] with { Text = Value(xml) ?? "" }; break;
                case "num": number = Value(xml, "numId") ?? ""; break;
                case "abstractNumId" when number.Length > 0: _numbers[number] = (Value(xml) ?? "", []); break;
                case "lvlOverride" when number.Length > 0: overridden = Whole(xml, "ilvl") ?? 0; break;
                case "startOverride" when _numbers.TryGetValue(number, out var found): found.Starts[overridden] = Whole(xml) ?? 1; break;
            }
        }
    }

    private static string? Value(XmlReader xml, string name = "val") => xml.GetAttribute(name, xml.NamespaceURI);

    private static int? Whole(XmlReader xml, string name = "val") => int.TryParse(Value(xml, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    private sealed record Style(string? Base, string? Number, int? Level);

    private sealed record Level(string Format, string Text, int Start);

    [GeneratedRegex(@"%([1-9])")]
    private static partial Regex Places();
}
