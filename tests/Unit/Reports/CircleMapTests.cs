using System.Xml.Linq;
using HocVuSo.Plans.Contracts;
using HocVuSo.Reports.Pictures;
using Xunit;

namespace HocVuSo.Unit.Reports;

public sealed class CircleMapTests
{
    private static readonly MapPoint HaNoi = Point("01", "Hà Nội", 21.0, 105.8, 8_800_000), HoChiMinh = Point("79", "Hồ Chí Minh", 10.8, 106.7, 14_000_000), DienBien = Point("11", "Điện Biên", 21.8, 103.1, 673_091);

    [Fact]
    public void Hoang_Sa_and_Truong_Sa_stand_in_insets_of_fixed_size_whatever_their_population()
    {
        var few = CircleMap.Lay([HaNoi, HoChiMinh, Island(Islands.HoangSa, null), Island(Islands.TruongSa, 0)]);
        var many = CircleMap.Lay([HaNoi, HoChiMinh, Island(Islands.HoangSa, 99_000_000), Island(Islands.TruongSa, 1)]);
        Assert.Equal([Islands.HoangSa, Islands.TruongSa], few.Insets.Select(i => i.Point.Code));
        Assert.Equal(few.Insets.Select(i => (i.X, i.Y, i.Width, i.Height)), many.Insets.Select(i => (i.X, i.Y, i.Width, i.Height)));
        Assert.All(few.Insets, i => Assert.True(i.X >= 0 && i.X + i.Width <= few.Width && i.Y >= 0 && i.Y + i.Height <= few.Height, "an inset lies within the map"));
        Assert.False(Overlap(few.Insets[0], few.Insets[1]));
    }

    [Fact]
    public void The_insets_carry_the_names_of_the_islands()
    {
        var texts = Drawn([HaNoi, Island(Islands.HoangSa, null), Island(Islands.TruongSa, null)]).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToList();
        Assert.Contains("Đặc khu Hoàng Sa", texts);
        Assert.Contains("Đặc khu Trường Sa", texts);
    }

    [Fact]
    public void Islands_do_not_move_or_shrink_the_rest()
    {
        var near = CircleMap.Lay([HaNoi, HoChiMinh, Island(Islands.TruongSa, null)]);
        var far = CircleMap.Lay([HaNoi, HoChiMinh, Island(Islands.TruongSa, null) with { Latitude = 0, Longitude = 179 }]);
        Assert.Equal(near.Circles, far.Circles);
    }

    [Fact]
    public void North_is_up_and_east_is_right()
    {
        var circles = CircleMap.Lay([HaNoi, HoChiMinh, DienBien]).Circles.ToDictionary(c => c.Point.Code);
        Assert.True(circles["01"].Y < circles["79"].Y);
        Assert.True(circles["11"].X < circles["01"].X);
    }

    [Fact]
    public void A_degree_east_is_shorter_than_a_degree_north_by_the_cosine_of_the_middle_latitude()
    {
        var circles = CircleMap.Lay([Point("a", "a", 60, 100, 1), Point("b", "b", 60, 101, 1), Point("c", "c", 61, 100, 1), Point("d", "d", 59, 100, 1)]).Circles.ToDictionary(c => c.Point.Code);
        var (east, north) = (circles["b"].X - circles["a"].X, circles["a"].Y - circles["c"].Y);
        Assert.Equal(Math.Cos(60 * Math.PI / 180), east / north, 6);
    }

    [Fact]
    public void Area_follows_population_and_small_circles_lie_on_top()
    {
        var circles = CircleMap.Lay([Point("a", "a", 21, 105, 10_000), Point("b", "b", 21.5, 106, 40_000)]).Circles;
        Assert.Equal(["b", "a"], circles.Select(c => c.Point.Code));
        Assert.Equal(2, circles[0].Radius / circles[1].Radius, 6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_circle_lies_within_the_picture(int seed)
    {
        var points = Enumerable.Range(0, 99).Select(i => Point($"{i}", "x", 8 + (i * 37 + seed * 11) % 150 / 10.0, 102 + (i * 53 + seed) % 75 / 10.0, i % 7 == 0 ? null : 1000 * i)).ToList();
        var layout = CircleMap.Lay(points);
        Assert.All(layout.Circles, c => Assert.True(c.X - c.Radius >= 0 && c.X + c.Radius <= layout.Width && c.Y - c.Radius >= 0 && c.Y + c.Radius <= layout.Height, $"{c}"));
    }

    [Fact]
    public void One_place_alone_can_be_drawn() => Assert.Single(CircleMap.Lay([HaNoi]).Circles);

    [Fact]
    public void A_picture_says_what_it_shows_and_holds_no_style_of_its_own()
    {
        var svg = Drawn([HaNoi with { Says = "Hà Nội <b>: 1 & 2" }, Island(Islands.HoangSa, null)]);
        Assert.Equal(("img", "Bản đồ"), (svg.Attribute("role")?.Value, svg.Attribute("aria-label")?.Value));
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Name.LocalName is "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Contains(svg.Descendants(), e => e.Name.LocalName == "title" && e.Value == "Hà Nội <b>: 1 & 2");
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(0.0, 0)]
    [InlineData(0.62, 0)]
    [InlineData(1.4, 0)]
    public void A_bullet_bar_hatches_what_is_not_known(double? ratio, int hatched)
    {
        var svg = XElement.Parse(BulletBar.Draw("b1", (decimal?)ratio, 80, Comparison.MoreThan, 70, true, "Chỉ tiêu").Value);
        Assert.Equal(hatched, svg.Descendants().Count(e => e.Attribute("fill")?.Value == "url(#b1-hatch)"));
        Assert.Single(svg.Descendants(), e => e.Attribute("class")?.Value == "bullet-open");
    }

    [Fact]
    public void The_bar_begins_at_zero_and_ends_at_a_hundred()
    {
        Assert.Equal(BulletBar.Place(0), BulletBar.Place(-5));
        Assert.Equal(BulletBar.Place(100), BulletBar.Place(140));
        Assert.Equal((BulletBar.Place(0) + BulletBar.Place(100)) / 2, BulletBar.Place(50), 9);
    }

    private static XElement Drawn(IReadOnlyList<MapPoint> points) => XElement.Parse(CircleMap.Draw("map", points, "Bản đồ").Value);

    private static bool Overlap(CircleMap.Inset a, CircleMap.Inset b) => a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height;

    private static MapPoint Island(string code, long? population) =>
        Point(code, code == Islands.HoangSa ? "Đặc khu Hoàng Sa" : "Đặc khu Trường Sa", 0, 0, population);

    private static MapPoint Point(string code, string name, double latitude, double longitude, long? population) =>
        new(code, name, null, latitude, longitude, population, MapClass.NoData, false, name);
}
