using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Platform;
using HocVuSo.VietnameseText;

namespace HocVuSo.Assessment.Qti;

/// <summary>Names and small words that writing and reading share. Source of all names: 1EdTech QTI 3.0 ASI, Metadata and Content Packaging bindings.</summary>
internal static class Qti
{
    public static readonly XNamespace Asi = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
    public static readonly XNamespace Package = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
    public static readonly XNamespace Metadata = "http://www.imsglobal.org/xsd/imsqti_metadata_v3p0";
    public static readonly XNamespace Lom = "http://ltsc.ieee.org/xsd/LOM";
    public static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public const string Schemas = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/";
    public const string ManifestName = "imsmanifest.xml";
    public const string ItemType = "imsqti_item_xmlv3p0";
    public const string FamilyType = "associatedcontent/learning-application-resource";
    public const string PictureType = "webcontent";

    /// <summary>Attributes of ours in the items begin with this; QTI leaves data-* to whoever writes a file.</summary>
    public const string Own = "data-hvs-";

    public static string ItemPath(Item item) => $"items/{item.Family.Code}-{RowOf(item)}.xml";

    public static string FamilyPath(string code) => $"families/{code}.yaml";

    public static string PicturePath(string picture) => $"pictures/{picture}.svg";

    /// <summary>Rows are counted from one where people read them.</summary>
    public static string RowOf(Item item) => (item.Row + 1).ToString(CultureInfo.InvariantCulture);

    public static string KindOf(ItemKind kind) => kind switch
    {
        ItemKind.One => "one",
        ItemKind.Several => "several",
        ItemKind.Order => "order",
        ItemKind.Screen => "screen",
        ItemKind.Task => "task",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string BandOf(Band band) => band switch
    {
        Band.Easy => "de",
        Band.Middle => "vua",
        Band.Hard => "kho",
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, null),
    };

    public static string? Our(this XElement element, string name) => element.Attribute(Own + name)?.Value;

    /// <summary>Text as XML means it: white space of the mark-up is one space, a no-break space is a sign like any other.</summary>
    public static string Flat(string text) => string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A name for a file or a family: lower-case letters without marks, digits, hyphens; at most 60 signs.</summary>
    public static string Slug(string text)
    {
        var words = Fold.Of(text).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ').ToArray();
        var slug = string.Join('-', new string(words).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length <= 60 ? slug : slug[..60].TrimEnd('-');
    }

    public static ImportFinding Finding(string file, XObject? at, bool refused, Text what, params ReadOnlySpan<object?> values) => new(
        file,
        at is IXmlLineInfo line && line.HasLineInfo() ? line.LineNumber : null,
        refused,
        string.Format(CultureInfo.InvariantCulture, what.Vi, values),
        string.Format(CultureInfo.InvariantCulture, what.En, values));
}
