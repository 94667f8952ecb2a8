using HocVuSo.Browser.Chain;
using HocVuSo.TestKit;
using Microsoft.Playwright;
using Xunit;

namespace HocVuSo.Browser.Site;

/// <summary>A commune's plan from its review to its tasks, on phone and desk, with script and without.</summary>
public sealed class PlanTests(Chromium chromium)
{
    [Theory, InlineData(360, true), InlineData(1280, false)]
    public async Task A_plan_is_reviewed_put_in_force_compared_and_followed(int width, bool script)
    {
        await using var site = await TestSite.StartAsync(listen: true, seeded: true);
        var visit = new Visit(width, script);
        await using var officer = await Officials.SignInAsync(chromium, site, visit, "canbo.vanson");
        await officer.OpenAsync("/ke-hoach");
        await officer.SaysAsync("Đang duyệt, còn 29 thẻ", "Đang thực hiện");
        await officer.PictureAsync("ke-hoach");
        await officer.OpenAsync("/ke-hoach/tai-len");
        await officer.PictureAsync("ke-hoach-tai-len");
        await officer.OpenAsync("/ke-hoach");
        await officer.PressAsync("Triển khai Phong trào “Bình dân học vụ số” trên địa bàn xã Vân Sơn năm 2026");
        await officer.SaysAsync("6 mục tiêu, 23 nhiệm vụ", "Tổ Hỗ trợ số lưu động");
        await officer.PictureAsync("ke-hoach-duyet");
        if (visit.Script)
        {
            // J to the first card, A takes it, and the next open one is looked at.
            await officer.Page.Keyboard.PressAsync("j");
            await officer.Page.Keyboard.PressAsync("a");
            await officer.Page.Locator("#the-2:focus").WaitForAsync();
            await officer.SaysAsync("còn 28 thẻ chưa xem");
        }
        await officer.PressAsync("Sửa");
        await officer.PictureAsync("ke-hoach-sua");
        await officer.PressAsync("Lưu và nhận");
        for (var part = officer.Page.Locator("button[value^='take-part:']"); await part.CountAsync() > 0;)
        {
            var button = officer.Page.Locator($"button[value='{await part.First.GetAttributeAsync("value")}']");
            if (!visit.Script) { await officer.PressAsync(await button.InnerTextAsync()); continue; }
            await button.ClickAsync();
            await button.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }
        await officer.SaysAsync("còn 0 thẻ chưa xem");
        await officer.PressAsync("Đưa vào thực hiện");
        await officer.SaysAsync("Đang thực hiện", "mỗi hộ gia đình ít nhất 1 thành viên");
        await officer.PictureAsync("ke-hoach-dang-lam");
        await officer.PressAsync("Đối chiếu với kế hoạch cấp trên");
        await officer.SaysAsync("Thiếu", "Thấp hơn cấp trên", "Cao hơn cấp trên", "thiếu “xác nhận đạt”");
        await officer.PictureAsync("ke-hoach-doi-chieu");
        await officer.PressAsync("Lấy theo cấp trên");
        await officer.OpenAsync("/viec-cua-toi");
        await officer.SaysAsync("Quá hạn", "Không nêu thời hạn");
        await officer.PictureAsync("viec-cua-toi");
        await officer.Page.Locator("main .cards a").First.EvaluateAsync("link => { link.id = 'viec'; }");
        await officer.PressAsync(await officer.Page.Locator("#viec").InnerTextAsync());
        await officer.ChooseAsync("Ghi chú");
        await officer.FillAsync("Đã làm gì, kết quả, số văn bản", "Đã họp với các thôn.");
        await officer.PictureAsync("viec-ghi");
        await officer.PressAsync("Ghi lại");
        await officer.SaysAsync("Đã họp với các thôn.");

        // A duty is closed by what took place, not by a press.
        await officer.OpenAsync("/viec-cua-toi");
        await officer.Page.Locator("main .cards li", new() { HasText = "đã có 0/1 lần" }).Filter(new() { HasText = "Ngày hội" }).Locator("a").EvaluateAsync("link => { link.id = 'ngay-hoi'; }");
        await officer.PressAsync(await officer.Page.Locator("#ngay-hoi").InnerTextAsync());
        await officer.SaysAsync("Kỳ đến 10/10/2026: đã có 0/1 lần.", "Chưa đủ");
        var duty = new Uri(officer.Page.Url).AbsolutePath;
        await officer.PictureAsync("nhiem-vu-tu-dong");
        await officer.PressAsync("Ghi hoạt động");
        await officer.FillAsync("Ngày", "10/10/2026");
        await officer.Page.GetByLabel("Ở đâu").SelectOptionAsync(new SelectOptionValue { Label = "Cả xã (không riêng thôn nào)" });
        await officer.FillAsync("Nội dung", "Ngày hội ở sân vận động xã.");
        await officer.Page.GetByLabel("Bao nhiêu người (hoặc hộ)").FillAsync("350");
        await officer.Page.GetByLabel("Ảnh hoặc văn bản").SetInputFilesAsync(new FilePayload { Name = "ke-hoach-ngay-hoi.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n%%EOF\n"u8.ToArray() });
        await officer.PictureAsync("hoat-dong-ghi");
        await officer.PressAsync("Ghi hoạt động");
        await officer.SaysAsync("350 người – khai báo, không có tên", "ke-hoach-ngay-hoi.pdf");
        await officer.PictureAsync("hoat-dong");
        await officer.OpenAsync(duty);
        await officer.SaysAsync("Đã đủ", "đã có 1/1 lần", "Ngày hội ở sân vận động xã.");
        await officer.PictureAsync("nhiem-vu-da-dong");
    }
}
