using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace HocVuSo.Reports.Pictures;

/// <summary>
/// Writes a picture as SVG for a page: numbers with a point whatever the culture, everything else encoded, colours only by
/// class (the pages' policy allows no style in the markup).
/// </summary>
internal sealed class Svg
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();

    /// <param name="label">What the picture shows, for those who do not see it; null when the words beside it say everything.</param>
    public Svg(double width, double height, string css, string? label)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{css}\" viewBox=\"0 0 {width:0.##} {height:0.##}\" preserveAspectRatio=\"xMinYMin meet\" ");
        if (label is null) { _text.Append("aria-hidden=\"true\" focusable=\"false\">"); }
        else { _text.Append("role=\"img\" aria-label=\"").Append(Encoder.Encode(label)).Append("\">"); }
    }

    public Svg Add(string name, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        Open(name, attributes);
        _text.Append("/>");
        return this;
    }

    /// <summary>An element with a text in it; <paramref name="title"/> makes that text a title shown on hovering.</summary>
    public Svg AddText(string name, string content, bool title, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        Open(name, attributes);
        _text.Append(title ? "><title>" : ">").Append(Encoder.Encode(content)).Append(title ? "</title></" : "</").Append(name).Append('>');
        return this;
    }

    /// <summary>Hatching for "no data" and dots for "estimate", under names of the picture's own.</summary>
    public Svg AddPatterns(string prefix)
    {
        _text.Append(CultureInfo.InvariantCulture, $"""
            <defs><pattern id="{prefix}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/><line class="hatch-line" x1="0" y1="0" x2="0" y2="6"/></pattern><pattern id="{prefix}-dots" width="6" height="6" patternUnits="userSpaceOnUse"><circle class="estimate-dot" cx="3" cy="3" r="1"/></pattern></defs>
            """);
        return this;
    }

    public MarkupString Done() => new(_text.Append("</svg>").ToString());

    private void Open(string name, ReadOnlySpan<(string Name, object Value)> attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            _text.Append(' ').Append(attribute).Append("=\"");
            if (value is double number) { _text.Append(number.ToString("0.##", CultureInfo.InvariantCulture)); }
            else { _text.Append(Encoder.Encode(Convert.ToString(value, CultureInfo.InvariantCulture)!)); }
            _text.Append('"');
        }
    }
}
