using HocVuSo.Platform;

namespace HocVuSo.Assessment.Profiles;

/// <summary>What the pages about the rules of assessment say.</summary>
internal static class RuleWords
{
    public static readonly Text Title = new("Quy tắc bài kiểm tra", "Rules of the tests");
    public static readonly Text Lead = new(
        "Mỗi quy tắc có nhiều phiên bản. Sửa là viết bản nháp, chạy thử trên người mô phỏng, rồi công bố kèm lý do. Bài đang làm dở vẫn theo phiên bản lúc bắt đầu.",
        "Every rule has versions. To change one, write a draft, try it on simulated people, then publish it with a reason. Tests under way keep the version they began under.");

    // The list
    public static readonly Text Rule = new("Quy tắc", "Rule");
    public static readonly Text Version = new("Phiên bản", "Version");
    public static readonly Text Since = new("Áp dụng từ", "In force since");
    public static readonly Text Basis = new("Căn cứ", "Basis");
    public static readonly Text InForce = new("đang áp dụng", "in force");
    public static readonly Text NoRule = new("chưa có quy tắc", "no rule yet");
    public static readonly Text HasDraft = new("có bản nháp", "has a draft");

    // One profile
    public static readonly Text State = new("Phiên bản {0}, áp dụng từ {1}", "Version {0}, in force since {1}");
    public static readonly Text NotStarted = new("Chưa mở cho ai làm: đang chờ quy tắc chính thức.", "Nobody can sit it yet: the official rule is awaited.");
    public static readonly Text WhatItSays = new("Quy tắc nói gì", "What the rule says");
    public static readonly Text Item = new("Mục", "Item");
    public static readonly Text InForceColumn = new("Đang áp dụng", "In force");
    public static readonly Text DraftColumn = new("Bản nháp", "Draft");
    public static readonly Text Changed = new("đổi", "changed");
    public static readonly Text Change = new("Viết bản nháp", "Write a draft");
    public static readonly Text GoOn = new("Sửa tiếp bản nháp", "Go on with the draft");
    public static readonly Text DraftTitle = new("Bản nháp, phiên bản {0}", "Draft, version {0}");
    public static readonly Text DraftBy = new("Lưu lúc {0}, {1}.", "Saved {0}, {1}.");
    public static readonly Text NoChange = new("Bản nháp đang giống hệt bản đang áp dụng. Sửa điều cần đổi trước.", "The draft says the same as the version in force. Change something first.");
    public static readonly Text Try = new("Chạy thử", "Try it");
    public static readonly Text TryAgain = new("Chạy thử lại", "Try it again");
    public static readonly Text TryHint = new(
        "Máy cho {0} người mô phỏng làm bài trên ngân hàng câu hỏi đang dùng, theo bản nháp và theo bản đang áp dụng. Mất vài giây, không ai nhận bài thật.",
        "{0} simulated people sit the test on the bank in use, by the draft and by the version in force. It takes a few seconds; nobody gets a real test.");
    public static readonly Text TriedOnce = new("Kết quả chạy thử", "What the trial came to");
    public static readonly Text TriedOn = new("Chạy trên ngân hàng số {0}, {1} người mô phỏng mỗi nhóm, số gieo {2}.", "On bank {0}, {1} simulated people in each group, seed {2}.");
    public static readonly Text Guessed = new("Câu hỏi chưa hiệu chỉnh thì độ khó là người soạn ước lượng; người mô phỏng trả lời theo độ khó lệch khỏi ước lượng ấy một cách ngẫu nhiên. Vì vậy các số này cũng là ước lượng.", "Where an item is not calibrated its difficulty is its author's guess; simulated people answer by difficulties that lie around the guess by chance. So these figures are estimates too.");
    public static readonly Text NothingToTry = new("Bản nháp chưa có quy tắc nên không có gì để chạy thử.", "The draft has no rule, so there is nothing to simulate.");
    public static readonly Text Usual = new("Người đã quen điện thoại", "People at home with a smartphone");
    public static readonly Text Beginners = new("Người mới dùng điện thoại", "People who have just begun");
    public static readonly Text Measure = new("Chỉ số", "Figure");
    public static readonly Text MeanItems = new("Số câu trung bình", "Questions on average");
    public static readonly Text NinetyItems = new("9 trong 10 người làm không quá", "9 of 10 people see at most");
    public static readonly Text AtMost = new("Phải làm tới số câu tối đa", "Go on to the greatest length");
    public static readonly Text Passed = new("Tỷ lệ đạt", "Share who pass");
    public static readonly Text Accuracy = new("Kết luận đúng", "Right decisions");
    public static readonly Text AccuracyOutside = new("Kết luận đúng, trừ người sát mốc (±{0})", "Right decisions, leaving out those at the cut (±{0})");
    public static readonly Text Error = new("Sai số của mức ước lượng (logit)", "Error of the estimate (logits)");
    public static readonly Text Exposure = new("Câu bị lộ nhiều nhất", "The most shown item");
    public static readonly Text Overlap = new("Hai người gặp chung", "Shared by two people");
    public static readonly Text Unused = new("Câu không ai gặp", "Items nobody saw");
    public static readonly Text UnusedOf = new("{0} trong {1}", "{0} of {1}");
    public static readonly Text OfTests = new("{0} số bài", "{0} of tests");
    public static readonly Text OfItems = new("{0} số câu", "{0} of items");
    public static readonly Text Nothing = new("không có", "none");
    public static readonly Text PassTitle = new("Ai đạt", "Who passes");
    public static readonly Text PassHint = new("Năng lực tính theo logit; 0 là người lớn đã dùng điện thoại thông minh một năm. Mốc của bản nháp: {0}.", "Ability in logits; 0 is an adult who has had a smartphone for a year. The draft's cut: {0}.");
    public static readonly Text Ability = new("Năng lực", "Ability");
    public static readonly Text AbilityRange = new("{0} đến {1}", "{0} to {1}");

    // Publishing
    public static readonly Text PublishTitle = new("Công bố", "Publish");
    public static readonly Text Publish = new("Công bố phiên bản {0}", "Publish version {0}");
    public static readonly Text PublishHint = new("Bài bắt đầu từ lúc này theo phiên bản mới. Phiên bản đã công bố thì không sửa được nữa.", "Tests that begin from now on follow the new version. A published version is never changed.");
    public static readonly Text TryFirst = new("Cần chạy thử đúng bản nháp này trước khi công bố.", "Try exactly this draft before it is published.");
    public static readonly Text Why = new("Vì sao đổi", "Why it changes");
    public static readonly Text WhyHint = new("Ghi văn bản hoặc lý do, để người sau hiểu.", "Name the document or the reason, for whoever comes later.");
    public static readonly Text SayWhy = new("Xin ghi vì sao đổi.", "Please say why it changes.");
    public static readonly Text BankChanged = new("Ngân hàng câu hỏi đã đổi từ lúc chạy thử. Xin chạy thử lại.", "The bank changed since the trial. Please try it again.");
    public static readonly Text DraftChanged = new("Bản nháp vừa được người khác sửa. Xin xem lại rồi quyết định.", "Somebody else has just changed the draft. Please look again before you decide.");
    public static readonly Text LeavesOut = new("Công bố như vậy thì “{0}” không còn bài nào để làm. Giữ nhóm này ở ít nhất một quy tắc xác nhận.", "Then “{0}” would have no test to sit. Keep the group in at least one confirming rule.");
    public static readonly Text BankTooSmall = new("Ngân hàng câu hỏi chưa đủ câu cho quy tắc này. Bớt số câu, hoặc viết thêm câu hỏi.", "The bank does not hold enough items for this rule. Ask for fewer, or write more items.");
    public static readonly Text Discard = new("Bỏ bản nháp", "Discard the draft");
    public static readonly Text History = new("Các phiên bản đã công bố", "Published versions");
    public static readonly Text When = new("Lúc", "When");
    public static readonly Text Who = new("Ai", "Who");
    public static readonly Text TheProgram = new("đi cùng phần mềm", "came with the program");
    public static readonly Text WhyColumn = new("Vì sao", "Why");
    public static readonly Text OldVersion = new("Đây là phiên bản {0}, không còn áp dụng.", "This is version {0}, no longer in force.");
    public static readonly Text ToInForce = new("Xem bản đang áp dụng", "See the version in force");

    // Writing
    public static readonly Text WriteTitle = new("Bản nháp: {0}", "Draft: {0}");
    public static readonly Text WriteLead = new("Bản đang áp dụng không đổi cho tới khi bản nháp được chạy thử và công bố.", "The version in force stays until the draft has been tried and published.");
    public static readonly Text KindTitle = new("Cách làm bài", "Kind of test");
    public static readonly Text KindHint = new("Chọn cách làm trước khi điền: đổi cách thì các ô bên dưới đổi theo.", "Choose this before filling in: the fields below change with it.");
    public static readonly Text SaveDraft = new("Lưu bản nháp", "Save as a draft");
    public static readonly Text NameVi = new("Tên bài", "Name in Vietnamese");
    public static readonly Text NameEn = new("Tên tiếng Anh", "Name in English");
    public static readonly Text ForWhom = new("Dành cho", "For");
    public static readonly Text BasisVi = new("Căn cứ (văn bản, điều khoản)", "Basis in Vietnamese (document, article)");
    public static readonly Text BasisEn = new("Căn cứ, bản tiếng Anh", "Basis in English");
    public static readonly Text Checked = new("Đã đối chiếu với văn bản gốc?", "Checked against the official text?");
    public static readonly Text CheckedHint = new("Chỉ căn cứ đã đối chiếu mới được in ra văn bản.", "Only a checked basis is printed in documents.");
    public static readonly Text IsChecked = new("đã đối chiếu", "checked");
    public static readonly Text IsNotChecked = new("chưa đối chiếu", "not checked yet");
    public static readonly Text LessonShare = new("Đúng bao nhiêu phần trăm thì mở bài học sau", "Share of right answers that opens the next lesson, in percent");
    public static readonly Text LessonShareHint = new("Để trống: các bài học không chờ nhau.", "Leave it empty: lessons do not wait for each other.");
    public static readonly Text Minutes = new("Số phút", "Minutes");
    public static readonly Text MinutesHint = new("Để trống: không tính giờ.", "Leave it empty: nobody is timed.");
    public static readonly Text MoreTime = new("Ai cần thêm giờ thì thêm bao nhiêu phần trăm", "Extra time for those who need it, in percent");
    public static readonly Text MoreTimeHint = new("Người cao tuổi, người khuyết tật, ai tự nói cần thêm giờ. Để trống: không tính giờ với họ.", "Elders, disabled people, whoever says so. Leave it empty: they are not timed.");
    public static readonly Text NotTimed = new("không tính giờ", "not timed");
    public static readonly Text ValidMonths = new("Giấy xác nhận có giá trị mấy tháng", "How many months a confirmation is valid");
    public static readonly Text ValidMonthsHint = new("Để trống: không ghi thời hạn.", "Leave it empty: no end is stated.");
    public static readonly Text WaitHours = new("Chờ mấy giờ mới làm lại để xác nhận", "Hours to wait before the next attempt");
    public static readonly Text Blueprint = new("Số câu mỗi nhóm kỹ năng", "Questions of each skill group");
    public static readonly Text BlueprintHint = new("Để trống là không lấy câu nào.", "Empty means none.");
    public static readonly Text GroupLevel = new("{0}, {1}", "{0}, {1}");
    public static readonly Text PassMark = new("Đúng từ mấy câu thì đạt", "Right answers needed to pass");
    public static readonly Text MarkIsOurs = new("Mức đạt từ đâu ra?", "Where does the mark come from?");
    public static readonly Text MarkByText = new("văn bản quy định", "an official text states it");
    public static readonly Text MarkByUs = new("hệ thống đặt tạm", "set by this system for the time being");
    public static readonly Text Stopping = new("Cách kết luận", "How it is decided");
    public static readonly Text Glr = new("tỷ số hợp lý tổng quát (GLR)", "generalised likelihood ratio (GLR)");
    public static readonly Text Sprt = new("tỷ số hợp lý tuần tự của Wald (SPRT)", "Wald's sequential ratio (SPRT)");
    public static readonly Text Cut = new("Mốc đạt (logit)", "Cut (logits)");
    public static readonly Text CutHint = new("0 là người lớn đã dùng điện thoại thông minh một năm.", "0 is an adult who has had a smartphone for a year.");
    public static readonly Text Delta = new("Vùng quanh mốc, δ (logit)", "Region around the cut, δ (logits)");
    public static readonly Text Alpha = new("Cho đạt nhầm, α (%)", "Wrong passes, α (%)");
    public static readonly Text Beta = new("Không cho đạt nhầm, β (%)", "Wrong failures, β (%)");
    public static readonly Text WhileGuessed = new("Khi độ khó còn là ước lượng", "While difficulties are guesses");
    public static readonly Text WhileGuessedHint = new(
        "Tháng đầu chưa có bài làm thật để hiệu chỉnh. Lý thuyết quyết định đo lường tính cả chỗ ước lượng có thể sai.",
        "In the first month no real answers have calibrated the items. Measurement decision theory takes into account how far a guess may be off.");
    public static readonly Text ByTheSame = new("kết luận như trên", "decided in the same way");
    public static readonly Text ByClassesChoice = new("theo lý thuyết quyết định đo lường", "by measurement decision theory");
    public static readonly Text ByClasses = new("theo lý thuyết quyết định đo lường, độ rộng {0}, α {1}, β {2}", "by measurement decision theory, spread {0}, α {1}, β {2}");
    public static readonly Text GuessedSpread = new("Độ rộng năng lực quanh mốc (logit)", "Spread of abilities around the cut (logits)");
    public static readonly Text GuessedAlpha = new("α khi độ khó còn là ước lượng (%)", "α while difficulties are guesses (%)");
    public static readonly Text GuessedBeta = new("β khi độ khó còn là ước lượng (%)", "β while difficulties are guesses (%)");
    public static readonly Text StandardError = new("Dừng khi sai số chuẩn không quá (logit)", "Stops at a standard error of at most (logits)");
    public static readonly Text Levels = new("Lấy câu ở mức", "Items of level");
    public static readonly Text Least = new("Ít nhất mấy câu", "Questions at least");
    public static readonly Text Most = new("Nhiều nhất mấy câu", "Questions at most");
    public static readonly Text Minima = new("Mỗi nhóm kỹ năng ít nhất mấy câu", "Questions of each skill group at least");
    public static readonly Text MaximumExposure = new("Một câu xuất hiện nhiều nhất trong bao nhiêu phần trăm số bài", "One item is shown in at most this share of tests, in percent");
    public static readonly Text ExposureGoal = new("Mức nhắm tới, thấp hơn mức trên (%)", "The share aimed at, not above that (%)");
    public static readonly Text Progression = new("Nhường chỗ cho chọn theo thông tin nhanh đến đâu", "How soon chance gives way to information");
    public static readonly Text ProgressionHint = new("0: luôn chọn câu nhiều thông tin nhất; 1: giảm dần đều; lớn hơn: ngẫu nhiên lâu hơn.", "0: always the most informative item; 1: evenly; above: chance for longer.");

    public static readonly IReadOnlyDictionary<ProfileKind, Text> Kinds = new Dictionary<ProfileKind, Text>
    {
        [ProfileKind.Counted] = new("Đếm câu đúng", "Right answers are counted"),
        [ProfileKind.Confirm] = new("Hỏi vừa đủ để kết luận", "Asks just enough to decide"),
        [ProfileKind.Locate] = new("Tìm mức, không xác nhận", "Tells where somebody stands, confirms nothing"),
        [ProfileKind.None] = new("Chưa có quy tắc", "No rule yet"),
    };

    // What is refused
    public static readonly Text NumberFrom = new("Xin ghi một số nguyên từ {0} đến {1}.", "Please write a whole number from {0} to {1}.");
    public static readonly Text DecimalFrom = new("Xin ghi một số từ {0} đến {1}, dùng dấu phẩy thập phân.", "Please write a number from {0} to {1}, with a decimal comma.");
    public static readonly Text TypeThis = new("Xin ghi mục này, không quá {0} ký tự.", "Please fill this in, with {0} characters at most.");
    public static readonly Text ChooseGroup = new("Xin chọn ít nhất một nhóm.", "Please choose a group at least.");
    public static readonly Text ChooseOne = new("Xin chọn một mục.", "Please choose one.");
    public static readonly Text ChooseLevel = new("Xin chọn ít nhất một mức.", "Please choose a level at least.");
    public static readonly Text NoQuestions = new("Xin ghi số câu cho ít nhất một nhóm.", "Please give the number of questions of a group at least.");
    public static readonly Text CellRefused = new("{0}: xin ghi số nguyên từ 0 đến {1}.", "{0}: please write a whole number from 0 to {1}.");
    public static readonly Text CellTooMany = new("{0}: ngân hàng chỉ có {1} mẫu câu hỏi.", "{0}: the bank holds {1} families only.");
    public static readonly Text MarkTooHigh = new("Bài có {0} câu; mức đạt từ 1 đến {0}.", "The test has {0} questions; the mark lies between 1 and {0}.");
    public static readonly Text MostTooLow = new("Nhiều nhất không nhỏ hơn ít nhất ({0}).", "At most is not below at least ({0}).");
    public static readonly Text MinimaTooMany = new("Cộng lại là {0} câu, nhiều hơn số câu tối đa ({1}).", "They add up to {0}, more than the greatest length ({1}).");
    public static readonly Text GoalTooHigh = new("Mức nhắm tới không cao hơn mức tối đa.", "The share aimed at is not above the greatest.");
    public static readonly Text OtherSaved = new("Vừa có người khác lưu bản nháp này. Nội dung đã gõ còn nguyên; bấm lưu lần nữa thì thay bản của người kia.", "Somebody else has just saved this draft. What you typed is still here; saving again replaces theirs.");
}

/// <summary>Which kind of test a profile makes.</summary>
internal enum ProfileKind
{
    None,
    Counted,
    Confirm,
    Locate,
}
