using System.Globalization;
using System.Text.RegularExpressions;
using HocVuSo.TestKit;
using Microsoft.Playwright;
using Xunit;

namespace HocVuSo.Browser.Chain;

/// <summary>What those who answer for a figure do with it. Each comes with a browser of their own.</summary>
internal static class Officials
{
    // What ./run prints.
    private const string Password = "hoc-vu-so-2026";

    /// <summary>A walk of somebody who signed in through the pages, with the password and the code of this moment.</summary>
    public static async Task<Walk> SignInAsync(Chromium chromium, TestSite site, Visit visit, string username)
    {
        var walk = await Walk.BeginAsync(chromium, site, visit);
        await walk.OpenAsync("/mo-phong/ma-xac-thuc");
        var code = await walk.Page.Locator("tr", new() { Has = walk.Page.GetByRole(AriaRole.Rowheader, new() { Name = username, Exact = true }) }).Locator("code").InnerTextAsync();
        await walk.PressAsync("Về trang đăng nhập");
        await walk.FillAsync("Tên đăng nhập", username);
        await walk.FillAsync("Mật khẩu", Password);
        await walk.FillAsync("Mã 6 số", code);
        await walk.PressAsync("Vào làm việc");
        return walk;
    }

    /// <summary>People counted at target 3, and the system's own confirmations, as the overview of the commune says.</summary>
    public static async Task<(int Skilled, int Confirmed)> ReadOverviewAsync(Walk walk)
    {
        await walk.OpenAsync("/tong-quan");
        var third = walk.Page.Locator(".measure", new() { HasText = "Chỉ tiêu 3" });
        return (
            Number(await third.Locator(".measure-line a", new() { HasText = "người" }).InnerTextAsync()),
            Number(await walk.Page.Locator(".own a").InnerTextAsync()));
    }

    /// <summary>From the number down to the facts and the names behind it, and the number counted again.</summary>
    public static async Task FollowFigureAsync(Walk walk, string nameBehindIt)
    {
        await walk.Page.Locator(".own a").EvaluateAsync("link => { link.id = 'own'; }");
        var number = await walk.Page.Locator("#own").InnerTextAsync();
        await walk.PressAsync(number);
        await walk.SaysAsync("Nguồn gốc số liệu", "Công thức bằng lời", "ghi nhận đứng sau", "Mã đối chiếu");
        await walk.PictureAsync("21-nguon-goc");
        await walk.PressAsync("Kiểm tra lại");
        await walk.SaysAsync("khớp", "Mã đối chiếu trùng: vẫn là những ghi nhận ấy.");
        // Whoever came last stands on the last page.
        while (await walk.OffersAsync("Trang sau")) { await walk.PressAsync("Trang sau"); }
        await walk.Page.GetByLabel("Xem tên để làm gì?").SelectOptionAsync(new SelectOptionValue { Label = "Trả lời thắc mắc của người dân" });
        await walk.PressAsync("Xem tên");
        await walk.SaysAsync(nameBehindIt);
        await walk.PictureAsync("22-ten");
    }

    /// <summary>The officer's part: the report is filled, words are edited, it goes before the signer.</summary>
    public static async Task ProposeReportAsync(Walk walk)
    {
        await walk.PressAsync("Báo cáo");
        await walk.PictureAsync("23-cac-bao-cao");
        await walk.PressAsync("Mở báo cáo tháng 11/2026");
        var drafted = await walk.Page.Locator("#II").InputValueAsync();
        Assert.NotEqual("", drafted);
        await walk.Page.Locator("#I").FillAsync("UBND xã phân công mỗi thôn một thành viên tổ công nghệ số cộng đồng; loa truyền thanh nhắc lịch học mỗi tuần hai lần.");
        await walk.Page.Locator("#II").FillAsync(drafted + "\nBà con thôn Gà học theo nhóm ở nhà văn hóa, người biết chỉ người chưa biết.");
        foreach (var section in (string[])["III", "IV", "V"])
        {
            var box = walk.Page.Locator("#" + section);
            if (string.IsNullOrWhiteSpace(await box.InputValueAsync())) { await box.FillAsync("Không có."); }
        }
        await walk.PictureAsync("24-bao-cao");
        await walk.PressAsync("Trình ký");
        await walk.SaysAsync("đang trình ký", "Bà con thôn Gà học theo nhóm");
    }

    /// <summary>The leader's part: number, date and the signed file; then it is sent.</summary>
    public static async Task SignAndSendReportAsync(Walk walk)
    {
        await walk.PressAsync("Báo cáo");
        await walk.PressAsync("Mở báo cáo tháng 11/2026");
        await walk.FillAsync("Số văn bản", "47");
        await walk.FillAsync("Ngày ký", "2026-11-18");
        await walk.Page.GetByLabel("Bản đã ký (PDF)").SetInputFilesAsync(new FilePayload { Name = "bao-cao-da-ky.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n%%EOF\n"u8.ToArray() });
        await walk.PictureAsync("25-ky");
        await walk.PressAsync("Ký báo cáo");
        await walk.SaysAsync("đã ký, chưa gửi");
        await walk.PressAsync("Gửi báo cáo");
        await walk.SaysAsync("đã gửi, chờ tiếp nhận", "Gửi đúng hạn");
        await walk.PictureAsync("26-da-gui");
    }

    /// <summary>The province's part: the report among 99, received, and taken home in both forms.</summary>
    public static async Task AcceptReportAsync(Walk walk)
    {
        await walk.OpenAsync("/bao-cao/tong-hop");
        await walk.SaysAsync("Tổng hợp báo cáo tháng 11/2026", "trong 99 xã, phường đã gửi");
        await walk.PictureAsync("27-tong-hop");
        await walk.PressAsync("Xã Vân Sơn");
        await walk.SaysAsync("đã gửi, chờ tiếp nhận", "47/");
        await walk.PressAsync("Đã tiếp nhận");
        await walk.SaysAsync("đã tiếp nhận");
        await walk.PictureAsync("28-da-tiep-nhan");
        await walk.DownloadAsync("Tải báo cáo (DOCX)", begins: "PK");
        await walk.DownloadAsync("Tải số liệu (XLSX)", begins: "PK");
    }

    /// <summary>Three taps: whom, what with, record. Then it is undone.</summary>
    public static async Task RecordAndUndoHelpAsync(Walk walk, string whom)
    {
        await walk.OpenAsync("/giup");
        await walk.ChooseAsync("Người khác, gõ tên");
        await walk.FillAsync("Họ và tên", whom);
        await walk.PressAsync("Tìm tên này trong xã");
        await walk.PictureAsync("30-tim-nguoi");
        await walk.ChooseAsync(whom);
        await walk.ChooseAsync("Tránh lừa đảo");
        await walk.Page.GetByLabel("3. Ở đâu?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await walk.PressAsync("Ghi");
        await walk.SaysAsync("Đã ghi", whom);

        // Whoever was helped lately stands on top, and the place is the one of last time.
        await walk.PressAsync("Ghi tiếp");
        await walk.PictureAsync("31-ghi-giup");
        await walk.ChooseAsync(whom);
        await walk.ChooseAsync("Cài và dùng VNeID");
        await walk.PressAsync("Ghi");
        await walk.SaysAsync("Đã ghi", "Cài và dùng VNeID");
        await walk.PictureAsync("32-da-ghi");
        await walk.PressAsync("Hoàn tác");
        await walk.SaysAsync("Đã hoàn tác");
    }

    private static int Number(string text) => int.Parse(Regex.Replace(text, "[^0-9]", ""), CultureInfo.InvariantCulture);
}
