using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.WebTests.Forms;

/// <summary>Addresses that name nothing, or what belongs to somebody else, and people who may not go there: for every address the host lists.</summary>
public sealed class AddressTests(Stages stages) : IClassFixture<Stages>
{
    /// <summary>Well formed and unknown, badly formed, and what attackers try.</summary>
    private static readonly string[] Wrong =
        [new('0', 32), "019a8a3c-0000-7000-8000-000000000000", "khong-co", "-1", "0", "99", "99999999999999999999", "2026-M13", "2031-M01", "%C3%28", "%01", "'%3Bdrop table people_person%3B--", "%3Cscript%3E", "..%5C..", new('a', 300)];

    [Fact]
    public async Task What_names_nothing_is_not_there_to_look_at_or_to_send_to()
    {
        var site = (await stages.On(Database.Sqlite)).Site;
        using var browser = await site.SignedInAsync(roles: Enum.GetValues<Role>());
        var token = (await browser.GetAsync("/toi/goi-toi-la")).ValueOf("__khoa")!;
        List<string> faults = [];
        foreach (var endpoint in Endpoints.Of(site).Where(e => e.Pattern.Parameters.Count > 0))
        {
            foreach (var path in from parameter in endpoint.Pattern.Parameters from wrong in Wrong select endpoint.With(p => p == parameter.Name ? wrong : endpoint.Plausible(p)))
            {
                using var content = endpoint.Body(("__khoa", token));
                var answer = await browser.SendAsync(new HttpMethod(endpoint.Method), path, content);
                if (answer.Status != 404 || (endpoint.IsPage && !answer.Has("main h1"))) { faults.Add(answer.Explain($"expected 404 from {endpoint.Method} {path}")); }
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Empty(site.Faults.Lines);
    }

    public static TheoryData<string> Owned => [.. AllForms.WithButtons.Where(f => f.Route.Contains('{', StringComparison.Ordinal)).Select(f => f.Route).Except(ForEverybody)];

    /// <summary>Lessons are everybody's, and so is checking a paper one holds and following the link of a letter one got; the item bank is one for all its authors, and the rules for all administrators, wherever they are.</summary>
    private static readonly string[] ForEverybody =
        ["/hoc/{lesson}/cau-hoi/{question:int}", "/thuc-hanh/{practice}", "/xac-minh/{code}", "/thu-nhac/{key}/xac-nhan", "/thu-nhac/{key}/thoi", "/ngan-hang/{code}/sua", "/ngan-hang/{code}/buoc", "/quy-tac-bai/{code}/sua", "/quy-tac-bai/{code}/cong-bo", "/quy-tac-bai/{code}/bo", "/quy-tac-bai/{code}/chay-thu"];

    // With every role there is, but in another province.
    [Theory, MemberData(nameof(Owned))]
    public async Task What_is_somebody_elses_is_not_there_to_look_at_or_to_send_to(string route)
    {
        var (stage, form) = (await stages.On(Database.Sqlite), AllForms.At(route));
        var page = await form.Open(stage);
        using var stranger = await stage.Site.SignedInAsync(stage.Site.Province("01"), Enum.GetValues<Role>());
        var token = (await stranger.GetAsync("/toi/goi-toi-la")).ValueOf("__khoa");
        var before = await stage.RowsAsync();
        if (page.Status == 200 && page.Path != "/toi") { (await stranger.GetAsync(page.Path)).Is(404).Says("Không tìm thấy trang này"); }
        var filled = new Dictionary<string, object?>(form.Good(page)) { ["__khoa"] = token };
        (await page.SubmitAsync(form.Button, filled, by: stranger)).Is(404).Says("Không tìm thấy trang này");
        Assert.Equal(before, await stage.RowsAsync());
    }

    [Fact]
    public async Task A_result_and_a_paper_are_their_owners_alone()
    {
        var stage = await stages.On(Database.Sqlite);
        var result = (await stage.ResultAsync()).Is(200);
        var paper = (await result.Browser.GetAsync("/giay-xac-nhan")).Is(200).One("a[href$='/tai-ve']").GetAttribute("href")!;
        (await result.Browser.GetAsync(paper)).Is(200);
        using var stranger = await stage.Site.SignedInAsync(stage.Site.Province("01"), Enum.GetValues<Role>());
        foreach (var path in (string[])[result.Path, result.Path.Replace("ket-qua", "xem-lai", StringComparison.Ordinal), result.Path.Replace("ket-qua", "1", StringComparison.Ordinal), paper])
        {
            (await stranger.GetAsync(path)).Is(404).Says("Không tìm thấy trang này");
        }
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_the_sign_in_page_and_from_there_back()
    {
        var site = (await stages.On(Database.Sqlite)).Site;
        using var browser = site.Browser();
        browser.Follow = false;
        foreach (var endpoint in Endpoints.Of(site).Where(e => e.Who != "anyone"))
        {
            var answer = await browser.SendAsync(new HttpMethod(endpoint.Method), endpoint.Filled, endpoint.Body());
            Assert.True(answer.Status == 302, answer.Explain($"{endpoint.Method} {endpoint.Path}"));
            // A form cannot be sent again by a redirect: after it the way leads to the start.
            Assert.Equal(endpoint.Method == "GET" ? "/dang-nhap?tiep=" + Uri.EscapeDataString(endpoint.Filled) : "/dang-nhap", new Uri(site.Address, answer.Location).PathAndQuery);
        }
    }

    [Fact]
    public async Task Who_lacks_the_role_finds_nothing()
    {
        var site = (await stages.On(Database.Sqlite)).Site;
        using var learner = await site.SignedInAsync(roles: Role.Learner);
        var token = (await learner.GetAsync("/toi/goi-toi-la")).ValueOf("__khoa")!;
        foreach (var endpoint in Endpoints.Of(site).Where(e => e.Who is not ("anyone" or nameof(Role.Learner))))
        {
            var answer = await learner.SendAsync(new HttpMethod(endpoint.Method), endpoint.Filled, endpoint.Body(("__khoa", token)));
            answer.Is(404).Says("Không tìm thấy trang này");
        }
    }
}
