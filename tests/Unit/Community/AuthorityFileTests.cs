using System.Text;
using HocVuSo.Community.Authority;
using HocVuSo.Platform;
using Xunit;

namespace HocVuSo.Unit.Community;

/// <summary>Files as officers receive them: what is read, what is refused, and that no number shows.</summary>
public sealed class AuthorityFileTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly AuthorityColumns Plain = new("so_dinh_danh", "ngay", null, null);

    [Theory]
    [InlineData("so_dinh_danh,ngay\n024058000168,05/01/2026\n")]
    [InlineData("so_dinh_danh;ngay\r\n024058000168;2026-01-05\r\n")]
    [InlineData("\uFEFFso_dinh_danh;ngay\n\"024058000168\";\"5/1/2026\"\n\n")]
    [InlineData("ngay,khac,so_dinh_danh\n 05/01/2026 ,x, '024 058 000 168 \n")]
    public void A_line_is_read_however_it_is_written(string text)
    {
        var line = Assert.Single(Read(text)!.Lines(Plain, Today));
        Assert.Equal((2, LineOutcome.Known, "024058000168", new DateOnly(2026, 1, 5)), (line.Line, line.Outcome, line.Number, line.ConfirmedOn));
    }

    [Theory]
    [InlineData(",05/01/2026", nameof(LineOutcome.NumberMissing))]
    [InlineData("24058000168,05/01/2026", nameof(LineOutcome.NumberTooShort))]
    [InlineData("0240580001689,05/01/2026", nameof(LineOutcome.NumberRefused))]
    [InlineData("02405800016x,05/01/2026", nameof(LineOutcome.NumberRefused))]
    [InlineData("12345678,05/01/2026", nameof(LineOutcome.NumberRefused))]
    [InlineData("2.4058E+10,05/01/2026", nameof(LineOutcome.NumberRefused))]
    [InlineData("024058000168,", nameof(LineOutcome.DateRefused))]
    [InlineData("024058000168,30/02/2026", nameof(LineOutcome.DateRefused))]
    [InlineData("024058000168,01/05/26", nameof(LineOutcome.DateRefused))]
    [InlineData("024058000168,23/11/2026", nameof(LineOutcome.DateInFuture))]
    [InlineData("024058000168", nameof(LineOutcome.Broken))]
    [InlineData("024058000168,05/01/2026,x", nameof(LineOutcome.Broken))]
    [InlineData("\"024058000168,05/01/2026", nameof(LineOutcome.Broken))]
    public void A_line_that_cannot_be_used_says_why_and_keeps_no_number(string line, string why)
    {
        var lines = Read($"so_dinh_danh,ngay\n{line}\n024058000199,05/01/2026\n")!.Lines(Plain, Today);
        Assert.Equal((2, why, ""), (lines[0].Line, lines[0].Outcome.ToString(), lines[0].Number));
        Assert.Equal((3, LineOutcome.Known), (lines[1].Line, lines[1].Outcome));
    }

    [Fact]
    public void Line_numbers_count_empty_lines_as_an_editor_does()
    {
        var lines = Read("so_dinh_danh,ngay\n\n024058000168,05/01/2026\n,\n\n024058000199,05/01/2026\n")!.Lines(Plain, Today);
        Assert.Equal([3, 6], lines.Select(l => l.Line));
    }

    [Fact]
    public void The_same_number_again_is_a_repetition_also_when_the_first_is_written_otherwise()
    {
        var lines = Read("so_dinh_danh,ngay\n024058000168,05/01/2026\n'024058000168,09/01/2026\n")!.Lines(Plain, Today);
        Assert.Equal([LineOutcome.Known, LineOutcome.Repeated], lines.Select(l => l.Outcome));
    }

    [Fact]
    public void A_number_that_could_not_be_used_does_not_make_the_next_a_repetition()
    {
        var lines = Read("so_dinh_danh,ngay\n024058000168,?\n024058000168,09/01/2026\n")!.Lines(Plain, Today);
        Assert.Equal([LineOutcome.DateRefused, LineOutcome.Known], lines.Select(l => l.Outcome));
    }

    [Fact]
    public void With_a_result_column_only_who_passed_is_read()
    {
        var file = Read("so_dinh_danh,ngay,kq\n024058000168,05/01/2026,DAT\n024058000199,05/01/2026,KHONG\n024058000188,05/01/2026, dat\n")!;
        var lines = file.Lines(new("so_dinh_danh", "ngay", "kq", "DAT"), Today);
        Assert.Equal([LineOutcome.Known, LineOutcome.NotPassed, LineOutcome.Known], lines.Select(l => l.Outcome));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF \n")]
    [InlineData("so_dinh_danh,ngay\n")]
    [InlineData("so_dinh_danh,ngay\n,\n")]
    [InlineData("so_dinh_danh\n024058000168\n")]
    [InlineData("ngay,ngay\n1,2\n")]
    [InlineData("PK\u0003\u0004xl/workbook.xml")]
    [InlineData("so_dinh_danh,ngay\n024058000168,\0\n")]
    public void A_file_that_cannot_be_read_is_refused_in_words(string text) => Refused(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Broken_utf8_and_utf16_are_refused()
    {
        Refused([.. "so_dinh_danh,ngay\n024058000168,"u8, 0xC3, 0x28]);
        Refused(Encoding.Unicode.GetBytes("so_dinh_danh,ngay\n024058000168,05/01/2026\n"));
    }

    [Fact]
    public void Five_thousand_lines_are_read_and_one_more_is_refused()
    {
        var lines = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i:000000000000},05/01/2026\n"));
        Assert.Equal(5000, Read("so_dinh_danh,ngay\n" + lines)!.Lines(Plain, Today).Count(l => l.Outcome == LineOutcome.Known));
        Refused(Encoding.UTF8.GetBytes("so_dinh_danh,ngay\n" + lines + "024058000168,05/01/2026\n"));
    }

    [Fact]
    public void The_preview_shows_five_lines_and_of_numbers_the_last_three_digits()
    {
        var file = Read("ten,so,ngay\n" + string.Concat(Enumerable.Range(1, 9).Select(i => $"Người {i},02405800016{i},05/01/2026\n")))!;
        var preview = file.Preview();
        Assert.Equal(5, preview.Count);
        Assert.Equal(["Người 1", "•••••••••161", "05/01/2026"], preview[0]);
    }

    [Theory]
    [InlineData("024058000168", "•••••••••168")]
    [InlineData("'24058000168", "'••••••••168")]
    [InlineData("024 058 000 168", "••• ••• ••• 168")]
    [InlineData("05/01/2026", "05/01/2026")]
    [InlineData("Thôn 3", "Thôn 3")]
    [InlineData("", "")]
    public void What_could_be_a_number_is_masked(string cell, string shown) => Assert.Equal(shown, AuthorityFile.Masked(cell));

    [Fact]
    public void Columns_are_guessed_from_what_they_hold()
    {
        Assert.Equal(("so", "ngay"), Read("ten,ngay,so\nNụ,05/01/2026,24058000168\nLý,06/01/2026,024058000199\n")!.Guess());
        Assert.Equal((null, null), Read("ten,ghi chú\nNụ,x\n")!.Guess());
    }

    [Theory]
    [InlineData(new[] { 2 }, "2")]
    [InlineData(new[] { 3, 2 }, "2, 3")]
    [InlineData(new[] { 2, 3, 4, 7, 9, 10, 12, 13, 14 }, "2–4, 7, 9, 10, 12–14")]
    [InlineData(new int[0], "")]
    public void Line_numbers_are_said_briefly(int[] lines, string said) => Assert.Equal(said, LineNumbers.Of(lines));

    private static AuthorityFile? Read(string text)
    {
        var refused = new Refusals();
        var file = AuthorityFile.Read(Encoding.UTF8.GetBytes(text), refused.At("file"));
        Assert.Empty(refused.All);
        return file;
    }

    private static void Refused(byte[] bytes)
    {
        var refused = new Refusals();
        Assert.Null(AuthorityFile.Read(bytes, refused.At("file")));
        Assert.NotNull(refused["file"]);
    }
}
