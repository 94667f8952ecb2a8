using System.Text;
using HocVuSo.VietnameseText;
using Xunit;

namespace HocVuSo.Unit.VietnameseText;

public sealed class VietnameseOrderTests
{
    [Theory]
    [InlineData("a", "A", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "â", "ấ", "b")]
    [InlineData("d", "đ", "e", "ê", "g", "o", "ô", "ơ", "p", "u", "ư", "v", "y", "z")]
    [InlineData("ma", "mà", "mả", "mã", "má", "mạ", "mai", "mài", "măng", "mân")]
    [InlineData("An Bình", "An Khê", "Anh Sơn", "Ân Thi", "Ba Vì", "Đà Bắc", "Đại Lộc", "Đăk Hà", "Đô Lương", "Em")]
    [InlineData("Tổ 1", "Tổ 2", "Tổ 02a", "Tổ 10", "Tổ 10a", "Tổ dân phố 1")]
    [InlineData("hoa", "hòa", "hoá", "họa", "hoà thuận", "hóa trang", "hoan")]
    [InlineData("Hoa Sơn", "Hoa Sờn", "Hòa Sơn", "Hoá Sơn")]
    [InlineData("xã", "xã (cũ)", "xã 1", "xã a", "xã я")]
    [InlineData("cư", "Čư", "da")]
    public void A_dictionary_would_stand_in_this_order(params string[] ordered)
    {
        var random = new Random(3);
        for (var round = 0; round < 20; round++)
        {
            var mixed = ordered.ToArray();
            random.Shuffle(mixed);
            Array.Sort(mixed, VietnameseOrder.Instance);
            Assert.Equal(ordered, mixed);
        }
    }

    [Fact]
    public void Every_letter_with_every_tone_is_in_place()
    {
        var expected = TextSamples.Sentences[1].Split(' ')[..^1].SelectMany(row => row).Select(c => c.ToString()).ToArray();
        Assert.Equal(expected, expected.Reverse().Order(VietnameseOrder.Instance).ToArray());
    }

    [Fact]
    public void Decomposed_text_stands_with_its_composed_twin()
    {
        string[] words = ["mê", "mế", "mệ", "mở", "mưa", "mừa"];
        var mixed = words.Select((word, i) => i % 2 == 0 ? word.Normalize(NormalizationForm.FormD) : word).Reverse()
            .Order(VietnameseOrder.Instance).Select(word => word.Normalize(NormalizationForm.FormC));
        Assert.Equal(words, mixed);
    }

    [Fact]
    public void Nothing_stands_before_something()
    {
        Assert.True(VietnameseOrder.Instance.Compare(null, "") < 0);
        Assert.True(VietnameseOrder.Instance.Compare("", "a") < 0);
        Assert.Equal(0, VietnameseOrder.Instance.Compare(null, null));
    }

    [Fact]
    public void It_is_a_total_order_over_any_strings()
    {
        var order = VietnameseOrder.Instance;
        var texts = TextSamples.Random(seed: 5, count: 3_000).ToArray();
        for (var i = 0; i + 2 < texts.Length; i++)
        {
            var (a, b, c) = (texts[i], texts[i + 1], texts[i + 2]);
            Assert.Equal(Math.Sign(order.Compare(a, b)), -Math.Sign(order.Compare(b, a)));
            Assert.Equal(string.Equals(a, b, StringComparison.Ordinal), order.Compare(a, b) == 0);
            string[] sorted = [a, b, c];
            Array.Sort(sorted, order);
            Assert.True(order.Compare(sorted[0], sorted[1]) <= 0 && order.Compare(sorted[1], sorted[2]) <= 0 && order.Compare(sorted[0], sorted[2]) <= 0);
        }
    }
}
