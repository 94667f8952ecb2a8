using HocVuSo.Browser.Chain;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Browser.Site;

/// <summary>Pages the chain does not pass by, each looked at once at both widths.</summary>
public sealed class EveryPageTests(Chromium chromium)
{
    [Theory, InlineData(360), InlineData(1280)]
    public async Task Every_kind_of_page_can_be_read_by_everybody(int width)
    {
        await using var site = await TestSite.StartAsync(listen: true, seeded: true);
        var visit = new Visit(width, Script: true);
        await using (var visitor = await Walk.BeginAsync(chromium, site, visit))
        {
            await LookAsync(visitor, "/", "/hoc", "/thuc-hanh", "/bai-xac-nhan", "/xac-minh", "/nghe", "/thong-bao-du-lieu", "/ngon-ngu?chon=en&tiep=/");
        }
        await using (var officer = await Officials.SignInAsync(chromium, site, visit, "canbo.vanson"))
        {
            await LookAsync(officer, "/toi", "/toi/goi-toi-la", "/toi/noi-o", "/toi/noi-dang-ky", "/toi/viec-hoc", "/toi/noi-lam-viec", "/toi/mat-khau");
            await LookAsync(officer, "/cong-viec", "/thon", "/mau-so/07621", "/giup/da-ghi", "/giup/trong-xa", "/cho-xem-lai", "/bao-cao", "/bao-cao/2026-M10", "/dang-xuat");
        }
        await using (var province = await Officials.SignInAsync(chromium, site, visit, "so.bacninh"))
        {
            await LookAsync(province, "/tong-quan/07621", "/tong-quan/toan-quoc", "/mau-so", "/cong-viec", "/cho-xem-lai", "/ket-qua-vneid");
            await LookAsync(province, await province.Page.Locator("main tbody a").First.GetAttributeAsync("href") ?? "");
            await province.OpenAsync("/tong-quan");
            await LookAsync(province, await province.Page.Locator(".headline").First.GetAttributeAsync("href") ?? "");
        }
        await using (var author = await Officials.SignInAsync(chromium, site, visit, "soan.cauhoi"))
        {
            await LookAsync(author, "/ngan-hang", "/ngan-hang/moi", "/ngan-hang/nhap", "/ngan-hang/ma-otp-dung-the-nao", "/ngan-hang/hieu-chinh");
            await author.PressAsync("Tính thử");
            await author.PictureAsync("trang-tinh-thu");
        }
        await using var administrator = await Officials.SignInAsync(chromium, site, visit, "quantri");
        await LookAsync(administrator, "/quy-tac-bai", "/quy-tac-bai/co-ban-20", "/quy-tac-bai/co-ban-20/sua", "/quy-tac-bai/xac-nhan-ngan/sua");
        await administrator.FillAsync("Nhiều nhất mấy câu", "24");
        await administrator.PressAsync("Lưu bản nháp");
        await administrator.PressAsync("Chạy thử");
        await administrator.PictureAsync("trang-chay-thu");
        await LookAsync(administrator, "/quan-tri/tai-khoan");
        await LookAsync(administrator, await administrator.Page.Locator("main tbody a").First.GetAttributeAsync("href") ?? "", "/quan-tri/tai-khoan/them");
        await administrator.FillAsync("Họ và tên", "Nguyễn Thị Hạnh");
        await administrator.FillAsync("Tên đăng nhập", "hanh.vanson");
        await administrator.PressAsync("Tạo tài khoản");
        await administrator.PictureAsync("trang-dang-nhap-moi");
    }

    [Fact]
    public async Task Text_twice_as_large_never_runs_out_of_the_page_sideways()
    {
        await using var site = await TestSite.StartAsync(listen: true, seeded: true);
        // A window of 1280 px at 200 % is 640 px wide to the page; the walk measures every page it comes to.
        var visit = new Visit(640, Script: true);
        await using var walk = await Walk.BeginAsync(chromium, site, visit);
        await walk.OpenAsync("/hoc/lua-dao/buoc/2");
        using (var learner = await site.SignedInAsync()) { await walk.ComeAsAsync(learner); }
        await walk.OpenAsync("/bai-xac-nhan");
        await walk.ChooseAsync("Tự làm thử trước");
        await walk.PressAsync("Bắt đầu");
        for (var n = 2; n <= 5; n++) { await walk.PressAsync("Để sau"); }
        await walk.PictureAsync("chu-to-cau-hoi");
        await using var province = await Officials.SignInAsync(chromium, site, visit, "so.bacninh");
        await province.OpenAsync("/tong-quan");
        await province.PictureAsync("chu-to-tong-quan");
    }

    [Fact]
    public async Task A_question_and_the_pretend_phone_need_no_mouse()
    {
        await using var site = await TestSite.StartAsync(demonstration: true, listen: true);
        await using var walk = await Walk.BeginAsync(chromium, site, new Visit(1280, Script: true));
        await walk.OpenAsync("/hoc/lua-dao/buoc/5");
        await walk.EnterAsync("Trả lời năm câu hỏi");
        await walk.TickAsync("Thong thả, để mình hỏi thêm người nhà");
        await walk.EnterAsync("Trả lời");
        await walk.SaysAsync("Kẻ lừa rất ngại mình hỏi thêm người nhà.");
        await walk.EnterAsync("Câu tiếp theo");
        await walk.OpenAsync("/thuc-hanh/tin-nhan-ngan-hang");
        await walk.EnterAsync("Bắt đầu tập");
        foreach (var tap in (string[])["Mở tin nhắn ra đọc", "Bấm vào đường dẫn", "Không bấm gì, thoát ra", "Không đọc số thẻ", "Tắt máy, không đưa mã", "Gọi số in ở mặt sau thẻ", "Chụp lại làm bằng chứng, rồi chặn số"])
        {
            await walk.EnterAsync(tap);
        }
        await walk.SaysAsync("Không mất đồng nào");
        await walk.EnterAsync("Xem tất cả bài học");
    }

    private static async Task LookAsync(Walk walk, params string[] paths)
    {
        foreach (var path in paths)
        {
            await walk.OpenAsync(path);
            await walk.PictureAsync("trang" + path.Split('?')[0].Replace('/', '-'));
        }
    }
}
