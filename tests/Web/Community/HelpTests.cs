using HocVuSo.Community.Helps;
using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace HocVuSo.WebTests.Community;

public sealed class HelpTests
{
    [Theory, Databases]
    public async Task Somebody_new_is_named_helped_and_counted_once(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        using var helper = await here.HelperAsync();
        var page = (await helper.GetAsync("/giup")).Is(200);
        Assert.Equal(here.East.Id.ToString(), page.ValueOf("village"));
        var saved = (await page.SubmitAsync("Ghi", new { whom = "moi", name = "nguyễn thị  Nụ", birthyear = "1958", what = "vneid" })).Is(200).Says("Đã ghi", "nguyễn thị Nụ", "Cài và dùng VNeID", "Thôn Đông");

        // The same form sent again records nothing new.
        (await page.SubmitAsync("Ghi", new { whom = "moi", name = "nguyễn thị  Nụ", birthyear = "1958", what = "vneid" })).Is(200).IsAt(saved.Path);
        Assert.Equal((1, 1), (await here.CountAsync("luot-giup"), await here.CountAsync("nguoi-duoc-giup")));

        // The same name, year and village is the same person; she is offered as somebody helped recently.
        var again = (await helper.GetAsync("/giup")).Says("nguyễn thị Nụ", "sinh năm 1958 · Thôn Đông");
        (await again.SubmitAsync("Ghi", new { whom = "moi", name = "Nguyễn Thị Nụ", birthyear = "1958", what = "lua-dao" })).Is(200).Says("Đã ghi");
        Assert.Equal((2, 1), (await here.CountAsync("luot-giup"), await here.CountAsync("nguoi-duoc-giup")));
        Assert.Equal(1, await site.RowsAsync(db => db.Set<ListedPerson>().CountAsync()));
        var list = (await helper.GetAsync("/giup/da-ghi")).Says("2 lượt người được giúp; 1 người có tên");

    }

    [Fact]
    public async Task A_number_of_people_counts_as_times_and_can_be_undone_for_a_week()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        using var helper = await here.HelperAsync();
        // Who types a number and touches no circle meant the number.
        var saved = (await (await helper.GetAsync("/giup")).SubmitAsync("Ghi", new { people = "12", what = "khac", village = here.West.Id.ToString() })).Is(200).Says("12 người, không ghi tên", "Thôn Tây");
        Assert.Equal((12, 0), (await here.CountAsync("luot-giup"), await here.CountAsync("nguoi-duoc-giup")));
        (await saved.SubmitAsync("Hoàn tác")).Is(200).Says("Đã hoàn tác");
        Assert.Equal(0, await here.CountAsync("luot-giup"));
        (await saved.SubmitAsync("Hoàn tác")).Is(200).Says("Đã hoàn tác");

        await (await helper.GetAsync("/giup")).SubmitAsync("Ghi", new { people = "3", what = "khac" });
        site.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(3, await here.CountAsync("luot-giup"));
        using var officer = await here.OfficerAsync();
        var row = (await officer.GetAsync("/giup/trong-xa")).Is(200).Says("3 lượt người được giúp");
        var why = await row.ClickAsync("Hủy");
        (await why.SubmitAsync("Hủy một lần giúp", new { reason = "x" })).Refuses("reason");
        (await why.SubmitAsync("Hủy một lần giúp", new { reason = "ghi nhầm buổi" })).Is(200).Says("ghi nhầm buổi", "0 lượt");
        Assert.Equal(0, await here.CountAsync("luot-giup"));
    }

    [Fact]
    public async Task A_resident_is_found_by_name_without_diacritics_and_the_opening_is_audited()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        var elsewhere = await ACommune.On(site, 1);
        var ly = await site.AddPersonAsync(name: "Lý Văn Páo", born: new DateOnly(1970, 5, 1), village: here.West.Id);
        await site.AddPersonAsync(name: "Lý Văn Páo", born: new DateOnly(1981, 5, 1), village: elsewhere.East.Id);
        using var helper = await here.HelperAsync();
        var found = (await (await helper.GetAsync("/giup")).SubmitAsync("Tìm tên này trong xã", new { name = "ly pao", what = "thanh-toan" })).Is(200);
        found.Says("Tìm thấy trong xã", "sinh năm 1970 · Thôn Tây").SaysNot("1981");
        Assert.Equal(ly.ToString(), found.ValueOf("whom"));
        Assert.Equal("thanh-toan", found.ValueOf("what"));
        (await found.SubmitAsync("Ghi")).Is(200).Says("Đã ghi", "Lý Văn Páo");
        Assert.Equal(1, await here.CountAsync("nguoi-duoc-giup", here.West.Id));
        // A person of another commune cannot be slipped in.
        var page = await helper.GetAsync("/giup");
        var stranger = await site.AddPersonAsync(name: "Xa Lạ", village: elsewhere.East.Id);
        (await page.SubmitAsync("Ghi", new { whom = stranger.ToString(), what = "khac" }, tamper: true)).Refuses("whom", "không sống trong xã");
    }

    [Fact]
    public async Task A_namesake_is_shown_before_a_second_one_is_listed()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        await site.AddPersonAsync(name: "Nông Thị Hoa", born: new DateOnly(1960, 1, 1), village: here.East.Id);
        using var helper = await here.HelperAsync();
        var asked = (await (await helper.GetAsync("/giup")).SubmitAsync("Ghi", new { name = "nông thị hoa", what = "khac" })).Refuses("whom", "đã có người tên này");
        asked.Says("sinh năm 1960");
        (await asked.SubmitAsync("Ghi")).Is(200).Says("Đã ghi");
        Assert.Equal(1, await site.RowsAsync(db => db.Set<ListedPerson>().CountAsync()));
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_and_keeps_what_was_typed()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        using var helper = await here.HelperAsync();
        var page = await helper.GetAsync("/giup");
        (await page.SubmitAsync("Ghi")).Refuses("whom").Refuses("what");
        var again = (await page.SubmitAsync("Ghi", new { name = "<b>Nụ</b> 7", birthyear = "58", village = "" })).Refuses("name").Refuses("birthyear").Refuses("village");
        Assert.Equal(("<b>Nụ</b> 7", "58"), (again.ValueOf("name"), again.ValueOf("birthyear")));
        (await page.SubmitAsync("Ghi", new { whom = "nhieu", people = "0" })).Refuses("people");
        (await page.SubmitAsync("Ghi", new { whom = "nhieu", people = "301" })).Refuses("people");
        using var stranger = await site.SignedInAsync(here.Commune.Id, Role.Learner);
        (await stranger.GetAsync("/giup")).Is(404);
        (await helper.GetAsync("/giup/trong-xa")).Is(404);
    }

    [Fact]
    public async Task What_another_recorded_is_not_there()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        using var one = await here.HelperAsync();
        using var other = await here.HelperAsync();
        var saved = await (await one.GetAsync("/giup")).SubmitAsync("Ghi", new { people = "2", what = "khac" });
        (await other.GetAsync(saved.Path)).Is(404);
        var elsewhere = await ACommune.On(site, 1);
        using var officer = await elsewhere.OfficerAsync();
        (await officer.GetAsync("/giup/trong-xa/" + saved.Path.Split('/')[^1])).Is(404);
    }

    [Fact]
    public async Task Sent_twice_in_one_instant_it_is_recorded_once()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        using var helper = await here.HelperAsync();
        var page = await helper.GetAsync("/giup");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => page.SubmitAsync("Ghi", new { name = "Trần Thị Mơ", birthyear = "1960", what = "khac" })));
        Assert.All(answers, a => a.Is(200).Says("Đã ghi"));
        Assert.Equal((1, 1), (await here.CountAsync("luot-giup"), await here.CountAsync("nguoi-duoc-giup")));
    }
}
