using System.Globalization;
using System.Xml.Linq;

namespace HocVuSo.OfficialDocuments.Spreadsheets;

/// <summary>
/// Numbers of the cell formats, and the part that defines them (SpreadsheetML, "cellXfs"). Every format of a value exists twice,
/// plain and bold.
/// </summary>
internal static class SheetStyles
{
    public const int Title = 1, Banner = 2, Header = 3;
    private const int FirstValue = 4, KindsOfValue = 17;
    private const int Plain = 0, Bold = 1, Large = 2, Red = 3;
    private const int FirstFormat = 164; // below are those built in

    private static readonly bool[] Weights = [false, true];
    private static readonly string[] Sides = ["left", "right", "top", "bottom", "diagonal"];

    public static readonly XNamespace Space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static int Text(bool bold) => Value(0, bold);

    /// <summary>For text that begins like a formula: marked so that a spreadsheet leaves it text even when it is edited.</summary>
    public static int GuardedText(bool bold) => Value(1, bold);

    public static int Date(bool bold) => Value(2, bold);

    public static int Number(int decimals, bool bold) => Value(3 + decimals, bold);

    public static int Percent(int decimals, bool bold) => Value(10 + decimals, bold);

    public static XElement Part()
    {
        List<string> formats = [@"dd\/mm\/yyyy", .. Decimals("#,##0", ""), .. Decimals("0", @"\ %")];
        XElement[] values = [.. Weights.SelectMany(bold => (XElement[])
        [
            Format(49, bold ? Bold : Plain, "left", wrap: true),
            Format(49, bold ? Bold : Plain, "left", wrap: true, guarded: true),
            .. formats.Select((_, i) => Format(FirstFormat + i, bold ? Bold : Plain, i == 0 ? "center" : "right", wrap: false)),
        ])];

        return E("styleSheet",
            E("numFmts", Count(formats.Count), formats.Select((code, i) => E("numFmt", A("numFmtId", FirstFormat + i), A("formatCode", code)))),
            E("fonts", Count(4), Font(11, bold: false), Font(11, bold: true), Font(14, bold: true), Font(14, bold: true, colour: "FFC00000")),
            E("fills", Count(3), Fill("none"), Fill("gray125"),
                E("fill", E("patternFill", A("patternType", "solid"), E("fgColor", A("rgb", "FFE7EEF6")), E("bgColor", A("indexed", 64))))),
            E("borders", Count(2), E("border", Sides.Select(side => E(side))), E("border", Sides.Select(side => side == "diagonal" ? E(side) : E(side, A("style", "thin"))))),
            E("cellStyleXfs", Count(1), E("xf", A("numFmtId", 0), A("fontId", 0), A("fillId", 0), A("borderId", 0))),
            E("cellXfs", Count(FirstValue + values.Length),
                Bare(Plain), Bare(Large), Bare(Red),
                E("xf", A("numFmtId", 49), A("fontId", Bold), A("fillId", 2), A("borderId", 1), A("xfId", 0),
                    A("applyNumberFormat", 1), A("applyFont", 1), A("applyFill", 1), A("applyBorder", 1), A("applyAlignment", 1),
                    E("alignment", A("horizontal", "center"), A("vertical", "center"), A("wrapText", 1))),
                values),
            E("cellStyles", Count(1), E("cellStyle", A("name", "Normal"), A("xfId", 0), A("builtinId", 0))));
    }

    private static int Value(int kind, bool bold) => FirstValue + kind + (bold ? KindsOfValue : 0);

    private static IEnumerable<string> Decimals(string whole, string sign) =>
        Enumerable.Range(0, 7).Select(decimals => whole + (decimals > 0 ? "." + new string('0', decimals) : "") + sign);

    private static XElement Format(int number, int font, string horizontal, bool wrap, bool guarded = false) => E("xf",
        A("numFmtId", number), A("fontId", font), A("fillId", 0), A("borderId", 1), A("xfId", 0),
        guarded ? A("quotePrefix", 1) : null,
        A("applyNumberFormat", 1), A("applyFont", 1), A("applyBorder", 1), A("applyAlignment", 1),
        E("alignment", A("horizontal", horizontal), A("vertical", "top"), wrap ? A("wrapText", 1) : null));

    private static XElement Bare(int font) =>
        E("xf", A("numFmtId", 49), A("fontId", font), A("fillId", 0), A("borderId", 0), A("xfId", 0), A("applyNumberFormat", 1), A("applyFont", 1));

    private static XElement Font(double size, bool bold, string? colour = null) => E("font",
        bold ? E("b") : null,
        E("sz", A("val", size)),
        colour is null ? null : E("color", A("rgb", colour)),
        E("name", A("val", "Times New Roman")),
        E("family", A("val", 1)));

    private static XElement Fill(string pattern) => E("fill", E("patternFill", A("patternType", pattern)));

    private static XElement E(string name, params object?[] content) => new(Space + name, content);

    private static XAttribute A(string name, object value) => new(name, Convert.ToString(value, CultureInfo.InvariantCulture)!);

    private static XAttribute Count(int count) => A("count", count);
}
