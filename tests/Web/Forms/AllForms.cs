using AngleSharp.Html.Dom;
using HocVuSo.People.Contracts;
using HocVuSo.People.Simulator;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Assessment;
using HocVuSo.WebTests.Plans;
using Xunit;

namespace HocVuSo.WebTests.Forms;

/// <summary>A form of the product, and what a test must know to fill it well or badly.</summary>
/// <param name="Route">Where it is sent, as the host lists it.</param>
/// <param name="Open">Leads somebody who may fill it to the page it stands on.</param>
/// <param name="Button">The button that sends it, by its text.</param>
/// <param name="Good">A filling the product accepts.</param>
internal sealed record Form(string Route, Func<Stage, Task<TestPage>> Open, string Button, Func<TestPage, Dictionary<string, object?>> Good)
{
    /// <summary>What an empty filling refuses. Empty only where nothing has to be filled in.</summary>
    public string[] Refuses { get; init; } = [];

    /// <summary>Where people write freely.</summary>
    public string[] Texts { get; init; } = [];

    /// <summary>Written too, but never sent back.</summary>
    public string[] Secrets { get; init; } = [];

    /// <summary>Where one of what is offered has to be chosen.</summary>
    public string[] Choices { get; init; } = [];

    /// <summary>Where the same may be said in words instead: emptied when the choice is what matters.</summary>
    public string? OrTyped { get; init; }

    public string[] Files { get; init; } = [];

    /// <summary>The button that keeps what is written and leaves the form open, where there is one.</summary>
    public string? Keep { get; init; }

    /// <summary>Why sending it twice adds twice; null where it must add once.</summary>
    public string? AddsAgain { get; init; }

    /// <summary>Why the same page opened in two windows adds twice.</summary>
    public string? AddsInTwoTabs { get; init; }

    /// <summary>Why several in one instant may each add.</summary>
    public string? AddsAtOnce { get; init; }

    /// <summary>Why the page cannot be sent a second time: it is told that it is old.</summary>
    public string? OnlyOnce { get; init; }

    /// <summary>Why what it is sent to is not there a second time.</summary>
    public string? GoneAfter { get; init; }

    /// <summary>Not a learner's or official's: nobody has to sign in.</summary>
    public bool ForAnyone { get; init; }

    public override string ToString() => Route;

    /// <summary>Nothing written, nothing chosen, no file: what a browser sends then.</summary>
    public Dictionary<string, object?> Empty(TestPage page) =>
        Texts.Concat(Secrets).Concat(Choices).Concat(Files).Where(name => page.Has($"[name='{name}']")).ToDictionary(name => name, name => IsSent(page, name) ? (object?)"" : null);

    /// <summary>Sends a good filling but for one field. The answer is the page again or the next one, and what was typed is no part of its markup.</summary>
    public async Task<TestPage> SubmitWithAsync(TestPage page, string field, object typed, bool mayBeUnreadable = false)
    {
        var filled = Good(page);
        filled[field] = typed;
        var answer = await page.SubmitAsync(Keep ?? Button, filled, tamper: true);
        Assert.True(answer.Status is 200 or 422 || (mayBeUnreadable && answer.Status == 400), answer.Explain($"“{field}” of {Route} was not answered clearly"));
        Assert.False(answer.Has("script:not([src]), [onerror], main img[src='x']"), answer.Explain($"“{field}” of {Route} became part of the page"));
        return answer;
    }

    // Boxes and lists are always sent; circles and files only when something was chosen.
    private static bool IsSent(TestPage page, string field) => page.All($"[name='{field}']").Any(e => e is IHtmlSelectElement or IHtmlTextAreaElement or IHtmlInputElement { Type: not ("radio" or "checkbox" or "file") });
}

internal static class AllForms
{
    private const string LatestStands = "the row recorded last stands, and all say the same";
    private const string TypedAgain = "one may answer again; the last answer stands";

    /// <summary>POSTs that are neither a form of the table nor one of its buttons, each with the reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> Apart = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/api/thu-nhac/{key}/thoi"] = "a mail program calls it",
        ["/dang-xuat"] = "a button; signing out twice is signing out",
        ["/mo-phong/vneid/token"] = "a machine calls it",
        ["/quan-tri/tai-khoan/{person:guid}/mo"] = "a button that undoes another one",
        ["/vua-viet/bo"] = "a button; the idle lock's own tests press it",
    };

    /// <summary>POSTs without a field that a person fills in: a button and nothing else.</summary>
    public static readonly IReadOnlyList<Form> Buttons =
    [
        new("/bai-xac-nhan/{session:guid}/nop-bai", s => s.HandInAsync(), "Nộp bài", Nothing),
        new("/bao-cao/{period}/gui", s => s.ReportAsync(ReportAt.Signed), "Gửi báo cáo", Nothing),
        new("/bao-cao/tong-hop/{period}/{code}/tiep-nhan", s => s.ReportAsync(ReportAt.Sent), "form[action$='/tiep-nhan']", Nothing),
        new("/giup/{help:guid}/hoan-tac", s => s.SavedHelpAsync(), "Hoàn tác", Nothing),
        new("/ke-hoach/{id:guid}/bo", s => s.PlanReviewAsync(), "Bỏ bản này", Nothing) { GoneAfter = "what was discarded is under review no longer" },
        new("/ke-hoach/{id:guid}/doi-chieu", s => s.AlignedPlanAsync(), "main tbody tr:first-child form", Nothing),
        new("/ke-hoach/{id:guid}/dua-vao", s => s.DecidedPlanAsync(), "Đưa vào thực hiện", Nothing) { GoneAfter = "what is in force is under review no longer" },
        new("/ke-hoach/{id:guid}/duyet", s => s.PlanReviewAsync(), "button[value^='take:1:']", Nothing),
        new("/ket-qua-vneid/{import:guid}", s => s.ImportAsync(confirmed: false), "Nhập 1 kết quả", Nothing),
        new("/ngan-hang/hieu-chinh/tinh", s => s.ComputedAsync(), "form[action$='/tinh']", Nothing),
        new("/nguon-goc/{indicator}/{code}/kiem-tra", s => s.PassportAsync(), "form[action$='/kiem-tra']", Nothing),
        new("/quan-tri/tai-khoan/{person:guid}/cap-lai", s => s.AccountAsync(), "form[action$='/cap-lai']", Nothing),
        new("/quan-tri/tai-khoan/{person:guid}/khoa", s => s.AccountAsync(), "form[action$='/khoa']", Nothing),
        new("/quan-tri/tai-khoan/{person:guid}/vai-tro/{grant:guid}/thoi", s => s.AccountAsync(), "form[action$='/thoi']", Nothing) { GoneAfter = "the role is no longer there to be taken back" },
        new("/quy-tac-bai/{code}/bo", s => s.TriedRuleAsync(), "form[action$='/bo']", Nothing) { GoneAfter = "the draft is no longer there" },
        new("/quy-tac-bai/{code}/chay-thu", s => s.TriedRuleAsync(), "form[action$='/chay-thu']", Nothing),
        new("/thu-nhac/{key}/thoi", s => s.DigestLinkAsync(links => links.Stop), "main form", Nothing) { ForAnyone = true },
        new("/thu-nhac/{key}/xac-nhan", s => s.DigestLinkAsync(links => links.Confirm), "main form", Nothing) { ForAnyone = true },
        new("/to-chuc/{id:guid}/hoat-dong-lai", s => s.EndedBodyAsync(), "form[action$='/hoat-dong-lai']", Nothing),
        new("/thuc-hanh/{practice}", s => s.LearnerAtAsync("/thuc-hanh/to-khai-truc-tuyen"), "main form", Nothing) { ForAnyone = true, AddsAgain = "each press begins a run" },
        new("/viec-cua-toi/thu-nhac/thoi", s => s.DigestAsync(), "form[action$='/thu-nhac/thoi']", Nothing),
        new("/toi/noi-lam-viec/{id:guid}/ket-thuc", s => s.MembershipAsync(), "form[action$='/ket-thuc']", Nothing),
    ];

    private static readonly Form[] List =
    [
        // Signing in. With a password every refusal would wait its half second; StaffSignInTests has those.
        new("/dang-nhap", s => s.Visitor().GetAsync("/dang-nhap"), "Vào làm việc", _ => new() { ["username"] = "hanh" })
        { Refuses = ["username", "password", "code"], Texts = ["username"], Secrets = ["password", "code"], ForAnyone = true },
        new("/mo-phong/vneid/authorize", s => s.SimulatorAsync(), "form[action='/mo-phong/vneid/authorize']", _ => new() { ["chosen"] = SimulateVneidPage.Other, ["number"] = "000180000146", ["fullName"] = "Phạm Văn Bình", ["birthDate"] = "12/5/1980" })
        { Refuses = ["chosen"], Texts = ["number", "fullName", "birthDate"], Choices = ["chosen"], ForAnyone = true, OnlyOnce = "nobody opened the page, and somebody is signed in afterwards" },

        // The person's own data.
        new("/chao-mung", s => s.NewcomerAtAsync("/chao-mung"), "Đã đọc, đi tiếp", _ => new() { ["honorific"] = "bà" }) { Refuses = ["honorific"], Choices = ["honorific"] },
        new("/toi/goi-toi-la", s => s.LearnerAtAsync("/toi/goi-toi-la"), "Lưu lại", _ => new() { ["honorific"] = "bà" }) { Refuses = ["honorific"], Choices = ["honorific"] },
        new("/chao-mung/noi-o", s => s.AtPlaceAsync("/chao-mung/noi-o"), "Đi tiếp", p => new() { ["village"] = First(p, "village"), ["registered"] = "here" }) { Refuses = ["village", "registered"], Choices = ["village", "registered"], AddsAtOnce = LatestStands },
        new("/chao-mung/noi-dang-ky", s => s.AtPlaceAsync("/chao-mung/noi-dang-ky"), "Đi tiếp", p => new() { ["village"] = First(p, "village") }) { Refuses = ["village"], Choices = ["village"], AddsAtOnce = LatestStands },
        new("/toi/noi-o", s => s.AtPlaceAsync("/toi/noi-o"), "Lưu lại", p => new() { ["village"] = First(p, "village") }) { Refuses = ["village"], Choices = ["village"], AddsAtOnce = LatestStands },
        new("/toi/noi-dang-ky", s => s.AtPlaceAsync("/toi/noi-dang-ky"), "Lưu lại", p => new() { ["village"] = First(p, "village") }) { Refuses = ["village"], Choices = ["village"], AddsAtOnce = LatestStands },
        new("/chao-mung/viec-hoc", s => s.LearnerAtAsync("/chao-mung/viec-hoc"), "Xong, vào học", _ => new() { ["group"] = Groups.Adults, ["ticks"] = null }) { Refuses = ["group"], Choices = ["group"] },
        new("/toi/viec-hoc", s => s.LearnerAtAsync("/toi/viec-hoc"), "Lưu lại", _ => new() { ["group"] = Groups.Adults, ["moreTime"] = "1" }) { Refuses = ["group"], Choices = ["group"] },
        Membership("/chao-mung/noi-lam-viec"),
        Membership("/toi/noi-lam-viec"),
        new("/toi/mat-khau", s => s.OwnPasswordAsync(), "Lưu lại", _ => new() { ["oldPassword"] = "một câu dễ nhớ", ["newPassword"] = "một câu khác hẳn", ["repeatedPassword"] = "một câu khác hẳn" })
        { Refuses = ["oldPassword", "newPassword"], Secrets = ["oldPassword", "newPassword", "repeatedPassword"] },

        // Accounts.
        new("/quan-tri/tai-khoan/them", async s => await (await s.SignedInAsync(null, Role.Administrator)).GetAsync("/quan-tri/tai-khoan/them"), "Tạo tài khoản", p => new() { ["fullName"] = "Vi Văn Minh", ["username"] = "minh." + Unique(p) })
        { Refuses = ["fullName", "username"], Texts = ["fullName", "username"], AddsInTwoTabs = "two pages hold two names here" },
        new("/quan-tri/tai-khoan/{person:guid}/vai-tro", s => s.AccountAsync(), "Giao vai trò này", _ => new() { ["role"] = nameof(Role.Helper), ["search"] = "van son" })
        { Refuses = ["role", "search"], Texts = ["search"], Choices = ["role", "unit"], OrTyped = "search" },

        // Helpers and the commune.
        new("/giup", s => s.HelperAtAsync("/giup"), "Ghi", _ => new() { ["whom"] = "moi", ["name"] = "Nông Thị Hoa", ["birthyear"] = "1958", ["what"] = "vneid" })
        { Refuses = ["whom", "what", "village"], Texts = ["name", "birthyear", "people"], Choices = ["whom", "what", "village"], AddsInTwoTabs = "two pages are two times of help" },
        new("/giup/tim", s => s.HelperAtAsync("/giup"), "Tìm tên này trong xã", _ => new() { ["name"] = "nong hoa" }) { Refuses = ["name"], Texts = ["name"] },
        new("/giup/trong-xa/{help:guid}", s => s.TakeBackHelpAsync(), "Hủy một lần giúp", _ => new() { ["reason"] = "ghi nhầm buổi" }) { Refuses = ["reason"], Texts = ["reason"] },
        new("/thon", s => s.OfficerAtAsync("/thon"), "Thêm", _ => new() { ["name"] = "Bản Mới", ["kind"] = "thon" }) { Refuses = ["name", "kind"], Texts = ["name"], Choices = ["kind"] },
        new("/mau-so/{code}", s => s.OfficerAtAsync("/mau-so/{code}"), "Ghi số mới", _ => new() { ["group"] = Groups.Workers, ["number"] = "1.234", ["asof"] = "30/06/2026", ["level"] = "Official", ["source"] = "Sổ lao động" })
        { Refuses = ["group", "number", "asof", "level", "source"], Texts = ["number", "asof", "source"], Choices = ["group", "level"], AddsAtOnce = LatestStands },
        new("/mau-so/{code}/suy-ra", s => s.OfficerAtAsync("/mau-so/{code}"), "Suy ra từ dân số", _ => new() { ["share"] = "71,5" }) { Refuses = ["share"], Texts = ["share"], AddsAtOnce = LatestStands },
        new("/mau-so", s => s.ProvincePopulationsAsync(), "Suy ra từ dân số", _ => new() { ["share"] = "71,5" }) { Refuses = ["share"], Texts = ["share"], AddsAtOnce = LatestStands },

        // The authority's files.
        new("/ket-qua-vneid", s => s.UnknownColumnsAsync(), "Kiểm tra tệp", p => new() { ["number"] = p.All("#number option")[1].GetAttribute("value"), ["date"] = "ngay", ["result"] = "ket qua", ["passed"] = "dat", ["file"] = FileOf(p) })
        { Refuses = ["file"], Texts = ["passed"], Choices = ["number", "date", "result"], Files = ["file"], AddsAtOnce = "drafts; who brings the next file leaves them" },
        new("/ket-qua-vneid/{import:guid}/huy", s => s.ImportAsync(confirmed: true), "Hủy lần nhập", _ => new() { ["reason"] = "tệp của tỉnh khác" }) { Refuses = ["reason"], Texts = ["reason"] },

        // Activities.
        new("/hoat-dong", s => s.HelperAtAsync("/hoat-dong"), "main form button", p => new() { ["Kind"] = "lop-hoc-cong-dong", ["Village"] = p.All("#Village option")[1].GetAttribute("value"), ["What"] = "Học cài VNeID ở nhà văn hóa.", ["People"] = "25", ["File"] = Stage.Picture })
        { Refuses = ["Kind", "On", "Village", "What", "People", "File"], Texts = ["On", "What", "People", "Names"], Choices = ["Kind", "Village"], Files = ["File"], AddsInTwoTabs = "two pages are two activities" },
        new("/hoat-dong/{activity:guid}", s => s.ActivityAsync(), "Rút lại", _ => new() { ["reason"] = "ghi nhầm ngày" }) { Refuses = ["reason"], Texts = ["reason"] },

        // Plans.
        new("/ke-hoach/tai-len", s => s.OfficerAtAsync("/ke-hoach/tai-len"), "Đọc kế hoạch", _ => new() { ["file"] = TestFile.Text("ke-hoach.txt", PlanImportTests.Plan) }) { Refuses = ["file"], Files = ["file"] },
        new("/ke-hoach/{id:guid}/duyet/{number:int}", async s => await (await s.PlanReviewAsync()).ClickAsync("#the-1 a"), "Lưu và nhận", _ => new() { ["Value"] = "75" })
        { Refuses = ["Value", "Measure", "People"], Texts = ["Value", "Measure", "People", "Condition", "Deadline", "Leads", "Cooperating"], Choices = ["Indicator"] },

        new("/to-chuc/them", s => s.OfficerAtAsync("/to-chuc/them"), "Lưu", p => new() { ["Name"] = "Trường THCS số " + Unique(p), ["Kind"] = "School" })
        { Refuses = ["Name", "Kind"], Texts = ["Name", "From"], Choices = ["Same", "Kind"], AddsInTwoTabs = "two pages hold two names here" },
        new("/to-chuc/{id:guid}", s => s.BodyAsync(), "Lưu", p => new() { ["Aliases"] = "Tên gọi " + Unique(p) }) { Refuses = ["Name", "Kind"], Texts = ["Name", "Aliases"], Choices = ["Kind"], AddsInTwoTabs = "the second window sees the names as mended and changes them" },
        new("/to-chuc/{id:guid}/ket-thuc", s => s.BodyAsync(), "Ghi kết thúc", _ => new() { ["On"] = "01/03/2026", ["LegalBasis"] = "Nghị quyết 12/NQ-HĐND" }) { Refuses = ["On", "LegalBasis"], Texts = ["On", "LegalBasis"], Choices = ["Successor"] },
        new("/ke-hoach/{id:guid}/phan-bo/{target:guid}", s => s.CascadeAsync(), "Giao theo ô đã điền", _ => new() { [Stage.CascadeField] = "75,5" })
        { Refuses = ["Do"], Texts = [Stage.CascadeField] },

        new("/viec-cua-toi/{id:guid}", s => s.PlanTaskAsync(), "Ghi lại", _ => new() { ["Kind"] = "Note", ["Words"] = "Đã họp với các thôn." }) { Refuses = ["Kind", "Words"], Texts = ["Words"], Choices = ["Kind"] },
        new("/viec-cua-toi/{id:guid}/giao", s => s.PlanTaskAsync(), "Giao việc", p => new() { ["To"] = p.All("#To option")[1].GetAttribute("value") }) { Choices = ["To"] },

        new("/viec-cua-toi/thu-nhac", s => s.OfficerAtAsync("/viec-cua-toi/thu-nhac"), "Đăng ký nhận thư", _ => new() { ["Address"] = "can.bo@xa.example" }) { Refuses = ["Address"], Texts = ["Address"] },

        // Learning and tests.
        new("/hoc/{lesson}/cau-hoi/{question:int}", s => s.LessonQuestionAsync(), "Trả lời", _ => new() { ["Choice"] = "0" }) { Refuses = ["Choice"], Choices = ["Choice"], ForAnyone = true, AddsAgain = TypedAgain },
        new("/thuc-hanh/{practice}/{run:guid}", s => s.PracticeAsync(), "button.send", _ => new() { ["ho-ten"] = "Mai Thu An" }) { Texts = ["ho-ten", "so-dinh-danh"], ForAnyone = true },
        new("/bai-xac-nhan", s => s.LearnerAtAsync("/bai-xac-nhan"), "Bắt đầu", _ => new() { ["How"] = "lam-thu" }) { Refuses = ["How"], Choices = ["How"] },
        new("/tim-diem-bat-dau", s => s.LearnerAtAsync("/tim-diem-bat-dau"), "Bắt đầu", Nothing),
        new("/bai-xac-nhan/{session:guid}/{n:int}", s => s.TestQuestionAsync(), "Trả lời", p => new() { ["Chosen"] = Chosen(p) }) { Refuses = ["Chosen"], Choices = ["Chosen"] },
        new("/bai-xac-nhan/{session:guid}/nho-xem-lai", s => s.AskReviewAsync(), "Gửi lời nhờ", _ => new() { ["Words"] = "Câu 3 có hai đáp án đúng" }) { Refuses = ["Words"], Texts = ["Words"] },
        new("/cho-xem-lai/{review:guid}", s => s.AnswerReviewAsync(), "Gửi trả lời", _ => new() { ["Outcome"] = "SitAgain", ["Answer"] = "Mời bác làm lại." }) { Refuses = ["Outcome", "Answer"], Texts = ["Answer"], Choices = ["Outcome"] },
        new("/giay-xac-nhan/{code}/thu-hoi", s => s.RevokeAsync(), "Thu hồi giấy này", _ => new() { ["Reason"] = "HolderAsked", ["Words"] = "Bác đề nghị." }) { Refuses = ["Reason", "Words"], Texts = ["Words"], Choices = ["Reason"] },
        new("/xac-minh/{code}", s => s.VerifyAsync(), "Kiểm tra tên", _ => new() { ["Name"] = "Nguyễn Thị Lan" }) { Refuses = ["Name"], Texts = ["Name"], ForAnyone = true },

        // The item bank. Keeping a draft tells it by its text: the same text is the same draft.
        new("/ngan-hang/moi", async s => await (await s.SignedInAsync(null, Role.ItemAuthor)).GetAsync("/ngan-hang/moi"), "Lưu bản nháp", p => new() { ["Yaml"] = AFamily.Yaml("mau-" + Unique(p)), ["Why"] = "Kỹ năng này còn thiếu câu." })
        { Refuses = ["Yaml", "Why"], Texts = ["Yaml", "Why"], AddsInTwoTabs = "two pages hold two names here" },
        new("/ngan-hang/{code}/sua", async s => await (await s.SignedInAsync(null, Role.ItemAuthor)).GetAsync($"/ngan-hang/{(await AFamily.DraftAsync(s.Site)).Code}/sua"), "Lưu bản nháp", p => new() { ["Yaml"] = p.ValueOf("Yaml") + "# sửa", ["Why"] = "Sửa câu chữ." })
        { Refuses = ["Why"], Texts = ["Yaml", "Why"], AddsInTwoTabs = "the second window shows the text as mended" },
        new("/ngan-hang/nhap", async s => await (await s.SignedInAsync(null, Role.ItemAuthor)).GetAsync("/ngan-hang/nhap"), "Đọc tệp, chưa lưu", p => new() { ["file"] = ImportTests.Package("mau-" + Unique(p)) }) { Refuses = ["file"], Files = ["file"] },
        new("/ngan-hang/{code}/buoc", async s => await (await s.SignedInAsync(null, Role.ItemAuthor)).GetAsync($"/ngan-hang/{(await AFamily.DraftAsync(s.Site)).Code}"), "Ghi bước này", _ => new() { ["To"] = "Review", ["Why"] = "Đã soạn xong." })
        { Refuses = ["To", "Why"], Texts = ["Why"], Choices = ["To"] },

        new("/ngan-hang/hieu-chinh/ap-dung", s => s.ComputedAsync(), "form[action$='/ap-dung']", _ => new() { ["Why"] = "Đủ bài làm." }) { Refuses = ["Why"], Texts = ["Why"] },

        // The rules of the tests.
        new("/quy-tac-bai/{code}/sua", s => s.RuleAsync("/sua"), "Lưu bản nháp", _ => new() { ["ValidMonths"] = "30" })
        {
            Refuses = ["NameVi", "NameEn", "Groups", "BasisVi", "BasisEn", "Checked", "Stopping", "Cut", "Delta", "Alpha", "Beta", "WhileGuessed", "Levels", "Least", "Most", "MaximumExposure", "ExposureGoal", "Progression", "WaitHours"],
            Texts = ["NameVi", "NameEn", "BasisVi", "BasisEn", "Cut", "Delta", "Alpha", "Beta", "GuessedSpread", "GuessedAlpha", "GuessedBeta", "Least", "Most", "MaximumExposure", "ExposureGoal", "Progression", "Minutes", "MoreTime", "ValidMonths", "WaitHours", "LessonShare"],
            Choices = ["Groups", "Checked", "Stopping", "WhileGuessed", "Levels"],
        },
        new("/quy-tac-bai/{code}/cong-bo", s => s.TriedRuleAsync(), "form[action$='/cong-bo']", _ => new() { ["Why"] = "Giấy dùng được lâu hơn." }) { Refuses = ["Why"], Texts = ["Why"], GoneAfter = "the draft is a version in force now" },

        // Figures and reports.
        new("/nguon-goc/{indicator}/{code}/ten", s => s.PassportAsync(), "Xem tên", _ => new() { ["Purpose"] = "kiem-tra" }) { Refuses = ["Purpose"], Choices = ["Purpose"] },
        new("/bao-cao/{period}", s => s.ReportAsync(ReportAt.Written), "Trình ký", _ => Words()) { Refuses = ["I", "II", "III", "IV", "V"], Texts = ["I", "II", "III", "IV", "V"], Keep = "Lưu nháp" },
        new("/bao-cao/{period}/ky", s => s.ReportAsync(ReportAt.Proposed), "Ký báo cáo", _ => new() { ["Number"] = "12", ["SignedOn"] = "2026-11-16", ["File"] = Stage.SignedReport })
        { Refuses = ["Number", "SignedOn", "File"], Texts = ["Number", "SignedOn"], Files = ["File"] },
        new("/bao-cao/{period}/tra-lai", s => s.ReportAsync(ReportAt.Proposed), "form[action$='/tra-lai']", _ => new() { ["Reason"] = "Thiếu số lớp." }) { Refuses = ["Reason"], Texts = ["Reason"] },
        new("/bao-cao/{period}/rut-lai", s => s.ReportAsync(ReportAt.Proposed, Role.CommuneOfficer), "Rút lại", _ => new() { ["RecallReason"] = "Sửa mục III." }) { Refuses = ["RecallReason"], Texts = ["RecallReason"] },
        new("/bao-cao/tong-hop/{period}/{code}/hoan-thien", s => s.ReportAsync(ReportAt.Sent), "Đề nghị hoàn thiện", _ => new() { ["Reason"] = "Chưa nêu khó khăn." }) { Refuses = ["Reason"], Texts = ["Reason"] },
    ];

    public static IReadOnlyList<Form> All => List;

    public static IEnumerable<Form> WithButtons => List.Concat(Buttons);

    public static TheoryData<string> Routes => [.. List.Select(f => f.Route)];

    public static TheoryData<string> WithTexts => [.. List.Where(f => f.Texts.Length + f.Secrets.Length > 0).Select(f => f.Route)];

    public static TheoryData<string> WithChoices => [.. List.Where(f => f.Choices.Length > 0).Select(f => f.Route)];

    public static Form At(string route) => WithButtons.Single(f => f.Route == route);

    private static Dictionary<string, object?> Nothing(TestPage page) => [];

    private static Form Membership(string path) =>
        new(path, s => s.LearnerAtAsync(path), "Lưu lại", _ => new() { ["group"] = Groups.Workers, ["organisation"] = "Hợp tác xã Vải thiều", ["search"] = "van son bac ninh", ["from"] = "1/1/2024" })
        { Refuses = ["group", "organisation", "search"], Texts = ["organisation", "search", "from"], Choices = ["group", "commune"], OrTyped = "search" };

    private static Dictionary<string, object?> Words() => Stage.Words.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(Stage.Words));

    private static string? First(TestPage page, string choice) => page.All($"input[name='{choice}']")[0].GetAttribute("value");

    private static object Chosen(TestPage page) =>
        page.All("select[name='Chosen']") is { Count: > 0 } steps ? Enumerable.Range(1, steps.Count).Select(i => $"{i}").ToList() : First(page, "Chosen")!;

    // Names no page offers twice: the page's own token is as unique as the page.
    private static string Unique(TestPage page) => string.Concat(page.ValueOf("__khoa")!.Where(char.IsAsciiLetterOrDigit).Take(40)).ToLowerInvariant();

    // The file that was shown is asked for once more: the same columns, read from the page.
    private static TestFile FileOf(TestPage page) => TestFile.Text("ket-qua.csv", string.Join(',', page.All("main thead")[0].QuerySelectorAll("th").Select(h => h.TextContent)) + "\n000199999999,05/01/2026,dat\n");
}
