using System.Globalization;
using HocVuSo.TestKit;
using Microsoft.Playwright;

namespace HocVuSo.Browser.Chain;

/// <summary>Bà Nụ at her telephone or at a desk: what a learner does from the first visit to the confirmation.</summary>
internal sealed class Learner(TestSite site, Walk walk)
{
    public const string Name = "Nguyễn Thị Nụ";

    /// <summary>The lesson anybody may take: five steps, five questions (the first one wrong at first), then the pretend phone.</summary>
    public async Task TryAsGuestAsync()
    {
        await walk.OpenAsync("/");
        await walk.PictureAsync("01-trang-dau");
        await walk.PressAsync("Học thử");
        await walk.SaysAsync("Bước 1 trong 5", "Thấy gấp gáp thì dừng lại");
        await walk.PictureAsync("02-bai-hoc");
        for (var step = 2; step <= 5; step++) { await walk.PressAsync("Tiếp"); }
        await walk.PressAsync("Trả lời năm câu hỏi");
        await walk.PressAsync("Trả lời", refused: true);
        await walk.SaysAsync("Chọn một câu trả lời rồi bấm Trả lời.");
        await walk.ChooseAsync("Thong thả, để mình hỏi thêm người nhà");
        await walk.PressAsync("Trả lời");
        await walk.SaysAsync("Kẻ lừa rất ngại mình hỏi thêm người nhà.");
        await walk.PictureAsync("03-tra-loi-chua-dung");
        await walk.PressAsync("Thử trả lời lại");
        foreach (var right in (string[])["Sợ hoặc vội", "Không ai cả", "Từ CH Play hoặc App Store", "Tắt máy, rồi ra trụ sở", "Tắt máy, gọi lại vào số đã lưu"])
        {
            await walk.ChooseAsync(right);
            await walk.PressAsync("Trả lời");
            await walk.SaysAsync("Đúng rồi");
            await walk.PressAsync(right.StartsWith("Tắt máy, gọi", StringComparison.Ordinal) ? "Xem kết quả" : "Câu tiếp theo");
        }
        await walk.SaysAsync("Trả lời đúng 5 trong 5 câu.", "Làm thật");
        await walk.PictureAsync("04-het-bai");
        await PractiseAsync();
    }

    /// <summary>Signs in through the simulated VNeID as somebody nobody knows yet, and gets acquainted.</summary>
    public async Task SignInAsync(string village)
    {
        await walk.PressAsync("Đăng nhập");
        await walk.PictureAsync("06-dang-nhap");
        await walk.PressAsync("Đăng nhập bằng VNeID");
        await walk.ChooseAsync("Người khác: điền vào các ô dưới đây");
        await walk.FillAsync("Số định danh", "000158999901");
        await walk.FillAsync("Họ và tên", Name);
        await walk.FillAsync("Ngày sinh", "8/3/1958");
        await walk.PictureAsync("07-mo-phong-vneid");
        await walk.PressAsync("Chia sẻ thông tin và đăng nhập");
        await walk.SaysAsync($"Xin chào {Name}", "Thông báo về dữ liệu cá nhân");
        await walk.ChooseAsync("bà");
        await walk.PictureAsync("08-lam-quen");
        await walk.PressAsync("Đã đọc, đi tiếp");
        await walk.FillAsync("Tên xã, phường hoặc đặc khu", "van son bac ninh");
        await walk.PressAsync("Tìm");
        await walk.PictureAsync("09-noi-o");
        await walk.PressAsync("Xã Vân Sơn Tỉnh Bắc Ninh");
        await walk.ChooseAsync(village);
        await walk.ChooseAsync("Cũng ở đây");
        await walk.PictureAsync("10-thon");
        await walk.PressAsync("Đi tiếp");
        await walk.ChooseAsync("Người dân trưởng thành");
        await walk.PictureAsync("11-viec-hoc");
        await walk.PressAsync("Xong, vào học");
        await walk.SaysAsync("Chào bà Nụ", "Đã học xong 1 trong 7 bài");
        await walk.PictureAsync("12-trang-cua-toi");
        await walk.PressAsync("Thực hành");
        await walk.SaysAsync("Đã xong");
    }

    /// <summary>The lesson that comes next, however many steps it has. Whoever is not a public employee may answer anything.</summary>
    public async Task TakeNextLessonAsync()
    {
        await walk.OpenAsync("/");
        await walk.PressAsync("Học tiếp");
        while (await walk.OffersAsync("Tiếp")) { await walk.PressAsync("Tiếp"); }
        await walk.PressAsync("Trả lời năm câu hỏi");
        for (var question = 1; question <= 5; question++)
        {
            await walk.Page.GetByRole(AriaRole.Radio).First.CheckAsync();
            await walk.PressAsync("Trả lời");
            await walk.PressAsync(question < 5 ? "Câu tiếp theo" : "Xem kết quả");
        }
        await walk.SaysAsync("Bà đã học xong bài này");
    }

    /// <summary>Sits the test alone, leaves one question for later, comes back to it, and passes.</summary>
    public async Task PassTheTestAsync()
    {
        await walk.OpenAsync("/");
        await walk.PressAsync("Bài xác nhận");
        await walk.PictureAsync("13-bai-xac-nhan");
        await walk.ChooseAsync("Tự làm để được xác nhận");
        await walk.PressAsync("Bắt đầu");
        await walk.SaysAsync("Câu 1 trong 20");
        await walk.PictureAsync("14-cau-hoi");
        await walk.PressAsync("Để sau");
        for (var n = 2; n <= 20; n++)
        {
            await walk.SaysAsync(string.Create(CultureInfo.InvariantCulture, $"Câu {n} trong 20"));
            await AnswerAsync();
        }
        await walk.SaysAsync("Đã trả lời 19 trong 20 câu.");
        await walk.PictureAsync("15-xem-lai");
        await walk.PressAsync("Câu 1");
        await AnswerAsync();
        await walk.SaysAsync("Đã trả lời đủ các câu.");
        await walk.PressAsync("Nộp bài");
        await walk.SaysAsync("Chúc mừng bà, bài đã đạt!", "Đúng 20 trong 20 câu");
        await walk.PictureAsync("16-ket-qua");
    }

    /// <summary>Looks at the confirmation and takes it home. Returns where anybody may check it.</summary>
    public async Task<string> TakeConfirmationAsync()
    {
        await walk.PressAsync("Xem giấy xác nhận");
        await walk.SaysAsync(Name, "còn hiệu lực");
        await walk.PictureAsync("17-giay-xac-nhan");
        await walk.DownloadAsync("Tải giấy (PDF)", begins: "%PDF");
        await walk.PressAsync("Xem như người kiểm tra");
        return new Uri(walk.Page.Url).AbsolutePath;
    }

    // One wrong touch, which is answered with its reason.
    private async Task PractiseAsync()
    {
        await walk.PressAsync("Tập thử");
        await walk.SaysAsync("Tập thử — không mất tiền, không gửi đi đâu");
        await walk.PressAsync("Bắt đầu tập");
        await walk.PressAsync("Mở tin nhắn ra đọc");
        await walk.PressAsync("Bấm vào đường dẫn");
        await walk.SaysAsync("Vừa bấm: Bấm vào đường dẫn", "họ giục để mình không kịp nghĩ");
        await walk.PictureAsync("05-tap-thu");
        foreach (var tap in (string[])["Không bấm gì, thoát ra", "Không đọc số thẻ", "Tắt máy, không đưa mã", "Gọi số in ở mặt sau thẻ", "Chụp lại làm bằng chứng, rồi chặn số"])
        {
            await walk.PressAsync(tap);
        }
        await walk.SaysAsync("Không mất đồng nào", "Mã OTP không đọc cho ai.");
    }

    // The page stands at the address of the question before it when that one was answered; its form says which it is.
    private async Task AnswerAsync()
    {
        var question = await walk.Page.Locator("#question").GetAttributeAsync("action");
        do { await AnswerStepAsync(); } while (await IsAtAnotherStepAsync(question));
    }

    // The steps of a task come one after the other at one address.
    private async Task<bool> IsAtAnotherStepAsync(string? question) =>
        await walk.Page.Locator("#question").CountAsync() == 1
        && await walk.Page.Locator("#question").GetAttributeAsync("action") == question
        && await walk.Page.Locator("input[name=Step]").CountAsync() == 1
        && await walk.Page.Locator("input[name=Step]").GetAttributeAsync("value") != "1";

    private async Task AnswerStepAsync()
    {
        var right = await RightAnswers.ToAsync(site, await walk.Page.Locator("#question").GetAttributeAsync("action") ?? "");
        var places = walk.Page.Locator("#question select");
        if (await walk.Page.Locator("input#Chosen").CountAsync() == 1) { await walk.Page.Locator("input#Chosen").FillAsync(right[0]); }
        else if (await places.CountAsync() == 0)
        {
            foreach (var place in right) { await walk.Page.Locator($"#Chosen input[value='{place}']").CheckAsync(); }
        }
        else if (walk.Visit.Script) { await ArrangeAsync([.. right.Select(p => int.Parse(p, CultureInfo.InvariantCulture))]); }
        else
        {
            foreach (var (shown, place) in right.Index()) { await places.Nth(shown).SelectOptionAsync(place); }
        }
        await walk.PressAsync("Trả lời");
    }

    // Brings the step that belongs first to the top, then the next one below it, each with Up.
    private async Task ArrangeAsync(IReadOnlyList<int> right)
    {
        var steps = walk.Page.Locator(".order-steps > li");
        List<int> shown = [.. right];
        for (var place = 1; place <= right.Count; place++)
        {
            for (var at = shown.IndexOf(place); at > place - 1; at--)
            {
                await steps.Nth(at).GetByRole(AriaRole.Button, new() { Name = "Lên" }).ClickAsync();
                (shown[at - 1], shown[at]) = (shown[at], shown[at - 1]);
            }
        }
        // Nothing moved counts as nothing answered; a step moved down and up again says that the order is meant.
        if (shown.SequenceEqual(right))
        {
            await steps.First.GetByRole(AriaRole.Button, new() { Name = "Xuống" }).ClickAsync();
            await steps.Nth(1).GetByRole(AriaRole.Button, new() { Name = "Lên" }).ClickAsync();
        }
    }
}
