using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.WebTests.Forms;

/// <summary>What people paste and attackers try, in every field of every form.</summary>
public sealed class TypingTests(Stages stages) : IClassFixture<Stages>
{
    private const int FarTooLong = 5000;

    private static readonly string[] Writings =
    [
        "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>",
        "'); drop table people_person; --",
        "Tên \u202Eđảo\u202C ngược",
        new('ă', FarTooLong),
    ];

    public static TheoryData<string> WithTexts => AllForms.WithTexts;

    [Theory, MemberData(nameof(WithTexts))]
    public async Task Whatever_is_typed_comes_back_as_typed_or_is_kept_as_text(string route)
    {
        var (stage, form) = (await stages.On(Database.Sqlite), AllForms.At(route));
        foreach (var field in form.Texts.Concat(form.Secrets))
        {
            TestPage? page = null;
            foreach (var typed in Writings)
            {
                page ??= await form.Open(stage);
                var answer = await form.SubmitWithAsync(page, field, typed);
                if (answer.Status != 422) { page = form.Keep is null ? null : answer; }
                else if (!form.Secrets.Contains(field)) { Assert.True(answer.ValueOf(field) == typed, answer.Explain($"“{field}” no longer holds what was typed but “{answer.ValueOf(field)}”")); }
            }
        }
        Assert.Empty(stage.Site.Faults.Lines);
    }
}

/// <summary>What no keyboard types: a page may refuse it or leave it out, not break on it.</summary>
public sealed class BrokenTextTests(Stages stages) : IClassFixture<Stages>
{
    // The framework refuses it in ordinary forms before a page sees it, and not in those with files.
    private const string Nothing = "Có \0 ký tự rỗng";

    private static readonly object[] Broken =
    [
        "Có ký tự \u0001\u001B rỗng",
        Nothing,
        new TestBytes(0xC3, 0x28, (byte)'a'),
        new TestBytes((byte)'a', (byte)'b', 0xED, 0xA0, 0x80, (byte)'c', (byte)'d', (byte)'e'),
    ];

    // PostgreSQL keeps no NUL and SQLite does. Only in forms with files does one come so far.
    [Theory, Databases]
    public async Task Characters_no_keyboard_has_break_nothing(Database on)
    {
        var stage = await stages.On(on);
        foreach (var form in AllForms.All.Where(f => on == Database.Sqlite || f.Files.Length > 0))
        {
            foreach (var field in form.Texts.Concat(form.Secrets))
            {
                TestPage? page = null;
                foreach (var typed in Broken)
                {
                    page ??= await form.Open(stage);
                    var answer = await form.SubmitWithAsync(page, field, typed, mayBeUnreadable: typed is Nothing);
                    page = answer.Status switch { 422 => page, 200 when form.Keep is not null => answer, _ => null };
                }
            }
        }
        Assert.Empty(stage.Site.Faults.Lines);
    }
}
