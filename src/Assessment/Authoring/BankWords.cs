using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Platform;

namespace HocVuSo.Assessment.Authoring;

/// <summary>What the pages of the item bank's authors say.</summary>
internal static class BankWords
{
    public static readonly Text Title = new("Ngân hàng câu hỏi", "Item bank");
    public static readonly Text Lead = new("{0} mẫu đang dùng với {1} câu; {2} mẫu đang thử, {3} chờ duyệt, {4} bản nháp.", "{0} families in use with {1} items; {2} being tried out, {3} waiting for review, {4} drafts.");
    public static readonly Text GuessedNote = new("Độ khó là ước lượng của người soạn cho tới khi mẫu được hiệu chỉnh từ bài làm thật.", "How hard a family is rests on its author's guess until it is calibrated on real answers.");

    // The list
    public static readonly Text Filter = new("Lọc", "Filter");
    public static readonly Text All = new("Tất cả", "All");
    public static readonly Text Skill = new("Kỹ năng", "Skill");
    public static readonly Text Stage = new("Giai đoạn", "Stage");
    public static readonly Text Kind = new("Kiểu câu", "Kind");
    public static readonly Text Band = new("Độ khó", "How hard");
    public static readonly Text Family = new("Mẫu câu hỏi", "Family");
    public static readonly Text Level = new("Mức", "Level");
    public static readonly Text Items = new("Số câu", "Items");
    public static readonly Text Found = new("{0} mẫu khớp", "{0} families fit");
    public static readonly Text NoneFound = new("Không có mẫu nào khớp. Bỏ bớt điều kiện lọc.", "No family fits. Leave out a condition.");
    public static readonly Text Coverage = new("Mỗi kỹ năng có bao nhiêu mẫu đang dùng", "How many families in use each skill has");
    public static readonly Text EmptyCell = new("trống", "empty");
    public static readonly Text EmptyCells = new("{0} ô còn trống.", "{0} cells are empty.");
    public static readonly Text Earlier = new("Trang trước", "Previous page");
    public static readonly Text Further = new("Trang sau", "Next page");
    public static readonly Text PageOf = new("Trang {0} trong {1}", "Page {0} of {1}");

    public static readonly IReadOnlyDictionary<Bank.Stage, Text> Stages = new Dictionary<Bank.Stage, Text>
    {
        [Bank.Stage.Draft] = new("bản nháp", "draft"),
        [Bank.Stage.Review] = new("chờ duyệt", "waiting for review"),
        [Bank.Stage.Pretest] = new("đang thử", "being tried out"),
        [Bank.Stage.Calibrated] = new("đã hiệu chỉnh", "calibrated"),
        [Bank.Stage.Live] = new("đang dùng", "in use"),
        [Bank.Stage.Rested] = new("tạm nghỉ", "rested"),
        [Bank.Stage.Retired] = new("đã bỏ", "retired"),
    };

    public static readonly IReadOnlyDictionary<ItemKind, Text> Kinds = new Dictionary<ItemKind, Text>
    {
        [ItemKind.One] = new("chọn một", "choose one"),
        [ItemKind.Several] = new("chọn nhiều", "choose several"),
        [ItemKind.Order] = new("xếp thứ tự", "put in order"),
        [ItemKind.Screen] = new("chạm màn hình", "touch a screen"),
        [ItemKind.Task] = new("việc nhiều bước", "task of several steps"),
    };

    public static readonly IReadOnlyDictionary<Bank.Band, Text> Bands = new Dictionary<Bank.Band, Text>
    {
        [Bank.Band.Easy] = new("dễ", "easy"),
        [Bank.Band.Middle] = new("vừa", "middling"),
        [Bank.Band.Hard] = new("khó", "hard"),
    };

    private static readonly Dictionary<string, Text> Levels = new(StringComparer.Ordinal)
    {
        ["co-ban"] = new("cơ bản", "basic"),
        ["trung-cap"] = new("trung cấp", "intermediate"),
    };

    // One family
    public static readonly Text Version = new("Phiên bản", "Version");
    public static readonly Text Versions = new("Các phiên bản", "Versions");
    public static readonly Text VersionLine = new("phiên bản {0}, {1}", "version {0}, {1}");
    public static readonly Text BandGuessed = new("{0} (người soạn ước lượng)", "{0} (the author's guess)");
    public static readonly Text Enemies = new("Không đi cùng bài với", "Never on one sheet with");
    public static readonly Text NoEnemies = new("không có", "none");
    public static readonly Text ItemOf = new("Câu {0} trong {1}", "Item {0} of {1}");
    public static readonly Text ShownOrder = new("Người học thấy như dưới đây; thứ tự lựa chọn mỗi lần một khác.", "Learners see it like this; the order of the options differs each time.");
    public static readonly Text StepNumber = new("Bước {0}: {1}", "Step {0}: {1}");
    public static readonly Text Key = new("Đáp án", "Key");
    public static readonly Text Explained = new("Lời giải thích", "Explanation");
    public static readonly Text Reading = new("Đọc có dễ không", "How plainly it reads");
    public static readonly Text MeanSyllables = new("Mỗi câu trung bình {0} tiếng.", "{0} syllables a sentence on average.");
    public static readonly Text LongestSentence = new("Câu dài nhất có {0} tiếng: “{1}”", "The longest sentence has {0} syllables: “{1}”");
    public static readonly Text RareWords = new("Ít gặp trong bài học: {0}. Nếu được, nói bằng từ quen hơn.", "Seldom met in the lessons: {0}. Say it with a more familiar word where you can.");
    public static readonly Text ReadsWell = new("Không thấy câu dài hay từ khó trong danh sách.", "No long sentence and no word of the list was found.");
    public static readonly Text LongSentence = new("Câu dài hơn {0} tiếng: “{1}”", "Longer than {0} syllables: “{1}”");
    public static readonly Text Jargon = new("Thay “{0}” bằng: {1}", "Instead of “{0}” say: {1}");
    public static readonly Text History = new("Đã qua những bước nào", "What became of it");
    public static readonly Text When = new("Lúc", "When");
    public static readonly Text Who = new("Ai", "Who");
    public static readonly Text TheProgram = new("đi cùng phần mềm", "came with the program");
    public static readonly Text Why = new("Vì sao", "Why");

    // The next step
    public static readonly Text NextStep = new("Bước tiếp theo", "Next step");
    public static readonly Text NoStepLeft = new("Bản này đã bỏ, không còn bước nào nữa. Muốn dùng lại thì viết bản mới.", "This version is retired; no step is left. Write a new version to use it again.");
    public static readonly Text WhyHint = new("Viết một hai câu để người sau hiểu.", "A sentence or two, for whoever comes later.");
    public static readonly Text ChooseStep = new("Xin chọn một bước.", "Please choose a step.");
    public static readonly Text SayWhy = new("Xin viết vì sao.", "Please say why.");
    public static readonly Text TakeStep = new("Ghi bước này", "Take this step");
    public static readonly Text OwnText = new("Người viết hoặc gửi duyệt không tự duyệt được. Cần một người khác đọc.", "Whoever wrote it or sent it to review does not judge it. Somebody else has to read it.");
    public static readonly Text AnotherInUse = new("Mẫu này còn một bản đang dùng hoặc đang thử. Cho bản đó nghỉ trước.", "Another version of this family is in use or being tried out. Rest that one first.");
    public static readonly Text NotCalibrated = new("Mẫu này chưa được hiệu chỉnh từ bài làm thật nên chưa qua được bước này.", "This family has not been calibrated on real answers, so it cannot take this step yet.");
    public static readonly Text TooSmall = new("Làm vậy thì ngân hàng không còn đủ câu cho “{0}”. Cần thêm câu cùng nhóm kỹ năng và cùng mức trước đã.", "The bank would no longer hold enough items for “{0}”. Add items of the same group and level first.");

    public static readonly IReadOnlyDictionary<Bank.Stage, Text> Steps = new Dictionary<Bank.Stage, Text>
    {
        [Bank.Stage.Draft] = new("Trả lại để sửa", "Send back to be mended"),
        [Bank.Stage.Review] = new("Gửi người khác duyệt", "Send to somebody else for review"),
        [Bank.Stage.Pretest] = new("Cho thử, không tính điểm", "Try it out, not counted"),
        [Bank.Stage.Calibrated] = new("Ghi là đã hiệu chỉnh", "Note as calibrated"),
        [Bank.Stage.Live] = new("Đưa vào dùng", "Put into use"),
        [Bank.Stage.Rested] = new("Cho tạm nghỉ", "Rest"),
        [Bank.Stage.Retired] = new("Bỏ hẳn", "Retire"),
    };

    // Writing
    public static readonly Text Write = new("Viết mẫu mới", "Write a family");
    public static readonly Text Mend = new("Viết bản sửa", "Write a new version");
    public static readonly Text MendOf = new("Sửa mẫu {0}", "A new version of {0}");
    public static readonly Text WriteLead = new("Lưu thành bản nháp; người khác duyệt rồi mới đem thử. Bản đang dùng không đổi.", "It is saved as a draft and tried out after somebody else's review. What is in use does not change.");
    public static readonly Text Yaml = new("Nội dung mẫu", "The family");
    public static readonly Text YamlHint = new("Viết theo cách của các mẫu có sẵn. Mỗi mục một dòng, chữ trong dấu nháy kép.", "Written like the families that are there. One key a line, texts in quotation marks.");
    public static readonly Text File = new("Hoặc lấy từ tệp .yaml", "Or from a .yaml file");
    public static readonly Text DraftWhy = new("Viết hoặc sửa điều gì, vì sao", "What was written or changed, and why");
    public static readonly Text Preview = new("Xem thử", "Preview");
    public static readonly Text PreviewTitle = new("Xem thử, chưa lưu", "Preview, not saved");
    public static readonly Text SaveDraft = new("Lưu bản nháp", "Save as a draft");
    public static readonly Text TypeYaml = new("Xin viết nội dung mẫu hoặc chọn tệp.", "Please write the family or choose a file.");
    public static readonly Text YamlTooLong = new("Nội dung dài quá {0} ký tự. Xin tách thành nhiều mẫu.", "It is longer than {0} characters. Please make several families of it.");
    public static readonly Text FileTooBig = new("Tệp lớn quá. Một mẫu dài nhất {0} ký tự.", "The file is too large. A family has {0} characters at most.");
    public static readonly Text FileNotText = new("Tệp này không phải tệp chữ UTF-8.", "This is no UTF-8 text file.");
    public static readonly Text CodeTaken = new("Đã có mẫu tên “{0}”. Đặt tên khác, hoặc mở mẫu đó và viết bản sửa.", "There is a family “{0}”. Choose another code, or open it and write a new version.");
    public static readonly Text CodeFixed = new("Mẫu này tên là “{0}”; tên không đổi khi sửa.", "This family is called “{0}”; the code stays when it is mended.");
    public static readonly Text VersionTooLow = new("Số phiên bản phải lớn hơn {0}.", "version must be above {0}");
    public static readonly Text SaveAgain = new("Nhiều người đang sửa mẫu này cùng lúc. Xin bấm lưu lần nữa.", "Several people are changing this family at once. Please save again.");
    public static readonly Text TextRetired = new("Đúng nội dung này đã bị bỏ trước đây nên không lưu lại được. Hãy sửa rồi tăng số phiên bản.", "This very text was retired before and cannot be kept again. Change it and raise its version.");
    public static readonly Text DraftReplaced = new("Thay bằng bản nháp mới hơn.", "Replaced by a newer draft.");

    // Bringing items from elsewhere and taking them away
    public static readonly Text Import = new("Nhập câu hỏi (QTI)", "Import items (QTI)");
    public static readonly Text Export = new("Tải về cả ngân hàng (QTI)", "Download the whole bank (QTI)");
    public static readonly Text ExportFamily = new("Tải mẫu này (QTI)", "Download this family (QTI)");
    public static readonly Text ImportLead = new("Đọc câu hỏi từ hệ thống khác. Xem trước rồi mới lưu; câu đã lưu là bản nháp và được người khác duyệt như mọi câu.", "Reads items of another system. You look at them before they are kept; what is kept is a draft and is reviewed like any other.");
    public static readonly Text Package = new("Gói QTI 3.0", "QTI 3.0 package");
    public static readonly Text PackageHint = new("Tệp .zip hoặc một câu trong tệp .xml, lớn nhất {0} MB.", "A .zip file, or one item as an .xml file, {0} MB at most.");
    public static readonly Text ChoosePackage = new("Xin chọn tệp .zip hoặc .xml.", "Please choose a .zip or .xml file.");
    public static readonly Text ReadPackage = new("Đọc tệp, chưa lưu", "Read the file, keep nothing yet");
    public static readonly Text WhatWasRead = new("Đã đọc được gì", "What was read");
    public static readonly Text PackageRead = new("Đọc được {0} mẫu: {1} mẫu đã có, {2} mẫu để xem dưới đây; {3} chỗ không nhận được. Chưa lưu gì.", "{0} families were read: {1} are here already, {2} are offered below; {3} things could not be taken. Nothing is kept yet.");
    public static readonly Text OfferedLater = new("Còn {0} mẫu nữa: lưu đợt này rồi đọc lại tệp.", "There are {0} more: keep these, then read the file again.");
    public static readonly Text NotTaken = new("Không nhận được:", "Not taken:");
    public static readonly Text LookAt = new("Nên xem lại:", "Please look at:");
    public static readonly Text FileLine = new("{0}, dòng {1}", "{0}, line {1}");
    public static readonly Text NewFamily = new("Mẫu mới.", "A new family.");
    public static readonly Text NewVersionOf = new("Bản mới của mẫu {0}; bản đang dùng không đổi, bản nháp cũ được thay.", "A new version of {0}; what is in use stays, an older draft is replaced.");
    public static readonly Text TakeItem = new("Lưu “{0}”", "Keep “{0}”");
    public static readonly Text YamlOf = new("Nội dung “{0}”", "The text of “{0}”");
    public static readonly Text ItemNumber = new("Mẫu thứ {0}", "Family {0}");
    public static readonly Text KeepChosen = new("Lưu các mẫu đã chọn thành bản nháp", "Keep the chosen as drafts");
    public static readonly Text ChooseItems = new("Xin chọn ít nhất một mẫu để lưu.", "Please choose at least one family to keep.");
    public static readonly Text MendTexts = new("Chưa lưu gì. Xin sửa chỗ được nêu rồi lưu lại.", "Nothing is kept yet. Please mend what is named and save again.");
    public static readonly Text CodeTwice = new("Có hai mẫu cùng tên “{0}”. Đặt tên khác cho một mẫu.", "Two families are called “{0}”. Choose another code for one.");
    public static readonly Text PictureNotHere = new("Hình “{0}” của mẫu này chưa có ở đây. Nhờ người quản trị đưa hình vào trước.", "The picture “{0}” of this family is not here yet. Ask the administrator to bring it in first.");

    public static Text Of(ImportFinding finding) => new(finding.Vi, finding.En);

    public static string LevelName(string level) => Levels[level];
}
