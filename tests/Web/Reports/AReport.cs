using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;

namespace HocVuSo.WebTests.Reports;

/// <summary>
/// The report of one commune for November 2026 and the three people it goes through, each in a browser of their own. A test
/// begins on 16 November: the window (15 October to 14 November) has closed, the report is due before the 20th.
/// </summary>
internal sealed class AReport : IDisposable
{
    public const string Period = "2026-M11";
    public const string Address = "/bao-cao/" + Period;
    public const string Collected = "/bao-cao/tong-hop/" + Period;

    public static readonly TestFile Signed = new("ban-ky.pdf", "application/pdf", "%PDF-1.7 bản ký"u8.ToArray());

    private readonly TestSite _site;
    private readonly PersonId _officer, _leader, _province;

    private AReport(TestSite site, ACommune here, PersonId officer, PersonId leader, PersonId province)
    {
        (_site, Here, _officer, _leader, _province) = (site, here, officer, leader, province);
        (Officer, Leader, Province) = (site.Browser(), site.Browser(), site.Browser());
    }

    public ACommune Here { get; }

    public TestBrowser Officer { get; }

    public TestBrowser Leader { get; }

    public TestBrowser Province { get; }

    /// <summary>Where the province reads it.</summary>
    public string Received => $"{Collected}/{Here.Commune.Code}";

    public static async Task<AReport> On(TestSite site, int number = 0)
    {
        var here = await ACommune.On(site, number);
        var report = new AReport(
            site, here, await site.AddPersonAsync([Role.CommuneOfficer], here.Commune.Id), await site.AddPersonAsync([Role.CommuneLeader], here.Commune.Id), await site.AddPersonAsync([Role.ProvinceOfficer]));
        await report.SignInAsync();
        return report;
    }

    /// <summary>Signs everybody in, or in again: after a quarter of an hour the idle lock has struck.</summary>
    public async Task SignInAsync()
    {
        await Officer.SignInAsync(_officer);
        await Leader.SignInAsync(_leader);
        await Province.SignInAsync(_province);
    }

    /// <summary>Moves the clock there and signs everybody in again.</summary>
    public async Task AtAsync(int month, int day, int hour = 9, int minute = 0, int second = 0)
    {
        _site.Clock.Set(new(2026, month, day, hour, minute, second, TimeSpan.FromHours(7)));
        await SignInAsync();
    }

    public static object Words(string steering = "Đã giao chỉ tiêu cho từng thôn.") => new { I = steering, IV = "Mở lớp buổi tối tại nhà văn hóa.", V = "Không có." };

    public async Task<TestPage> ProposeAsync(string address = Address) => (await (await Officer.GetAsync(address)).SubmitAsync("Trình ký", Words())).Is(200).IsAt(address).Says("đang trình ký");

    public async Task<TestPage> SignAsync(string number = "15", string on = "2026-11-16") =>
        (await (await Leader.GetAsync(Address)).SubmitAsync("Ký báo cáo", new { Number = number, SignedOn = on, File = Signed })).Is(200).IsAt(Address).Says("đã ký, chưa gửi");

    public async Task<TestPage> SendAsync() => (await (await Officer.GetAsync(Address)).SubmitAsync("Gửi báo cáo")).Is(200).IsAt(Address).Says("đã gửi, chờ tiếp nhận");

    public async Task<TestPage> AcceptAsync() => (await (await Province.GetAsync(Received)).SubmitAsync("Đã tiếp nhận")).Is(200).IsAt(Received).Says("đã tiếp nhận");

    public async Task<AReport> SentAsync()
    {
        await ProposeAsync();
        await SignAsync();
        await SendAsync();
        return this;
    }

    /// <summary>Takes a step that no page offers now, with the token of another page.</summary>
    public static async Task<TestPage> ForceAsync(TestBrowser browser, string address, params IEnumerable<(string, string)> fields) =>
        await browser.PostAsync(address, [("__khoa", (await browser.GetAsync("/toi/viec-hoc")).Is(200).One("[name=__khoa]").GetAttribute("value")!), .. fields]);

    public void Dispose()
    {
        Officer.Dispose();
        Leader.Dispose();
        Province.Dispose();
    }
}
