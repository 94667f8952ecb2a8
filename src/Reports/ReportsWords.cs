using HocVuSo.Ledger.Contracts;
using HocVuSo.Platform;

namespace HocVuSo.Reports;

/// <summary>What the dashboards, passports and report pages say. Documents have words of their own (Documents/InVietnamese.cs).</summary>
internal static class ReportsWords
{
    // Everywhere
    public static readonly Text Overview = new("Tổng quan", "Overview");
    public static readonly Text Reports = new("Báo cáo", "Reports");
    public static readonly Text Unit = new("Đơn vị", "Unit");
    public static readonly Text Population = new("Dân số", "Population");
    public static readonly Text Numerator = new("Số người", "People");
    public static readonly Text Denominator = new("Mẫu số", "Denominator");
    public static readonly Text Rate = new("Tỷ lệ", "Rate");
    public static readonly Text Target = new("Chỉ tiêu", "Target");
    public static readonly Text TargetNumber = new("Chỉ tiêu {0}", "Target {0}");
    public static readonly Text Distance = new("So với chỉ tiêu", "Against the target");
    public static readonly Text FigureWord = new("Số liệu", "Figure");
    public static readonly Text People = new("{0} người", "{0} people");
    public static readonly Text PeopleWord = new("người", "people");
    public static readonly Text TimesWord = new("lượt", "times");
    public static readonly Text HowMany = new("Số lượng", "How many");
    public static readonly Text Times = new("Số lượt", "Times");
    public static readonly Text Dash = new("–", "–");
    public static readonly Text DenominatorWithMark = new("Mẫu số (ƯT: ước tính)", "Denominator (est.: estimate)");
    public static readonly Text DistancePoints = new("So với chỉ tiêu (điểm)", "Against the target (points)");
    public static readonly Text NotKnown = new("chưa rõ", "not known");
    public static readonly Text NoRate = new("chưa tính được", "cannot be computed yet");
    public static readonly Text NoFigure = new("chưa có số liệu", "no figure yet");
    public static readonly Text NoVneidData = new("chưa có dữ liệu từ VNeID", "no data from VNeID yet");
    public static readonly Text NoDenominator = new("chưa có mẫu số", "no denominator yet");
    public static readonly Text NoDenominatorMissing = new("chưa có mẫu số (còn thiếu của {0} xã, phường)", "no denominator yet (missing for {0} communes)");
    public static readonly Text NoTarget = new("chưa có chỉ tiêu", "no target yet");
    public static readonly Text SummedFrom = new("cộng từ {0} xã, phường", "added up from {0} communes");
    public static readonly Text Points = new("{0} điểm", "{0} points");
    public static readonly Text Estimate = new("ước tính", "estimate");
    public static readonly Text EstimateShort = new("ƯT", "est.");
    public static readonly Text Preliminary = new("sơ bộ", "preliminary");
    public static readonly Text Official = new("chính thức", "official");
    public static readonly Text ByCommune = new("Theo xã, phường", "By commune");
    public static readonly Text ByVillage = new("Theo thôn, tổ dân phố", "By village");
    public static readonly Text ByProof = new("Theo mức chứng minh", "By level of proof");

    public static readonly IReadOnlyList<Text> Proofs =
    [
        new("khai báo", "declared"),
        new("danh sách có tên", "named list"),
        new("hệ thống ghi nhận", "recorded by the system"),
        new("người thứ hai xác nhận", "confirmed by a second person"),
        new("cơ quan có thẩm quyền trả về", "returned by the authority"),
    ];

    // Overview
    public static readonly Text OverviewOf = new("Tổng quan {0}", "Overview of {0}");
    public static readonly Text FiguresAsOf = new("Số liệu đến {0}, cập nhật tới lần ghi gần nhất.", "Figures to {0}, current to the latest record.");
    public static readonly Text FiveTargets = new("Năm chỉ tiêu", "The five targets");
    public static readonly Text TargetsFrom = new("Theo {0} số {1} của {2}.", "From: {0} no. {1}, {2}.");
    public static readonly Text NotCompared = new("(số văn bản chưa đối chiếu với bản ký)", "(the document's number was not compared with the signed text)");
    public static readonly Text NoTargets = new("Chưa có kế hoạch nào đặt chỉ tiêu năm {0} cho đơn vị này.", "No plan sets targets for this unit in {0} yet.");
    public static readonly Text ReachedOf = new("Đã đạt {0} trong {1} chỉ tiêu đo được (kế hoạch có {2}).", "{0} of the {1} targets that can be measured are reached (the plan has {2}).");
    public static readonly Text NothingMeasured = new("Chưa tính được tỷ lệ của chỉ tiêu nào: còn thiếu mẫu số hoặc số liệu.", "No target's rate can be computed yet: a denominator or a figure is missing.");
    public static readonly Text FurthestBehind = new("Xa tiến độ nhất là chỉ tiêu {0} ({1}): {2}, thấp hơn {3} điểm so với mức cần có hôm nay ({4}).", "Furthest behind is target {0} ({1}): {2}, {3} points below what today asks for ({4}).");
    public static readonly Text OverSentence = new("Chỉ tiêu {0}: {1} người, nhiều hơn mẫu số {2}. Cần xem lại mẫu số.", "Target {0}: {1} people, more than the denominator {2}. The denominator needs a look.");
    public static readonly Text NoVneidSentence = new("Chỉ tiêu 4 chưa có dữ liệu từ VNeID.", "Target 4 has no data from VNeID yet.");
    public static readonly Text SilentCommunes = new("{0} trong {1} xã, phường chưa có số liệu nào.", "{0} of {1} communes have no figures at all yet.");
    public static readonly Text ReachedBadge = new("đã đạt", "reached");
    public static readonly Text NotReachedBadge = new("chưa đạt", "not reached");
    public static readonly Text OverBadge = new("nhiều hơn mẫu số", "above the denominator");
    public static readonly Text ProvisionalMeasure = new("cách đo tạm", "provisional measure");
    public static readonly Text OfficialMeasure = new("theo kết quả của cơ quan có thẩm quyền", "by the authority's results");
    public static readonly Text CountTargets = new("Chỉ tiêu bằng số", "Targets that are numbers");
    public static readonly Text AssignedBy = new("{0} giao", "assigned by {0}");
    public static readonly Text TargetAsks = new("chỉ tiêu {0}", "target {0}");
    public static readonly Text PaceToday = new("tiến độ hôm nay {0}", "pace today {0}");
    public static readonly Text MeasuredBy = new("Cách đo: {0}.", "Measured by: {0}.");
    public static readonly Text ClauseAndLead = new("Điểm {0} của kế hoạch; đơn vị chủ trì: {1}.", "Clause {0} of the plan; lead unit: {1}.");
    public static readonly Text PlanSays = new("Kế hoạch ghi: {0}", "The plan says: {0}");
    public static readonly Text OwnBeside = new("Giấy xác nhận của hệ thống này (dòng riêng, không cộng vào chỉ tiêu 4):", "This system's own confirmations (a line of its own, not added to target 4):");
    public static readonly Text BarSays = new("{0}: {1}; chỉ tiêu {2}; tiến độ hôm nay {3}.", "{0}: {1}; target {2}; pace today {3}.");
    public static readonly Text BarReads = new(
        "Thanh đậm: kết quả. Vạch đứng có chấm đặc: chỉ tiêu “từ”; chấm rỗng: “trên”. Vạch mảnh: mức cần có hôm nay nếu đi đều. Chấm nhỏ trên thanh: mẫu số ước tính. Gạch chéo: chưa biết, không phải bằng 0.",
        "Dark bar: result. Upright mark with a full dot: at least; with an open dot: more than. Thin mark: where steady progress would stand today. Small dots on the bar: the denominator is an estimate. Hatching: not known, which is not zero.");
    public static readonly Text CountedBeside = new("Số liệu khác", "Counted beside them");
    public static readonly Text Coverage = new("Độ phủ", "Coverage");
    public static readonly Text CommunesWithFigures = new("{0} trong {1} xã, phường có số liệu.", "{0} of {1} communes have figures.");
    public static readonly Text VillagesWithFigures = new("{0} trong {1} thôn, tổ dân phố có số liệu.", "{0} of {1} villages have figures.");
    public static readonly Text CommunesWithDenominators = new("Chỉ tiêu {0}: {1} trong {2} có mẫu số ({3} là ước tính).", "Target {0}: {1} of {2} have a denominator ({3} of them estimates).");
    public static readonly Text CommunesWithVneid = new("{0} trong {1} có dữ liệu từ VNeID.", "{0} of {1} have data from VNeID.");
    public static readonly Text HowTrue = new("Số liệu chắc đến đâu", "How well it is proved");
    public static readonly Text Picture = new("Hình", "Picture");
    public static readonly Text ChooseTarget = new("Chọn chỉ tiêu", "Choose a target");
    public static readonly Text Class = new("Xếp nhóm", "Class");
    public static readonly Text MapSays = new("Bản đồ các xã, phường theo khoảng cách đến chỉ tiêu: {0}. Bảng bên cạnh có cùng số liệu.", "Map of the communes by distance to the target: {0}. The table beside it holds the same data.");
    public static readonly Text MapReads = new("Mỗi vòng tròn là một đơn vị; diện tích theo dân số; màu đậm dần theo mức đạt.", "Each circle is a unit; its area follows the population; the darker, the closer to the target and beyond.");
    public static readonly Text ClassFarBelow = new("thấp hơn từ 50 điểm", "50 points or more below");
    public static readonly Text ClassBelow = new("thấp hơn 20 đến 50 điểm", "20 to 50 points below");
    public static readonly Text ClassNear = new("thấp hơn dưới 20 điểm", "less than 20 points below");
    public static readonly Text ClassReached = new("đã đạt", "reached");
    public static readonly Text ClassBeyond = new("vượt từ 10 điểm", "10 points or more above");
    public static readonly Text ClassNoData = new("chưa tính được", "cannot be computed yet");
    public static readonly Text EstimateDots = new("mẫu số ước tính (chấm nhỏ)", "the denominator is an estimate (dots)");
    public static readonly Text CountryTitle = new("Toàn quốc", "The whole country");
    public static readonly Text CountrySentence = new("{0} trong {1} tỉnh, thành phố có số liệu trên hệ thống này.", "{0} of {1} provinces have figures in this system.");
    public static readonly Text CountryMapSays = new("Bản đồ các tỉnh, thành phố và hai đặc khu Hoàng Sa, Trường Sa: {0}. Bảng bên cạnh có cùng số liệu.", "Map of the provinces and the special zones Hoàng Sa and Trường Sa: {0}. The table beside it holds the same data.");
    public static readonly Text TableOfProvinces = new("Bảng số liệu các tỉnh, thành phố", "Table of the provinces");

    // Passport
    public static readonly Text Passport = new("Nguồn gốc số liệu", "Where a figure comes from");
    public static readonly Text AsOfDate = new("số liệu đến hết ngày {0}", "as of the end of {0}");
    public static readonly Text RecordedUpTo = new("chỉ tính các ghi nhận đến {0}", "counting only what was recorded up to {0}");
    public static readonly Text TheNumber = new("Con số", "The number");
    public static readonly Text SourceIs = new("{0}, tính đến {1}", "{0}, as of {1}");
    public static readonly Text ClauseOf = new("Điểm {0}, {1} số {2}", "Clause {0}, {1} no. {2}");
    public static readonly Text DeadlineIs = new("hạn {0}", "by {0}");
    public static readonly Text Pace = new("Tiến độ cần có", "Pace asked for");
    public static readonly Text StillMissing = new("Còn thiếu", "Still missing");
    public static readonly Text FormulaTitle = new("Công thức bằng lời", "The formula in words");
    public static readonly Text FormulaCounts = new("Đếm", "Counts");
    public static readonly Text CountsPersons = new("số người khác nhau, mỗi người một lần dù làm nhiều lần", "distinct people, each once however often");
    public static readonly Text CountsEvents = new("số lượt: một người nhiều lần tính nhiều lượt", "times: one person several times counts several times");
    public static readonly Text FormulaCondition = new("Điều kiện", "Condition");
    public static readonly Text Or = new(" hoặc ", " or ");
    public static readonly Text WithSubject = new("{0} ({1})", "{0} ({1})");
    public static readonly Text FormulaGroup = new("Thuộc nhóm", "Group");
    public static readonly Text AdultByBirth = new("người từ đủ {0} tuổi, tính theo ngày sinh", "people of {0} and over, by date of birth");
    public static readonly Text FormulaCredit = new("Tính cho", "Counted for");
    public static readonly Text CreditLiving = new("nơi người đó sống vào ngày lấy số liệu", "where the person lives on the date");
    public static readonly Text CreditWorking = new("nơi người đó làm việc hoặc học vào ngày lấy số liệu", "where the person works or studies on the date");
    public static readonly Text FormulaProof = new("Chứng minh", "Proof");
    public static readonly Text ProofFrom = new("từ mức {0} ({1}) trở lên", "level {0} ({1}) or better");
    public static readonly Text FormulaVersion = new("Phiên bản", "Version");
    public static readonly Text VersionOf = new("{0}, phiên bản {1}", "{0}, version {1}");
    public static readonly Text ProofLevel = new("Mức chứng minh", "Level of proof");
    public static readonly Text CheckTitle = new("Kiểm tra lại", "Check again");
    public static readonly Text CheckLead = new("Đếm lại từ từng ghi nhận gốc, rồi so với con số trên trang này. Với một tỉnh, việc này có thể mất vài giây.", "Counts again from each original record and compares with the number on this page. For a province this may take some seconds.");
    public static readonly Text DigestIs = new("Mã đối chiếu (SHA-256 trên các ghi nhận):", "Digest (SHA-256 over the records):");
    public static readonly Text CheckAgain = new("Kiểm tra lại", "Check again");
    public static readonly Text NumberSame = new("Đếm lại vẫn là {0}: khớp.", "Counted again: {0}. It matches.");
    public static readonly Text NumberDiffers = new("Con số cần kiểm tra là {0}, đếm lại được {1}: không khớp.", "The number to check is {0}, counted again it is {1}: they differ.");
    public static readonly Text DigestSame = new("Mã đối chiếu trùng: vẫn là những ghi nhận ấy.", "The digest is the same: these are the same records.");
    public static readonly Text DigestDiffers = new("Mã đối chiếu không trùng: các ghi nhận đứng sau đã khác.", "The digest differs: the records behind it are not the same.");
    public static readonly Text RollupDiffers = new("Số tổng hợp và số đếm từ ghi nhận gốc đang khác nhau. Xin báo quản trị hệ thống.", "The rolled-up number and the number counted from the records differ. Please tell the administrator.");
    public static readonly Text FactsByKind = new("Các ghi nhận đứng sau", "The records behind it");
    public static readonly Text NamesStay = new("Tên người không rời khỏi xã: cấp trên chỉ thấy số lượng, loại và mức chứng minh.", "Names never leave the commune: those above see numbers, kinds and levels of proof only.");
    public static readonly Text FactKind = new("Loại ghi nhận", "Kind of record");
    public static readonly Text FactSource = new("Nguồn", "Source");
    public static readonly Text FactsTitle = new("{0} ghi nhận đứng sau", "{0} records behind it");
    public static readonly Text NoFacts = new("Chưa có ghi nhận nào.", "There are no records yet.");
    public static readonly Text Purpose = new("Xem tên để làm gì?", "What are the names needed for?");
    public static readonly Text PurposeHint = new("Mỗi lần xem tên đều được ghi lại: ai xem, lúc nào, để làm gì.", "Every look at names is recorded: who, when, what for.");
    public static readonly Text Choose = new("Chọn một mục đích", "Choose a purpose");
    public static readonly Text ChoosePurpose = new("Chọn mục đích rồi bấm Xem tên.", "Choose a purpose, then press Show names.");
    public static readonly Text OpenNames = new("Xem tên", "Show names");
    public static readonly Text NoName = new("không ghi tên", "no name recorded");
    public static readonly Text Day = new("Ngày", "Day");
    public static readonly Text FullName = new("Họ và tên", "Full name");
    public static readonly Text RecordedAt = new("Ghi lúc", "Recorded at");
    public static readonly Text PagesOfFacts = new("Các trang ghi nhận", "Pages of records");
    public static readonly Text PageBefore = new("Trang trước", "Page before");
    public static readonly Text PageAfter = new("Trang sau", "Next page");
    public static readonly Text PageOf = new("Trang {0} trong {1}", "Page {0} of {1}");

    public static readonly IReadOnlyDictionary<string, Text> Purposes = new Dictionary<string, Text>(StringComparer.Ordinal)
    {
        ["kiem-tra"] = new("Kiểm tra số liệu báo cáo", "To check a report's figures"),
        ["tra-loi"] = new("Trả lời thắc mắc của người dân", "To answer a citizen's question"),
        ["thanh-tra"] = new("Theo yêu cầu thanh tra, kiểm tra", "For an inspection"),
    };

    public static readonly IReadOnlyDictionary<string, Text> Kinds = new Dictionary<string, Text>(StringComparer.Ordinal)
    {
        [FactKinds.LessonFinished] = new("học xong một bài", "finished a lesson"),
        [FactKinds.PracticeFinished] = new("thực hành xong", "finished a practice"),
        [FactKinds.CourseFinished] = new("học và thực hành xong cả khóa", "finished all lessons and practices of the course"),
        [FactKinds.TestPassed] = new("đạt bài kiểm tra", "passed a test"),
        [FactKinds.Confirmed] = new("được cấp Giấy xác nhận của hệ thống", "was given this system's confirmation"),
        [FactKinds.AuthorityConfirmed] = new("được cơ quan có thẩm quyền xác nhận trên VNeID", "was confirmed on VNeID by the authority"),
        [FactKinds.Helped] = new("được tổ công nghệ số cộng đồng giúp", "was helped by the community team"),
    };

    public static readonly IReadOnlyDictionary<string, Text> Sources = new Dictionary<string, Text>(StringComparer.Ordinal)
    {
        ["lesson"] = new("bài học", "lesson"),
        ["practice"] = new("bài thực hành", "practice"),
        ["course"] = new("khóa học", "course"),
        ["exam"] = new("bài kiểm tra", "test"),
        ["certificate"] = new("giấy xác nhận", "confirmation"),
        ["visit"] = new("lần giúp", "visit"),
        ["authority"] = new("tệp của cơ quan có thẩm quyền", "the authority's file"),
        ["account"] = new("tài khoản", "account"),
    };

    // Reports of a commune
    public static readonly Text ReportsOf = new("Báo cáo của {0}", "Reports of {0}");
    public static readonly Text ReportOf = new("Báo cáo {0}", "Report for {0}");
    public static readonly Text Month = new("tháng {0}/{1}", "month {0}/{1}");
    public static readonly Text MonthShort = new("{0}/{1:00}", "{0}/{1:00}");
    public static readonly Text FromTo = new("Từ {0} đến hết {1}", "From {0} to the end of {1}");
    public static readonly Text NoRegime = new("Chưa có chế độ báo cáo nào cho đơn vị này.", "There is no reporting duty for this unit yet.");
    public static readonly Text OpenReport = new("Mở báo cáo {0}", "Open the report for {0}");
    public static readonly Text PeriodWord = new("Kỳ", "Period");
    public static readonly Text WindowWord = new("Số liệu", "Window");
    public static readonly Text State = new("Trạng thái", "State");
    public static readonly Text TimelinessWord = new("Thời hạn", "Timeliness");
    public static readonly Text StateNotBegun = new("chưa bắt đầu", "not begun");
    public static readonly Text StateMissing = new("thiếu", "missing");
    public static readonly Text StateDraft = new("bản nháp", "draft");
    public static readonly Text StateProposed = new("đang trình ký", "before the signer");
    public static readonly Text StateSigned = new("đã ký, chưa gửi", "signed, not sent");
    public static readonly Text StateSent = new("đã gửi, chờ tiếp nhận", "sent, to be reviewed");
    public static readonly Text StateAccepted = new("đã tiếp nhận", "accepted");
    public static readonly Text SentOnTime = new("Gửi đúng hạn, lúc {0}.", "Sent on time, at {0}.");
    public static readonly Text SentLate = new("Gửi muộn, lúc {0}.", "Sent late, at {0}.");
    public static readonly Text Overdue = new("Quá hạn {1} ngày (hạn hết ngày {0}).", "Overdue by {1} days (it was due by the end of {0}).");
    public static readonly Text DueIn = new("Hạn còn {1} ngày (hết ngày {0}).", "{1} days left (to the end of {0}).");
    public static readonly Text DueWas = new("Hạn đã hết ngày {0}.", "It was due by the end of {0}.");
    public static readonly Text OpensOn = new("Chốt số liệu từ {0}; hạn gửi hết ngày {1}.", "Figures close on {0}; due by the end of {1}.");
    public static readonly Text FrozenAt = new("số liệu đến hết {0}, tính các ghi nhận đến {1}", "figures to the end of {0}, counting what was recorded up to {1}");
    public static readonly Text LiveUntil = new("số liệu đến {0}, sẽ chốt khi trình ký", "figures to {0}, fixed when put to signature");
    public static readonly Text RevisionNumber = new("lần {0}", "revision {0}");
    public static readonly Text RevisionWord = new("Lần", "Revision");
    public static readonly Text CameBack = new("Báo cáo lần trước đã quay lại, vì:", "The revision before this one came back, because:");
    public static readonly Text Unsaved = new("Những gì vừa gõ (chưa lưu được)", "What was just typed (could not be saved)");
    public static readonly Text QuestionsTitle = new("{0} điều cần để ý", "{0} things to look at");
    public static readonly Text MustAnswer = new("phải giải trình", "needs a reason");
    public static readonly Text AskOver = new("Dòng {0}: {1} người, nhiều hơn mẫu số {2}. Ghi lý do bên dưới mới trình ký được.", "Line {0}: {1} people, more than the denominator {2}. A reason below is needed before it can be signed.");
    public static readonly Text AskNoDenominator = new("Dòng {0} ({1}): chưa có mẫu số.", "Line {0} ({1}): no denominator yet.");
    public static readonly Text AskNoVneid = new("Dòng {0}: chưa có dữ liệu từ VNeID.", "Line {0}: no data from VNeID yet.");
    public static readonly Text AskDenominatorChanged = new("Dòng {0}: mẫu số đã đổi từ {1} thành {2} (nguồn: {3}).", "Line {0}: the denominator changed from {1} to {2} (source: {3}).");
    public static readonly Text AskFell = new("Dòng {0}: giảm từ {1} xuống {2} người so với kỳ trước.", "Line {0}: fell from {1} to {2} since the last period.");
    public static readonly Text AskMoved = new("Dòng {0}: thay đổi {1} so với kỳ trước.", "Line {0}: moved by {1} since the last period.");
    public static readonly Text ComparedWith = new("So với báo cáo {0}.", "Compared with the report for {0}.");
    public static readonly Text Asked = new("Chỉ tiêu năm", "Asked for");
    public static readonly Text ChangeWord = new("Tăng, giảm", "Change");
    public static readonly Text LevelCount = new("mức {0}: {1}", "level {0}: {1}");
    public static readonly Text WordsOfReport = new("Phần lời", "The words");
    public static readonly Text WordsOnly = new("Chỉ cần sửa lời; số liệu do hệ thống đếm, không gõ.", "Only the words are edited; figures are counted, never typed.");
    public static readonly Text HintI = new("Văn bản đã ban hành, cuộc họp, phân công trong kỳ.", "Documents issued, meetings, tasks given in the period.");
    public static readonly Text HintII = new("Đã soạn sẵn từ số liệu; thêm cách làm hay.", "Drafted from the figures; add what worked well.");
    public static readonly Text HintIII = new("Đã soạn sẵn từ số liệu; thêm nguyên nhân.", "Drafted from the figures; add the causes.");
    public static readonly Text HintIV = new("Việc sẽ làm trong kỳ tới.", "What will be done in the next period.");
    public static readonly Text HintV = new("Ghi “Không có” nếu không kiến nghị gì.", "Write “Không có” if there is nothing to propose.");
    public static readonly Text OtherText = new("Nội dung vừa được lưu ở nơi khác:", "The text that was saved elsewhere meanwhile:");
    public static readonly Text EmptyText = new("(trống)", "(empty)");
    public static readonly Text FromFiguresNow = new("Gợi ý từ số liệu hiện nay", "What the figures say now");
    public static readonly Text OverReason = new("Vì sao số người nhiều hơn mẫu số?", "Why are there more people than the denominator?");
    public static readonly Text OverReasonHint = new("Ví dụ: mẫu số ước tính thấp hơn thực tế, đang chờ số chính thức.", "For example: the estimate is too low and the official number is awaited.");
    public static readonly Text SaveDraft = new("Lưu nháp", "Save draft");
    public static readonly Text Propose = new("Trình ký", "Put to signature");
    public static readonly Text ProposeHint = new("Khi trình ký, số liệu và lời được chốt. Muốn sửa thì rút lại; lần sau tiếp tục từ lời này.", "Figures and words are fixed when it is put to signature. To change them, take it back; the next revision goes on from these words.");
    public static readonly Text SavedElsewhere = new("Báo cáo này vừa được lưu ở nơi khác. Những gì vừa gõ vẫn còn đây; so hai bản rồi lưu lại.", "This report was saved elsewhere meanwhile. What you typed is still here; compare the two and save again.");
    public static readonly Text TooEarly = new("Kỳ này chưa chốt số liệu. Trình ký được từ {0}.", "The window has not closed. It can be put to signature from {0}.");
    public static readonly Text SectionEmpty = new("Mục {0} chưa có lời. Nếu không có gì, xin ghi “Không có”.", "Section {0} is empty. If there is nothing, write “Không có”.");
    public static readonly Text ReasonNeeded = new("Dòng {0} có số người nhiều hơn mẫu số: xin ghi lý do.", "Line {0} has more people than its denominator: please give the reason.");
    public static readonly Text NoDraft = new("Báo cáo này không còn là bản nháp.", "This report is no draft any more.");
    public static readonly Text TooLong = new("Dài quá {0} ký tự, xin viết gọn lại.", "Longer than {0} characters; please shorten it.");
    public static readonly Text FilesTitle = new("Văn bản", "Documents");
    public static readonly Text DownloadDocx = new("Tải báo cáo (DOCX)", "Download the report (DOCX)");
    public static readonly Text DownloadXlsx = new("Tải số liệu (XLSX)", "Download the figures (XLSX)");
    public static readonly Text FilesHint = new("Theo thể thức Nghị định 30/2020/NĐ-CP. Căn cứ pháp lý chưa đối chiếu thì không đưa vào văn bản.", "In the layout of Decree 30/2020/NĐ-CP. A legal basis that was not compared with its signed text is left out.");
    public static readonly Text NumberWord = new("Số văn bản", "Number");
    public static readonly Text NumberHint = new("Chỉ ghi số, ví dụ 15.", "The number alone, for example 15.");
    public static readonly Text SignedOn = new("Ngày ký", "Date of signing");
    public static readonly Text SignedFile = new("Bản đã ký (PDF)", "The signed file (PDF)");
    public static readonly Text FileHint = new("Tệp PDF, không quá 2 MB.", "A PDF of at most 2 MB.");
    public static readonly Text DownloadSigned = new("Tải bản đã ký", "Download the signed file");
    public static readonly Text SignTitle = new("Ký", "Sign");
    public static readonly Text SignButton = new("Ký báo cáo", "Sign the report");
    public static readonly Text SignerPrepared = new("Người soạn không ký báo cáo của chính mình. Xin để lãnh đạo khác ký.", "Who prepared a report cannot sign it. Another leader has to.");
    public static readonly Text NumberNeeded = new("Xin ghi số văn bản, từ 1 đến 99999.", "Please give the number, from 1 to 99999.");
    public static readonly Text SignedOnNeeded = new("Ngày ký phải từ {0} đến {1}.", "The date of signing lies between {0} and {1}.");
    public static readonly Text FileNeeded = new("Xin chọn tệp PDF đã ký.", "Please choose the signed PDF.");
    public static readonly Text FileTooLarge = new("Tệp lớn hơn 2 MB. Xin chọn tệp nhỏ hơn.", "The file is larger than 2 MB. Please choose a smaller one.");
    public static readonly Text FileNotPdf = new("Tệp này không phải PDF.", "This file is not a PDF.");
    public static readonly Text GiveBackTitle = new("Hoặc trả lại cán bộ", "Or give it back");
    public static readonly Text GiveBack = new("Trả lại để sửa", "Give back to be mended");
    public static readonly Text ReasonWord = new("Lý do", "Reason");
    public static readonly Text GiveReason = new("Xin ghi lý do, để người nhận biết cần sửa gì.", "Please give the reason, so that others know what to mend.");
    public static readonly Text SendTitle = new("Gửi UBND tỉnh (qua Sở Khoa học và Công nghệ)", "Send to the province (through the Department of Science and Technology)");
    public static readonly Text SendButton = new("Gửi báo cáo", "Send the report");
    public static readonly Text RecallTitle = new("Rút lại báo cáo", "Take the report back");
    public static readonly Text RecallButton = new("Rút lại", "Take back");
    public static readonly Text History = new("Quá trình", "History");

    /// <summary>In the order of the steps a report can take.</summary>
    public static readonly IReadOnlyList<Text> Steps =
    [
        new("Trình ký", "Put to signature"),
        new("Ký", "Signed"),
        new("Gửi", "Sent"),
        new("Tiếp nhận", "Accepted"),
        new("Trả lại, đề nghị hoàn thiện", "Returned to be completed"),
        new("Rút lại", "Taken back"),
    ];

    // What the province received
    public static readonly Text Collected = new("Tổng hợp báo cáo", "Reports received");
    public static readonly Text CollectedOf = new("Tổng hợp báo cáo {0}", "Reports received for {0}");
    public static readonly Text CollectedSentence = new("{0} trong {1} xã, phường đã gửi, {2} gửi muộn; {3} chưa gửi.", "{0} of {1} communes have sent, {2} of them late; {3} have not sent.");
    public static readonly Text CountOnTime = new("Đúng hạn", "On time");
    public static readonly Text CountLate = new("Gửi muộn", "Late");
    public static readonly Text CountMissing = new("Chưa gửi", "Not sent");
    public static readonly Text CountToReview = new("Chờ tiếp nhận", "To review");
    public static readonly Text CountAccepted = new("Đã tiếp nhận", "Accepted");
    public static readonly Text OtherPeriods = new("Kỳ khác", "Other periods");
    public static readonly Text PeriodBefore = new("Kỳ trước", "Period before");
    public static readonly Text PeriodAfter = new("Kỳ sau", "Next period");
    public static readonly Text RemindButton = new("Soạn công văn đôn đốc {0} đơn vị (DOCX)", "Draft the reminder to {0} units (DOCX)");
    public static readonly Text RemindHint = new("Dự thảo để Sở xem, lấy số và ký.", "A draft for the department to read, number and sign.");
    public static readonly Text SentAt = new("Gửi lần đầu", "First sent");
    public static readonly Text NotSentYet = new("chưa gửi", "not sent");
    public static readonly Text ReconciledTitle = new("Số của tỉnh và số các xã, phường đã gửi", "The province's figures and what communes sent");
    public static readonly Text ReconciledLead = new("Số của tỉnh đếm thẳng từ ghi nhận, không đợi xã nào. Bên cạnh là phần đã tiếp nhận và từng phần chênh lệch.", "The province's figures are counted straight from the records and wait for nobody. Beside them stands what was accepted, and each part of the difference.");
    public static readonly Text FromFacts = new("Toàn tỉnh, từ ghi nhận", "Province, from records");
    public static readonly Text AcceptedSum = new("Đã tiếp nhận", "Accepted");
    public static readonly Text OfUnits = new("{0} đơn vị", "{0} units");
    public static readonly Text NotAcceptedSum = new("Ở nơi chưa tiếp nhận", "Where not accepted");
    public static readonly Text SinceSum = new("Ghi sau khi chốt", "Recorded since");
    public static readonly Text ElsewhereSum = new("Không thuộc xã nào", "In no commune");
    public static readonly Text DifferingCommunes = new("{0} đơn vị có số đã đổi sau khi chốt", "{0} units changed since");
    public static readonly Text CommuneDiffers = new("{0}: đã ký {1}, nay {2}", "{0}: signed {1}, now {2}");
    public static readonly Text CalendarTitle = new("Nộp báo cáo qua các kỳ", "Reports over the periods");
    public static readonly Text LetterOnTime = new("Đ", "O");
    public static readonly Text LetterLate = new("M", "L");
    public static readonly Text LetterMissing = new("T", "M");
    public static readonly Text LetterAwaited = new("C", "W");
    public static readonly Text CellOnTime = new("đúng hạn", "on time");
    public static readonly Text CellLate = new("muộn", "late");
    public static readonly Text CellMissing = new("thiếu", "missing");
    public static readonly Text CellAwaited = new("còn hạn, chưa gửi", "awaited, not due yet");
    public static readonly Text CellRunning = new("chưa chốt số liệu", "window still open");
    public static readonly Text CellNone = new("không phải báo cáo", "no report owed");
    public static readonly Text ReviewTitle = new("Xem xét", "Review");
    public static readonly Text AcceptButton = new("Đã tiếp nhận", "Accept");
    public static readonly Text ReturnReasonWord = new("Cần hoàn thiện điều gì?", "What has to be completed?");
    public static readonly Text ReturnButton = new("Đề nghị hoàn thiện", "Return to be completed");
    public static readonly Text NotSentBody = new("Báo cáo chưa gửi đến, hoặc đang được xã hoàn thiện. Số liệu đếm từ ghi nhận thì xem được ngay:", "The report has not been sent, or the commune is completing it. The figures counted from the records can be seen at once:");
    public static readonly Text SeeFigures = new("xem tổng quan của đơn vị", "see the unit's overview");
}
