using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.WebTests.Forms;

/// <summary>An impatient thumb, a lost answer, two windows: whatever is sent again is answered clearly and recorded once.</summary>
public sealed class TwiceTests(Stages stages) : IClassFixture<Stages>
{
    private const int Presses = 3;
    private const string First = "sent";

    [Theory, Databases]
    public async Task A_form_sent_again_and_from_a_second_window_is_recorded_once(Database on)
    {
        var stage = await stages.On(on);
        List<string> faults = [];
        foreach (var form in AllForms.WithButtons)
        {
            var page = await form.Open(stage);
            var tab = page.Status == 200 ? await page.Browser.GetAsync(page.Path) : page;
            Expect(await page.SubmitAsync(form.Button, form.Good(page)), form, First, faults);
            var once = await stage.RowsAsync();
            Expect(await page.SubmitAsync(form.Button, form.Good(page)), form, "sent again", faults);
            if (form.AddsAgain is null) { Compare(once, await stage.RowsAsync(), form, "sent again", faults); }
            once = await stage.RowsAsync();
            Expect(await tab.SubmitAsync(form.Button, form.Good(tab)), form, "sent from a second window", faults);
            if ((form.AddsAgain ?? form.AddsInTwoTabs) is null) { Compare(once, await stage.RowsAsync(), form, "sent from a second window", faults); }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory, Databases]
    public async Task A_form_sent_several_times_in_one_instant_is_recorded_once(Database on)
    {
        var stage = await stages.On(on);
        List<string> faults = [];
        foreach (var form in AllForms.WithButtons)
        {
            var alone = await form.Open(stage);
            var before = await stage.RowsAsync();
            await alone.SubmitAsync(form.Button, form.Good(alone));
            var once = Growth(before, await stage.RowsAsync());
            var page = await form.Open(stage);
            before = await stage.RowsAsync();
            var good = form.Good(page);
            var answers = await Task.WhenAll(Enumerable.Range(0, Presses).Select(_ => page.SubmitAsync(form.Button, good)));
            foreach (var answer in answers) { Expect(answer, form, "pressed thrice", faults); }
            if ((form.AddsAgain ?? form.AddsAtOnce) is null) { Compare(once, Growth(before, await stage.RowsAsync()), form, "pressed thrice", faults); }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static void Expect(TestPage answer, Form form, string when, List<string> faults)
    {
        var isOld = answer.Status == 400 && form.OnlyOnce is not null && when != First;
        var isGone = answer.Status == 404 && form.GoneAfter is not null && when != First;
        if (answer.Status is not (200 or 422) && !isOld && !isGone) { faults.Add(answer.Explain($"{form}, {when}, was not answered clearly")); }
    }

    private static void Compare(SortedDictionary<string, long> expected, SortedDictionary<string, long> actual, Form form, string when, List<string> faults)
    {
        var added = string.Join(", ", Growth(expected, actual).Where(t => t.Value > 0).Select(t => $"{t.Value} {t.Key}"));
        if (added.Length > 0) { faults.Add($"{form}, {when}, added {added}"); }
    }

    private static SortedDictionary<string, long> Growth(SortedDictionary<string, long> before, SortedDictionary<string, long> after) =>
        new(after.ToDictionary(t => t.Key, t => t.Value - before[t.Key]), StringComparer.Ordinal);
}
