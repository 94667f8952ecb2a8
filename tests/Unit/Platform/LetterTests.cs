using HocVuSo.Platform;
using Xunit;

namespace HocVuSo.Unit.Platform;

public sealed class LetterTests
{
    [Theory]
    [InlineData(" Can.Bo@BacNinh.gov.vn ", "Can.Bo@bacninh.gov.vn")]
    [InlineData("a+b@x-y.vn", "a+b@x-y.vn")]
    [InlineData("", null)]
    [InlineData("canbo", null)]
    [InlineData("canbo@bacninh", null)]
    [InlineData("cán.bộ@bacninh.gov.vn", null)]
    [InlineData("a@b.vn\r\nBcc: c@d.vn", null)]
    [InlineData("a@b.vn, c@d.vn", null)]
    [InlineData("Cán bộ <a@b.vn>", null)]
    [InlineData("a@-b.vn", null)]
    [InlineData("a@b..vn", null)]
    public void An_address_is_one_mailbox_or_refused(string typed, string? read)
    {
        var refused = new Refusals();
        Assert.Equal(read, EmailAddress.Read(typed, refused.At("Address"))?.Value);
        Assert.Equal(read is null, refused["Address"] is not null);
    }

    [Fact]
    public void An_address_has_at_most_254_letters()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('b', 60), 4)) + ".vn";
        Assert.NotNull(EmailAddress.Find(new string('a', EmailAddress.Longest - domain.Length - 1) + "@" + domain));
        Assert.Null(EmailAddress.Find(new string('a', EmailAddress.Longest - domain.Length) + "@" + domain));
    }

    [Fact]
    public void Both_forms_of_a_letter_say_the_same_and_words_never_become_markup()
    {
        var letter = new Letter("Nhắc <việc>",
        [
            new LetterPart.Paragraph("Việc của xã & thôn."), new LetterPart.Heading("Quá hạn (2)"), new LetterPart.Item("Mở <b>12</b> lớp", "Quá hạn 3 ngày", "https://a.vn/1?x=1&y=2"),
            new LetterPart.Item("Báo cáo", "Hạn 20/11/2026", "https://a.vn/2"), new LetterPart.Link("Mở danh sách", "https://a.vn/"),
        ]);
        Assert.Equal(
            """
            Việc của xã & thôn.

            Quá hạn (2)
            - Mở <b>12</b> lớp
              Quá hạn 3 ngày
              https://a.vn/1?x=1&y=2
            - Báo cáo
              Hạn 20/11/2026
              https://a.vn/2

            Mở danh sách: https://a.vn/

            """, letter.ToText(), ignoreLineEndingDifferences: true);
        var html = letter.ToHtml();
        Assert.Contains("<title>Nhắc &lt;việc&gt;</title>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://a.vn/1?x=1&amp;y=2\"", html, StringComparison.Ordinal);
        Assert.Equal((1, 2, 1), (Count("<ul>"), Count("<li>"), Count("</ul>")));

        int Count(string tag) => html.Split(tag).Length - 1;
    }
}
