using HocVuSo.Assessment.Certificates;
using HocVuSo.Platform;
using Xunit;

namespace HocVuSo.Unit.Assessment;

/// <summary>The public code of a confirmation: read back from paper, with mistakes noticed.</summary>
public sealed class CertificateCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly SeededEntropy Chance = new(1);

    [Fact]
    public void A_code_has_28_characters_without_look_alikes_and_reads_back()
    {
        HashSet<string> codes = [];
        for (var i = 0; i < 2000; i++)
        {
            var code = CertificateCode.New(Chance);
            Assert.Equal(CertificateCode.Length, code.Value.Length);
            Assert.All(code.Value, c => Assert.Contains(c, Alphabet));
            Assert.Equal(code, CertificateCode.Read(code.Value));
            Assert.Equal(code, CertificateCode.Read(code.Grouped));
            codes.Add(code.Value);
        }
        Assert.Equal(2000, codes.Count);
    }

    [Fact]
    public void Case_spaces_hyphens_and_look_alikes_do_not_matter()
    {
        var code = WithZeroAndOne();
        Assert.Equal(code, CertificateCode.Read(" " + code.Grouped.ToLowerInvariant() + " "));
        Assert.Equal(code, CertificateCode.Read(code.Grouped.Replace('-', ' ')));
        Assert.Equal(code, CertificateCode.Read(code.Value.Replace('0', 'o').Replace('1', 'l')));
        Assert.Equal(code, CertificateCode.Read(code.Value.Replace('0', 'O').Replace('1', 'I')));
    }

    [Fact]
    public void Any_single_wrong_character_is_noticed()
    {
        var code = CertificateCode.New(Chance).Value;
        for (var at = 0; at < code.Length; at++)
        {
            foreach (var other in Alphabet.Where(c => c != code[at])) { Assert.Null(CertificateCode.Read(code[..at] + other + code[(at + 1)..])); }
        }
    }

    [Fact]
    public void Any_two_swapped_characters_of_the_body_are_noticed()
    {
        var code = CertificateCode.New(Chance).Value;
        for (var a = 0; a < 26; a++)
        {
            for (var b = a + 1; b < 26; b++)
            {
                if (code[a] == code[b]) { continue; }
                var swapped = code.ToCharArray();
                (swapped[a], swapped[b]) = (swapped[b], swapped[a]);
                Assert.Null(CertificateCode.Read(new string(swapped)));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("'; drop table assessment_certificate; --")]
    [InlineData("0000-0000-0000-0000-0000-0000-0001")]
    [InlineData("UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU")]
    public void What_is_no_code_is_not_read(string? typed) => Assert.Null(CertificateCode.Read(typed));

    private static CertificateCode WithZeroAndOne()
    {
        while (true)
        {
            var code = CertificateCode.New(Chance);
            if (code.Value.Contains('0', StringComparison.Ordinal) && code.Value.Contains('1', StringComparison.Ordinal)) { return code; }
        }
    }
}
