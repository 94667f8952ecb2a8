using HocVuSo.Plans.Contracts;
using Microsoft.AspNetCore.Components;

namespace HocVuSo.Reports.Pictures;

/// <summary>
/// A value from 0 to 100 % with the target as a tick (a filled circle on it for "at least", an open one for "more than") and
/// a thin marker where a steady year would stand today. The axis begins at 0; above 100 % the bar ends in an arrow.
/// </summary>
internal static class BulletBar
{
    private const double Width = 400, Height = 40, Left = 8, Scale = 384, BarTop = 14, BarHeight = 14;

    /// <param name="ratio">Null draws hatching: not known, which is not zero.</param>
    /// <param name="estimate">Dots over the bar: the denominator is an estimate.</param>
    public static MarkupString Draw(string name, decimal? ratio, decimal? target, Comparison? comparison, decimal? pace, bool estimate, string label)
    {
        var svg = new Svg(Width, Height, "bullet", label).AddPatterns(name);
        svg.Add("rect", ("class", "bullet-track"), ("x", Left), ("y", BarTop), ("width", Scale), ("height", BarHeight));
        if (ratio is { } value)
        {
            var end = Place(value * 100);
            svg.Add("rect", ("class", "bullet-value"), ("x", Left), ("y", BarTop), ("width", end - Left), ("height", BarHeight));
            if (estimate) { svg.Add("rect", ("fill", $"url(#{name}-dots)"), ("x", Left), ("y", BarTop), ("width", end - Left), ("height", BarHeight)); }
            if (value > 1) { svg.Add("path", ("class", "bullet-value"), ("d", "M392 12l8 9-8 9z")); }
        }
        else
        {
            svg.Add("rect", ("fill", $"url(#{name}-hatch)"), ("x", Left), ("y", BarTop), ("width", Scale), ("height", BarHeight));
        }
        if (pace is { } expected)
        {
            var x = Place(expected);
            svg.Add("line", ("class", "bullet-pace"), ("x1", x), ("x2", x), ("y1", BarTop - 4), ("y2", BarTop + BarHeight + 8));
        }
        if (target is { } asked)
        {
            var x = Place(asked);
            svg.Add("line", ("class", "bullet-target"), ("x1", x), ("x2", x), ("y1", 8.0), ("y2", BarTop + BarHeight + 4));
            svg.Add("circle", ("class", comparison == Comparison.MoreThan ? "bullet-open" : "bullet-closed"), ("cx", x), ("cy", 6.0), ("r", 4.0));
        }
        return svg.Done();
    }

    internal static double Place(decimal percent) => Left + Scale * (double)Math.Clamp(percent, 0, 100) / 100;
}
