using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace HocVuSo.Reports.Pictures;

/// <summary>How well a figure is proved: the five levels as parts of one bar, from declared (palest) to returned by an authority. The numbers stand beside it.</summary>
internal static class ProofBar
{
    private const double Width = 400, Height = 18;

    public static MarkupString Draw(IReadOnlyList<long> byProof)
    {
        var svg = new Svg(Width, Height, "proof-bar", null);
        svg.Add("rect", ("class", "bullet-track"), ("width", Width), ("height", Height));
        var total = (double)byProof.Sum();
        var x = 0.0;
        for (var proof = 0; proof < byProof.Count && total > 0; proof++)
        {
            var width = Width * byProof[proof] / total;
            if (width <= 0) { continue; }
            svg.Add("rect", ("class", "proof-" + proof.ToString(CultureInfo.InvariantCulture)), ("x", x), ("width", width), ("height", Height));
            x += width;
        }
        return svg.Done();
    }

    /// <summary>The colour of one level, for the legend.</summary>
    public static MarkupString Swatch(int proof) =>
        new Svg(16, 16, "swatch", null).Add("rect", ("class", "proof-" + proof.ToString(CultureInfo.InvariantCulture)), ("width", 16.0), ("height", 16.0)).Done();
}
