using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Profiles;
using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.Assessment;

/// <summary>The rules of assessment as data.</summary>
public sealed class ProfilesTests
{
    private const string Good =
        """
        code: thu
        version: 1
        names: {vi: "Thử", en: "Try"}
        groups: [nguoi-dan]
        legal_basis: {vi: "x", en: "x"}
        legal_state: chua-doi-chieu
        lesson_share: 0.7
        rule:
          count: 3
          minutes: 10
          pass_mark: 2
          pass_mark_is_ours: true
          wait_hours: 24
          blueprint:
            - {group: "1", level: co-ban, count: 2}
            - {group: "1", level: trung-cap, count: 1}
        """;

    [Fact]
    public void The_published_rules_are_what_we_ship()
    {
        var all = AllProfiles.Read(Repository.In("data", "profiles")).ToDictionary(p => p.Code);
        var citizens = (FixedRule)all["co-ban-20"].Rule!;
        Assert.Equal((20, 30, true), (citizens.Count, citizens.Minutes, citizens.PassMarkIsOurs));
        var officials = (FixedRule)all["nq398"].Rule!;
        Assert.Equal((50, 90, 35, false), (officials.Count, officials.Minutes, officials.PassMark, officials.PassMarkIsOurs));
        Assert.Equal(35, officials.Blueprint.Where(l => l.Level == "co-ban").Sum(l => l.Count));
        Assert.Equal(15, officials.Blueprint.Where(l => l.Level == "trung-cap").Sum(l => l.Count));
        Assert.Equal(0.7m, all["nq398"].LessonShare);
        Assert.Null(all["qd757"].Rule);
        Assert.DoesNotContain(all.Values, p => p.Basis.Checked);
        Assert.All(Groups.Names.Keys, group => Assert.Contains(all.Values, p => p.Rule is not null && p.Groups.Contains(group)));
    }

    [Theory]
    [InlineData("code: thu", "code: khac", "belongs to khac.yaml")]
    [InlineData("groups: [nguoi-dan]", "groups: [moi-nguoi]", "moi-nguoi")]
    [InlineData("legal_state: chua-doi-chieu", "legal_state: ro", "legal_state 'ro'")]
    [InlineData("count: 3", "count: 4", "adds up to 3, not to 4")]
    [InlineData("level: trung-cap", "level: co-ban", "names each group and level once")]
    [InlineData("level: trung-cap", "level: cao", "cannot be drawn")]
    [InlineData("count: 2}", "count: 0}", "cannot be drawn")]
    [InlineData("pass_mark: 2", "pass_mark: 4", "make sense")]
    [InlineData("minutes: 10", "minutes: 0", "make sense")]
    [InlineData("lesson_share: 0.7", "lesson_share: 70", "lesson_share")]
    [InlineData("version: 1", "version: một", "thu.yaml")]
    public void A_broken_profile_is_refused_by_its_name_and_with_its_fault(string written, string instead, string fault)
    {
        var text = Good.ReplaceLineEndings("\n");
        Assert.Contains(written, text, StringComparison.Ordinal);
        var refused = Assert.Throws<InvalidDataException>(() => AllProfiles.Read("thu.yaml", text.Replace(written, instead, StringComparison.Ordinal)));
        Assert.StartsWith("thu.yaml: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(fault, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_good_profile_is_read() => Assert.Equal(3, ((FixedRule)AllProfiles.Read("thu.yaml", Good).Rule!).Count);

    [Fact]
    public void What_is_written_reads_back_as_the_same_profile()
    {
        foreach (var (profile, _) in AllProfiles.ReadFolder(Repository.In("data", "profiles")))
        {
            var written = ProfileYaml.Write(profile);
            Assert.Equivalent(profile, AllProfiles.Read($"{profile.Code}.yaml", written), strict: true);
        }
    }

    [Theory]
    [InlineData("Có \"ngoặc\", \\ và : # {x}")]
    [InlineData("Hai\ndòng\tvà 😀")]
    [InlineData("- [không phải danh sách], *không* &neo")]
    public void Whatever_is_written_in_words_reads_back_letter_by_letter(string words)
    {
        var profile = AllProfiles.Read("thu.yaml", Good) with { Name = new(words, words) };
        Assert.Equal(words, AllProfiles.Read("thu.yaml", ProfileYaml.Write(profile)).Name.Vi);
    }

    [Theory]
    [InlineData("nq398", "cbccvc")]
    [InlineData("co-ban-20", null)]
    public void Without_its_only_test_a_group_is_named(string without, string? unserved)
    {
        var left = AllProfiles.Read(Repository.In("data", "profiles")).Where(p => p.Code != without).ToList();
        Assert.Equal(unserved, AllProfiles.Unserved(left));
    }
}
