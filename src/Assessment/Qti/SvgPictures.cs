using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using HocVuSo.Assessment.Contracts;
using static HocVuSo.Assessment.Qti.Qti;

namespace HocVuSo.Assessment.Qti;

/// <summary>Pictures of a stranger's as the bank holds them: SVG that runs nothing and points nowhere. A PNG is put inside an SVG of its size.</summary>
internal static class SvgPictures
{
    private const int LargestSide = 4096;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Drawn = new(StringComparer.Ordinal)
    {
        "svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "use", "symbol",
    };

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null with a finding when it is no picture we take.</summary>
    public static byte[]? Read(string name, byte[] content, List<ImportFinding> findings)
    {
        if (content.AsSpan().StartsWith(PngSignature)) { return OfPng(name, content, findings); }
        if (ForeignXml.Read(name, content, findings) is not { } root) { return null; }
        var stray = root.Name == Svg + "svg" ? root.DescendantsAndSelf().FirstOrDefault(IsUnsafe) : root;
        if (stray is null) { return content; }
        findings.Add(Finding(name, stray, true, QtiWords.UnsafeSvg, name));
        return null;
    }

    private static bool IsUnsafe(XElement element) =>
        element.Name.Namespace != Svg
        || !Drawn.Contains(element.Name.LocalName)
        || element.Attributes().Any(a =>
            a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || (a.Name.LocalName == "href" && !a.Value.StartsWith('#'))
            || a.Name.LocalName == "style"
            || (a.Value.Contains("url(", StringComparison.OrdinalIgnoreCase) && !a.Value.StartsWith("url(#", StringComparison.Ordinal)));

    private static byte[]? OfPng(string name, byte[] png, List<ImportFinding> findings)
    {
        // Signature, length and "IHDR", then width and height as big-endian numbers.
        if (png.Length < 24 || !png.AsSpan(12, 4).SequenceEqual("IHDR"u8)
            || BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(16)) is not (> 0 and <= LargestSide and var width)
            || BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(20)) is not (> 0 and <= LargestSide and var height))
        {
            findings.Add(Finding(name, null, true, QtiWords.Picture));
            return null;
        }
        return Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="{Svg.NamespaceName}" viewBox="0 0 {width} {height}"><image width="{width}" height="{height}" href="data:image/png;base64,{Convert.ToBase64String(png)}"/></svg>"""));
    }
}
