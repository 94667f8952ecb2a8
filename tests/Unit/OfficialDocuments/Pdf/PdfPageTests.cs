using System.Globalization;
using System.Text.RegularExpressions;
using HocVuSo.OfficialDocuments;
using HocVuSo.OfficialDocuments.Pdf;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.OfficialDocuments.Pdf;

public sealed partial class PdfPageTests
{
    private const double Thousandth = 0.001;

    [Theory]
    [InlineData(Alignment.Left, 0)]
    [InlineData(Alignment.Centre, 0.5)]
    [InlineData(Alignment.Right, 1)]
    public void Text_stands_at_around_or_before_its_x_with_the_origin_at_the_top_left(Alignment align, double share)
    {
        var content = Drawn(page => page.Text(100, 50, "Quế Võ", Fonts.Bold, 14, align: align));
        var at = Position().Match(content);

        Assert.Equal((100 - (Fonts.Bold.MeasureMm("Quế Võ", 14) * share)) * 72 / 25.4, Number(at.Groups[1]), Thousandth);
        Assert.Equal((297 - 50) * 72 / 25.4, Number(at.Groups[2]), Thousandth);
    }

    [Fact]
    public void A_block_keeps_every_line_within_its_width_and_says_where_it_ends()
    {
        const string Text = "Phấn đấu 70% người trưởng thành được phổ cập kỹ năng số cơ bản và được xác nhận.\nDòng hai.";
        var lines = Fonts.Regular.Wrap(Text, 12, 60);
        Assert.True(lines.Count >= 3);
        Assert.All(lines, line => Assert.True(Fonts.Regular.MeasureMm(line, 12) <= 60));
        Assert.Equal(Text.Replace('\n', ' '), string.Join(' ', lines));
        Assert.Equal("Dòng hai.", lines[^1]);

        double bottom = 0;
        var content = Drawn(page => bottom = page.TextBlock(20, 30, 60, Text, Fonts.Regular, 12, lineHeight: 1.5));
        Assert.Equal(lines.Count, Position().Count(content));
        Assert.Equal(30 + (lines.Count * 12 * 1.5 * 25.4 / 72), bottom, Thousandth);
    }

    [Fact]
    public void A_word_wider_than_the_block_is_cut_and_no_break_spaces_hold()
    {
        var address = new string('w', 60);
        var lines = Fonts.Regular.Wrap($"xem {address} nhé", 12, 40);
        Assert.All(lines, line => Assert.True(Fonts.Regular.MeasureMm(line, 12) <= 40));
        Assert.Equal($"xem{address}nhé", string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains("84,0\u00A0%", Fonts.Regular.Wrap("đúng 84,0\u00A0%", 12, Fonts.Regular.MeasureMm("đúng 84,0", 12) + 0.1));
        Assert.Equal([""], Fonts.Regular.Wrap("", 12, 40));
        Assert.Equal(["a", "b"], Fonts.Regular.Wrap("ab", 12, 0));
    }

    [Fact]
    public void Measuring_adds_up()
    {
        var font = Fonts.Regular;
        Assert.Equal(font.MeasureMm("Quế", 12) + font.MeasureMm(" Võ", 12), font.MeasureMm("Quế Võ", 12), 1e-9);
        Assert.Equal(font.MeasureMm("Quế", 12) * 2, font.MeasureMm("Quế", 24), 1e-9);
        Assert.Equal(0, font.MeasureMm("", 12));
    }

    [Fact]
    public void Squares_cover_exactly_the_dark_modules_with_neighbours_in_one_piece()
    {
        var random = new Random(8);
        var modules = new bool[25, 25];
        for (var row = 0; row < 25; row++)
            for (var column = 0; column < 25; column++) modules[row, column] = random.Next(2) == 1;

        var content = Drawn(page => page.Squares(10, 20, 2, modules));
        var covered = new bool[25, 25];
        foreach (Match piece in Piece().Matches(content))
        {
            double Millimetres(int group) => Number(piece.Groups[group]) * 25.4 / 72;
            var row = (int)Math.Round((297 - Millimetres(2) - Millimetres(4) - 20) / 2);
            var column = (int)Math.Round((Millimetres(1) - 10) / 2);
            Assert.Equal(2, Millimetres(4), Thousandth);
            for (var i = 0; i < (int)Math.Round(Millimetres(3) / 2); i++)
            {
                Assert.False(covered[row, column + i]);
                covered[row, column + i] = true;
            }
        }
        Assert.Equal(modules, covered);
        Assert.True(Piece().Count(content) < modules.Cast<bool>().Count(dark => dark));
        Assert.EndsWith("f\n", content, StringComparison.Ordinal);
    }

    [Fact]
    public void Rectangles_are_filled_outlined_both_or_neither()
    {
        Assert.EndsWith("re f\n", Drawn(page => page.Rectangle(1, 1, 2, 2, fill: PdfColour.White)), StringComparison.Ordinal);
        Assert.EndsWith("re S\n", Drawn(page => page.Rectangle(1, 1, 2, 2, stroke: PdfColour.Black)), StringComparison.Ordinal);
        Assert.EndsWith("re B\n", Drawn(page => page.Rectangle(1, 1, 2, 2, PdfColour.White, PdfColour.Black)), StringComparison.Ordinal);
        Assert.EndsWith("re n\n", Drawn(page => page.Rectangle(1, 1, 2, 2)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_written_with_its_brackets_escaped_and_must_be_absolute()
    {
        var document = new PdfDocument("t", DateTimeOffset.UnixEpoch);
        var page = document.AddPage();
        page.Link(10, 10, 20, 20, new Uri("https://hocvuso.example/xác-nhận/(1)"));
        Assert.Contains(@"/URI(https://hocvuso.example/x%C3%A1c-nh%E1%BA%ADn/\(1\))", new PdfFile(document.ToBytes()).Pages[0], StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => page.Link(0, 0, 1, 1, new Uri("/xac-nhan", UriKind.Relative)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_length_that_is_no_number_is_a_mistake_of_the_caller(double length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Drawn(page => page.Line(0, 0, length, 1, 0.2)));

    [Theory]
    [InlineData("#12345")]
    [InlineData("red")]
    [InlineData("")]
    public void A_colour_is_six_hexadecimal_digits(string text) => Assert.Throws<FormatException>(() => PdfColour.FromHex(text));

    private static string Drawn(Action<PdfPage> draw)
    {
        var document = new PdfDocument("t", DateTimeOffset.UnixEpoch);
        draw(document.AddPage());
        return new PdfFile(document.ToBytes()).Content(0);
    }

    private static double Number(Group group) => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Tf ([\d.-]+) ([\d.-]+) Td")]
    private static partial Regex Position();

    [GeneratedRegex(@"([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re\n")]
    private static partial Regex Piece();
}
