using Microsoft.AspNetCore.Components;

namespace HocVuSo.Reports.Pictures;

/// <param name="Within">The province an inset belongs to, written under its name.</param>
/// <param name="Population">Decides the area of the circle; null draws a small one.</param>
/// <param name="Says">Name and figure, shown on hovering. The table beside the map says the same.</param>
internal sealed record MapPoint(string Code, string Name, string? Within, double Latitude, double Longitude, long? Population, MapClass Class, bool Estimate, string Says);

/// <summary>
/// Places as circles: plain equirectangular, longitudes shrunk by the cosine of the middle latitude, area in proportion to
/// population, so that nobody's boundary has to be drawn and no foreign base map can misname a place.
/// </summary>
internal static class CircleMap
{
    private const double Width = 640, Margin = 26, Largest = 24, Smallest = 5, Shortest = 300, Tallest = 960;
    private const double InsetWidth = 220, InsetHeight = 116, InsetGap = 16;

    internal sealed record Circle(MapPoint Point, double X, double Y, double Radius);

    /// <summary>A box of fixed size with the name of the place; X and Y are its upper left corner.</summary>
    internal sealed record Inset(MapPoint Point, double X, double Y, double Width, double Height);

    internal sealed record Layout(double Width, double Height, IReadOnlyList<Circle> Circles, IReadOnlyList<Inset> Insets);

    /// <summary>Largest circles first, so that small ones stay visible on top of them. Islands become insets and do not stretch the map.</summary>
    public static Layout Lay(IReadOnlyList<MapPoint> points)
    {
        var islands = points.Where(p => Islands.Codes.Contains(p.Code)).OrderBy(p => p.Code, StringComparer.Ordinal).ToList();
        var drawn = points.Where(p => !Islands.Codes.Contains(p.Code)).ToList();
        var room = islands.Count > 0 ? Width - InsetWidth - InsetGap : Width;
        var height = Shortest;
        List<Circle> circles = [];
        if (drawn.Count > 0)
        {
            var (south, north) = (drawn.Min(p => p.Latitude), drawn.Max(p => p.Latitude));
            var (west, east) = (drawn.Min(p => p.Longitude), drawn.Max(p => p.Longitude));
            var shrink = Math.Cos((south + north) / 2 * Math.PI / 180);
            var (wide, tall) = ((east - west) * shrink, north - south);
            var scale = Math.Min(wide > 0 ? (room - 2 * Margin) / wide : double.MaxValue, tall > 0 ? (Tallest - 2 * Margin) / tall : double.MaxValue);
            if (scale == double.MaxValue) { scale = 0; }
            height = Math.Max(Shortest, tall * scale + 2 * Margin);
            var (left, top) = ((room - wide * scale) / 2, (height - tall * scale) / 2);
            var most = drawn.Max(p => p.Population ?? 0);
            circles.AddRange(drawn
                .Select(p => new Circle(p, left + (p.Longitude - west) * shrink * scale, top + (north - p.Latitude) * scale, Radius(p.Population, most)))
                .OrderByDescending(c => c.Radius).ThenBy(c => c.Point.Code, StringComparer.Ordinal));
        }
        // Hoàng Sa lies at the height of the country's middle, Trường Sa off its south.
        var insets = islands.Select(p => new Inset(p, Width - InsetWidth, height * (p.Code == Islands.HoangSa ? 0.42 : 0.74), InsetWidth, InsetHeight)).ToList();
        return new(Width, height, circles, insets);
    }

    public static MarkupString Draw(string name, IReadOnlyList<MapPoint> points, string label)
    {
        var layout = Lay(points);
        var svg = new Svg(layout.Width, layout.Height, "map", label).AddPatterns(name);
        foreach (var circle in layout.Circles) { Put(svg, name, circle.Point, circle.X, circle.Y, circle.Radius); }
        foreach (var inset in layout.Insets)
        {
            svg.Add("rect", ("class", "map-inset"), ("x", inset.X), ("y", inset.Y), ("width", inset.Width), ("height", inset.Height), ("rx", 8.0));
            svg.AddText("text", inset.Point.Name, title: false, ("class", "map-label"), ("x", inset.X + 14), ("y", inset.Y + 30));
            if (inset.Point.Within is { } within) { svg.AddText("text", $"({within})", title: false, ("class", "map-label"), ("x", inset.X + 14), ("y", inset.Y + 56)); }
            Put(svg, name, inset.Point, inset.X + inset.Width / 2, inset.Y + 86, 14);
        }
        return svg.Done();
    }

    public static MarkupString Swatch(string name, MapClass css)
    {
        var svg = new Svg(20, 20, "swatch", null).AddPatterns(name);
        Shape(svg, name, css, 10, 10, 9);
        return svg.Done();
    }

    public static MarkupString EstimateSwatch(string name) =>
        new Svg(20, 20, "swatch", null).AddPatterns(name)
            .Add("circle", ("class", "map-outline"), ("cx", 10.0), ("cy", 10.0), ("r", 9.0)).Add("circle", ("fill", $"url(#{name}-dots)"), ("cx", 10.0), ("cy", 10.0), ("r", 9.0)).Done();

    private static void Put(Svg svg, string name, MapPoint point, double x, double y, double radius)
    {
        Shape(svg, name, point.Class, x, y, radius);
        // The dots lie on top and carry the title for both.
        svg.AddText("circle", point.Says, title: true, ("class", "map-title"), ("fill", point.Estimate && point.Class != MapClass.NoData ? $"url(#{name}-dots)" : "transparent"), ("cx", x), ("cy", y), ("r", radius));
    }

    private static void Shape(Svg svg, string name, MapClass css, double x, double y, double radius)
    {
        if (css == MapClass.NoData) { svg.Add("circle", ("class", "map-outline"), ("fill", $"url(#{name}-hatch)"), ("cx", x), ("cy", y), ("r", radius)); }
        else { svg.Add("circle", ("class", Css(css)), ("cx", x), ("cy", y), ("r", radius)); }
    }

    private static string Css(MapClass css) => css switch
    {
        MapClass.FarBelow => "map-1",
        MapClass.Below => "map-2",
        MapClass.Near => "map-3",
        MapClass.Reached => "map-4",
        MapClass.Beyond => "map-5",
        _ => throw new ArgumentOutOfRangeException(nameof(css)),
    };

    private static double Radius(long? population, long most) =>
        population is { } people && most > 0 ? Math.Max(Smallest, Largest * Math.Sqrt((double)people / most)) : Smallest;
}
