using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.OfficialDocuments.Reading.Files;
using HocVuSo.Platform;

namespace HocVuSo.Plans;

/// <summary>What the pages of plans say. Official terms: mục tiêu, nhiệm vụ, đơn vị chủ trì, đơn vị phối hợp.</summary>
internal static class PlanWords
{
    public static readonly Text Plan = new("Kế hoạch", "Plan");
    public static readonly Text Plans = new("Kế hoạch", "Plans");
    public static readonly Text PlansLead = new(
        "Kế hoạch đã ban hành được tải lên, đọc thành mục tiêu và nhiệm vụ, rồi theo dõi từ đây.",
        "Issued plans are uploaded, read into targets and tasks, and followed from here.");
    public static readonly Text NoPlans = new("Chưa có kế hoạch nào. Anh/chị tải tệp Word hoặc PDF của kế hoạch lên để bắt đầu.", "There is no plan yet. Upload the plan's Word or PDF file to begin.");
    public static readonly Text NoPlansYet = new("Chưa có kế hoạch nào được đưa vào thực hiện.", "No plan has been put in force yet.");
    public static readonly Text OwnPlans = new("Kế hoạch của {0}", "Plans of {0}");
    public static readonly Text Document = new("Văn bản", "Document");
    public static readonly Text Whose = new("Của", "Whose");
    public static readonly Text Standing = new("Tình trạng", "State");
    public static readonly Text Brought = new("Tải lên", "Uploaded");
    public static readonly Text StateReview = new("Đang duyệt, còn {0} thẻ", "Under review, {0} cards left");
    public static readonly Text StateForce = new("Đang thực hiện", "In force");
    public static readonly Text StateReplaced = new("Đã thay bằng bản khác", "Replaced");
    public static readonly Text StateDiscarded = new("Đã bỏ", "Discarded");

    public static readonly Text Upload = new("Tải kế hoạch lên", "Upload a plan");
    public static readonly Text UploadLead = new(
        "Máy đọc văn bản và đề xuất mục tiêu, nhiệm vụ. Anh/chị xem từng thẻ rồi mới đưa vào thực hiện; chưa xem thì chưa có gì thay đổi.",
        "The text is read and targets and tasks are proposed. You look at each card before anything is put in force; until then nothing changes.");
    public static readonly Text File = new("Tệp kế hoạch", "The plan's file");
    public static readonly Text FileHint = new("Word (.docx), PDF có chữ, văn bản (.txt) hoặc Markdown (.md), không quá {0} MB.", "Word (.docx), PDF with text, plain text (.txt) or Markdown (.md), at most {0} MB.");
    public static readonly Text Replaces = new("Thay cho văn bản đang thực hiện", "Takes the place of a document in force");
    public static readonly Text ReplacesNone = new("Không, đây là kế hoạch mới", "No, this is a new plan");
    public static readonly Text ReplacesHint = new("Chọn khi tải bản sửa: mục nào không đổi thì giữ nguyên, chỉ duyệt chỗ đã đổi.", "Choose when you upload a changed version: what did not change is kept, only changes are reviewed.");
    public static readonly Text ReadFile = new("Đọc kế hoạch", "Read the plan");
    public static readonly Text FileMissing = new("Anh/chị chưa chọn tệp.", "No file was chosen.");
    public static readonly Text PdfToolMissing = new(
        "Máy chủ này chưa đọc được PDF (thiếu chương trình pdftotext của poppler). Anh/chị tải bản Word lên, hoặc báo người quản trị cài poppler-utils.",
        "This server cannot read PDF (poppler's pdftotext is missing). Upload the Word file, or ask the administrator to install poppler-utils.");
    public static readonly Text NothingFound = new(
        "Không tìm thấy mục tiêu hay nhiệm vụ nào trong văn bản này. Anh/chị xem lại có đúng tệp kế hoạch không.",
        "No target or task was found in this document. Please check that it is the plan's file.");

    public static readonly IReadOnlyDictionary<FileRefusal, Text> FileRefused = new Dictionary<FileRefusal, Text>
    {
        [FileRefusal.Empty] = new("Tệp này trống.", "The file is empty."),
        [FileRefusal.UnknownKind] = new("Không đọc được loại tệp này. Anh/chị dùng Word (.docx), PDF, .txt hoặc .md.", "This kind of file cannot be read. Use Word (.docx), PDF, .txt or .md."),
        [FileRefusal.WrongName] = new("Đuôi tệp không khớp với nội dung. Anh/chị mở tệp, lưu lại đúng loại rồi tải lên.", "The file's ending does not fit its content. Open it, save it as the right kind and upload it again."),
        [FileRefusal.OldWord] = new("Đây là tệp Word đời cũ (.doc). Anh/chị mở bằng Word, chọn Lưu thành .docx rồi tải lên.", "This is an old Word file (.doc). Open it in Word, save it as .docx and upload that."),
        [FileRefusal.Encrypted] = new("Tệp có mật khẩu nên không đọc được. Anh/chị bỏ mật khẩu rồi tải lên.", "The file has a password and cannot be read. Remove the password and upload it again."),
        [FileRefusal.Macro] = new("Tệp có chương trình bên trong (macro) nên không nhận. Anh/chị lưu thành .docx thường rồi tải lên.", "The file carries a program (macro) and is not accepted. Save it as plain .docx and upload that."),
        [FileRefusal.ExternalContent] = new("Tệp lấy một phần nội dung từ nơi khác nên không nhận. Anh/chị lưu bản đủ nội dung rồi tải lên.", "The file fetches part of itself from elsewhere and is not accepted. Save a complete copy and upload that."),
        [FileRefusal.Damaged] = new("Tệp hỏng hoặc tải chưa hết. Anh/chị mở thử trên máy rồi tải lại.", "The file is damaged or incomplete. Try to open it on your computer and upload it again."),
        [FileRefusal.TooLong] = new("Văn bản quá dài (hơn khoảng 300 trang). Anh/chị tải riêng phần kế hoạch.", "The document is too long (more than about 300 pages). Upload the plan's part alone."),
        [FileRefusal.OldLetters] = new("Tệp dùng phông chữ cũ (TCVN3, VNI) nên không đọc được. Anh/chị chuyển sang Unicode rồi tải lên.", "The file uses an old font encoding (TCVN3, VNI) and cannot be read. Convert it to Unicode and upload it again."),
        [FileRefusal.NoText] = new("PDF này chỉ có ảnh chụp, không có chữ. Anh/chị tải bản Word hoặc PDF xuất từ Word.", "This PDF has only pictures, no text. Upload the Word file, or a PDF exported from Word."),
    };

    public static readonly Text Review = new("Duyệt kế hoạch", "Review the plan");
    public static readonly Text ReviewLead = new(
        "Bên trái là văn bản, bên phải là điều máy hiểu. Nhận thẻ đúng, sửa thẻ chưa đúng, bỏ thẻ không cần. Chỗ ghi “chưa hiểu” thì anh/chị đọc và thêm thẻ nếu cần.",
        "The document stands on the left, what was understood on the right. Take what is right, mend what is not, leave what is not needed. Where it says “not understood”, read it and add a card if needed.");
    public static readonly Text Keys = new("Bàn phím: J, K xuống lên · A nhận · X bỏ · S sửa.", "Keyboard: J, K down and up · A take · X leave · S mend.");
    public static readonly Text Counts = new("{0} mục tiêu, {1} nhiệm vụ · còn {2} thẻ chưa xem · {3} đoạn chưa hiểu", "{0} targets, {1} tasks · {2} cards not looked at · {3} passages not understood");
    public static readonly Text Target = new("Mục tiêu", "Target");
    public static readonly Text WorkTask = new("Nhiệm vụ", "Task");
    public static readonly Text CardTaken = new("Đã nhận", "Taken");
    public static readonly Text CardLeft = new("Đã bỏ", "Left out");
    public static readonly Text CardOpen = new("Chưa xem", "Not looked at");
    public static readonly Text Take = new("Nhận", "Take");
    public static readonly Text Leave = new("Bỏ", "Leave out");
    public static readonly Text Reopen = new("Xem lại", "Look again");
    public static readonly Text Mend = new("Sửa", "Mend");
    public static readonly Text TakePart = new("Nhận cả phần ({0})", "Take the whole part ({0})");
    public static readonly Text LeavePart = new("Bỏ cả phần", "Leave out the whole part");
    public static readonly Text SplitCard = new("Tách đôi", "Split");
    public static readonly Text MergeCard = new("Gộp vào thẻ trên", "Merge into the card above");
    public static readonly Text AddTarget = new("Thêm mục tiêu", "Add a target");
    public static readonly Text AddTask = new("Thêm nhiệm vụ", "Add a task");
    public static readonly Text NotUnderstood = new("Chưa hiểu", "Not understood");
    public static readonly Text KnownItem = new("Đang thực hiện", "In force already");
    public static readonly Text ChangedItem = new("Sửa điều đang thực hiện", "Changes what is in force");
    public static readonly Text BeforeParts = new("Phần đầu văn bản", "Head of the document");
    public static readonly Text JustText = new("{0} đoạn không có mục tiêu, nhiệm vụ", "{0} passages without targets or tasks");
    public static readonly Text ManyWords = new("viết khác ở nhiều chỗ", "differs in many places");
    public static readonly Text Finish = new("Đưa vào thực hiện", "Put in force");
    public static readonly Text FinishHint = new("Khi đã xem hết các thẻ: mục tiêu, nhiệm vụ đã nhận bắt đầu được theo dõi.", "When every card has been looked at: targets and tasks you took begin to be followed.");
    public static readonly Text StillOpen = new("Còn {0} thẻ chưa xem. Anh/chị nhận hoặc bỏ từng thẻ trước đã.", "{0} cards have not been looked at. Take or leave each of them first.");
    public static readonly Text NothingTaken = new("Chưa nhận thẻ nào nên chưa có gì để thực hiện.", "No card was taken, so there is nothing to put in force.");
    public static readonly Text DiscardPlan = new("Bỏ bản này", "Discard this copy");
    public static readonly Text OtherChanged = new("Người khác vừa thay đổi thẻ này. Anh/chị xem lại rồi quyết định.", "Somebody else just changed this card. Look at it again and decide.");

    public static readonly Text EditTarget = new("Sửa mục tiêu", "Mend the target");
    public static readonly Text EditTask = new("Sửa nhiệm vụ", "Mend the task");
    public static readonly Text Passage = new("Trong văn bản", "In the document");
    public static readonly Text Asks = new("Mức", "Level");
    public static readonly Text Value = new("Giá trị", "Value");
    public static readonly Text ValueHint = new("Chỉ viết số: 80 hoặc 62,5.", "A number only: 80 or 62,5.");
    public static readonly Text Measure = new("Đơn vị", "Unit");
    public static readonly Text MeasureHint = new("% hoặc điều được đếm: người, lớp.", "% or what is counted: people, classes.");
    public static readonly Text People = new("Đối tượng", "Of whom");
    public static readonly Text Condition = new("Phải đạt", "What they shall reach");
    public static readonly Text Deadline = new("Hạn", "Deadline");
    public static readonly Text DateHint = new("Ngày/tháng/năm, ví dụ 31/12/2026.", "Day/month/year, for example 31/12/2026.");
    public static readonly Text Indicator = new("Đo bằng", "Measured by");
    public static readonly Text MeasuredIn = new("{0} (tính theo: {1})", "{0} (in: {1})");
    public static readonly Text OtherMeasure = new("Cách đo này không tính theo “{0}”. Anh/chị chọn cách khác, hoặc để là chưa có cách đo.", "This measure does not count in “{0}”. Choose another, or leave it as not measured.");
    public static readonly Text NoIndicator = new("Chưa có cách đo trong hệ thống", "Not measured by the system yet");
    public static readonly Text Sure = new("{0} (khớp rõ)", "{0} (clear match)");
    public static readonly Text Unsure = new("{0} (cần xem lại)", "{0} (please check)");
    public static readonly Text Title = new("Việc", "What");
    public static readonly Text Leads = new("Đơn vị chủ trì", "Leads");
    public static readonly Text Cooperates = new("Đơn vị phối hợp", "Cooperates");
    public static readonly Text NamesHint = new("Mỗi dòng một đơn vị.", "One body on each line.");
    public static readonly Text NoLead = new("văn bản chưa nêu", "not said in the document");
    public static readonly Text When = new("Thời gian", "When");
    public static readonly Text Rhythm = new("Nhịp", "How often");
    public static readonly Text NoRhythm = new("Văn bản chưa nêu", "Not said in the document");
    public static readonly Text OnDay = new("Ngày hạn (việc một lần)", "Due date (once)");
    public static readonly Text DayOfPeriod = new("Ngày trong kỳ", "Day of the period");
    public static readonly Text DayHint = new("1 đến 31; để trống nếu không nêu.", "1 to 31; empty when not said.");
    public static readonly Text MonthOfYear = new("Tháng (việc hằng năm)", "Month (yearly)");
    public static readonly Text Product = new("Sản phẩm", "Product");
    public static readonly Text DemandTitle = new("Đòi hỏi bằng số", "A number demanded");
    public static readonly Text Each = new("Mỗi", "Each");
    public static readonly Text AtLeast = new("Ít nhất", "At least");
    public static readonly Text Counted = new("Đếm gì", "Of what");
    public static readonly Text DemandSaid = new("{0}ít nhất {1} {2}", "{0}at least {1} {2}");
    public static readonly Text DemandEach = new("mỗi {0} ", "each {0} ");
    public static readonly Text Repeated = new("Nhắc lại ở", "Said again at");
    public static readonly Text SaveAndTake = new("Lưu và nhận", "Save and take");
    public static readonly Text SeveralTimes = new("Văn bản nêu nhiều kỳ: {0}. Lưu ở đây giữ nguyên các kỳ đó.", "The document names several: {0}. Saving keeps them.");

    public static readonly Text NeedValue = new("Anh/chị viết một số, ví dụ 80 hoặc 62,5.", "Write a number, for example 80 or 62,5.");
    public static readonly Text ValueOutside = new("Tỷ lệ phải từ 0 đến 100.", "A share lies between 0 and 100.");
    public static readonly Text NeedWords = new("Anh/chị điền chỗ này.", "Please fill this in.");
    public static readonly Text TooLong = new("Dài quá {0} ký tự.", "Longer than {0} characters.");
    public static readonly Text BadDate = new("Không đọc được ngày. Viết như 31/12/2026.", "The date cannot be read. Write it like 31/12/2026.");
    public static readonly Text BadDay = new("Ngày phải từ 1 đến 31.", "A day is between 1 and 31.");
    public static readonly Text BadMonth = new("Tháng phải từ 1 đến 12.", "A month is between 1 and 12.");
    public static readonly Text BadCount = new("Viết số nguyên từ 1 trở lên, hoặc để trống cả ba ô.", "Write a whole number from 1 on, or leave all three empty.");
    public static readonly Text ChooseOffered = new("Anh/chị chọn một mục có trong danh sách.", "Choose one of the list.");

    public static readonly Text NowAt = new("Hiện nay", "Now");
    public static readonly Text NoFigure = new("chưa có số liệu", "no figures yet");
    public static readonly Text Pace = new("cần đến hôm nay {0}", "needed by today {0}");
    public static readonly Text Reached = new("Đạt", "Reached");
    public static readonly Text OnPace = new("Kịp tiến độ", "On pace");
    public static readonly Text Behind = new("Chậm tiến độ", "Behind");
    public static readonly Text Within = new("Trong mức", "Within");
    public static readonly Text Beyond = new("Vượt mức", "Beyond");
    public static readonly Text Responsible = new("Chủ trì: {0}", "Leads: {0}");
    public static readonly Text PlanSummary = new("{0} mục tiêu và {1} nhiệm vụ đang thực hiện.", "{0} targets and {1} tasks are in force.");
    public static readonly Text GoReview = new("Duyệt tiếp", "Go on reviewing");
    public static readonly Text GoAlign = new("Đối chiếu với kế hoạch cấp trên", "Compare with the plan above");
    public static readonly Text Align = new("Đối chiếu với {0}", "Compared with {0}");
    public static readonly Text AlignLead = new("Mục tiêu của đơn vị đặt cạnh mục tiêu của cấp trên, cùng năm.", "The unit's targets beside those of the level above, for the same year.");
    public static readonly Text NoParent = new("Cấp trên chưa có kế hoạch nào trong hệ thống để đối chiếu.", "The level above has no plan in the system to compare with.");
    public static readonly Text ParentAsks = new("Cấp trên", "Above");
    public static readonly Text OwnAsks = new("Đơn vị mình", "Own");
    public static readonly Text Finding = new("Kết quả đối chiếu", "Finding");
    public static readonly Text Missing = new("Thiếu", "Missing");
    public static readonly Text Equal = new("Bằng cấp trên", "Equal");
    public static readonly Text Weaker = new("Thấp hơn cấp trên", "Weaker");
    public static readonly Text Stronger = new("Cao hơn cấp trên", "Stronger");
    public static readonly Text Reworded = new("Khác cách viết", "Worded otherwise");
    public static readonly Text OtherPeople = new("Khác đối tượng", "Of other people");
    public static readonly Text OtherYear = new("Khác năm", "Another year");
    public static readonly Text LacksWords = new("thiếu “{0}”", "without “{0}”");
    public static readonly Text AddsWords = new("thêm “{0}”", "with “{0}” added");
    public static readonly Text AdoptParent = new("Lấy theo cấp trên", "Take the one above");
    public static readonly Text Adopted = new("Lấy theo cấp trên", "Taken from above");

    public static readonly Text AssignedToUnit = new("{0} (giao riêng cho đơn vị)", "{0} (assigned to this unit)");

    public static readonly Text GoCascade = new("Giao cho các xã, phường", "Assign to the communes");
    public static readonly Text CascadeTitle = new("Giao mục tiêu cho các xã, phường", "Assign a target to the communes");
    public static readonly Text CascadeCheck = new("Kiểm tra phần đã giao", "Check of what is assigned");
    public static readonly Text CascadeHint = new(
        "Điền tỷ lệ % phải đạt từ mức đó trở lên; để trống là không giao riêng. Giao như cấp trên thì giữ nguyên cả chữ “trên” của kế hoạch. Xã, phường đã có kế hoạch riêng vẫn theo kế hoạch của mình.",
        "Write the percentage that shall be reached at least; empty means nothing of its own. Assigning as above keeps the plan's “more than”. Communes with a plan of their own still go by it.");
    public static readonly Text CascadeHintCounted = new(
        "Điền số phải đạt từ mức đó trở lên; để trống là không giao. Xã, phường đã có kế hoạch riêng vẫn theo kế hoạch của mình.",
        "Write the number that shall be reached at least; empty means nothing. Communes with a plan of their own still go by it.");
    public static readonly Text AssignFilled = new("Giao theo ô đã điền", "Assign what is filled in");
    public static readonly Text AssignAsParent = new("Giao như cấp trên cho mọi xã ({0})", "Assign as above to every commune ({0})");
    public static readonly Text TakeAllBack = new("Thu lại tất cả", "Take all back");
    public static readonly Text TakeItBack = new("Thu lại", "Take back");
    public static readonly Text Communes = new("Các xã, phường", "The communes");
    public static readonly Text Commune = new("Xã, phường", "Commune");
    public static readonly Text Assigned = new("Được giao", "Assigned");
    public static readonly Text NotAssigned = new("chưa giao", "nothing");
    public static readonly Text Denominator = new("Mẫu số", "Denominator");
    public static readonly Text NoDenominator = new("chưa có", "none yet");
    public static readonly Text Estimate = new("ước tính", "estimate");
    public static readonly Text OwnPlanAsks = new("Kế hoạch của xã", "Its own plan");
    public static readonly Text OwnIsLower = new("Thấp hơn mức được giao", "Less than assigned");
    public static readonly Text NothingFilled = new("Anh/chị chưa điền ô nào.", "Nothing was filled in.");
    public static readonly Text OtherAssigned = new("Người khác vừa giao hoặc thu lại ở mục tiêu này. Anh/chị xem lại rồi bấm lần nữa.", "Somebody else just assigned or took back here. Look at it and press again.");
    public static readonly Text NeedShare = new("Anh/chị viết một tỷ lệ, ví dụ 80 hoặc 62,5.", "Write a percentage, for example 80 or 62,5.");
    public static readonly Text TooFine = new("Tỷ lệ có nhiều nhất hai số sau dấu phẩy.", "A percentage has at most two decimals.");
    public static readonly Text NeedNumber = new("Anh/chị viết một số nguyên từ 0 trở lên.", "Write a whole number, 0 or more.");
    public static readonly Text PeopleCounted = new("người", "people");
    public static readonly Text VerdictEnough = new("Đủ", "Enough");
    public static readonly Text EnoughMeans = new("Các xã, phường đạt phần được giao thì kế hoạch đạt.", "When each commune reaches its own, the plan is reached.");
    public static readonly Text VerdictTooLittle = new("Chưa đủ", "Too little");
    public static readonly Text TooLittleMeans = new("Các xã, phường đều đạt phần được giao mà kế hoạch vẫn không đạt.", "When each commune reaches its own, the plan is still not reached.");
    public static readonly Text VerdictOpen = new("Chưa kết luận được", "Cannot be told yet");
    public static readonly Text VerdictNothing = new("Chưa giao riêng cho xã, phường nào", "Nothing is assigned yet");
    public static readonly Text CheckOfShares = new(
        "{0} xã, phường có cả phần được giao và mẫu số: cộng tỷ lệ × mẫu số được {1} trên {2} người, bằng {3}. Kế hoạch đòi {4}.",
        "{0} communes have both a share and a denominator: shares × denominators add up to {1} of {2} people, which is {3}. The plan asks {4}.");
    public static readonly Text CheckOfNumbers = new("{0} xã, phường được giao, cộng được {1} {2}. Kế hoạch đòi {3}.", "{0} communes have something assigned, {1} {2} together. The plan asks {3}.");
    public static readonly Text CheckEachPasses = new("Phần được giao cũng ghi “trên” hoặc “dưới”, nên cộng lại vẫn đúng như kế hoạch đòi.", "What is assigned says “more than” or “less than” as well, so that the sum is what the plan asks.");
    public static readonly Text CheckUnmeasured = new("Mục tiêu này chưa có cách đo nên không có mẫu số để tính.", "This target is not measured yet, so there are no denominators to reckon with.");
    public static readonly Text CheckBounds = new("Phần chưa biết dù là bao nhiêu, cả tỉnh vẫn nằm trong khoảng từ {0} đến {1}.", "Whatever is not known, the whole lies between {0} and {1}.");
    public static readonly Text CheckGap = new("Còn thiếu {0} {1}.", "{0} {1} are lacking.");
    public static readonly Text CheckOver = new("Vượt {0} {1}.", "{0} {1} too many.");
    public static readonly Text CheckUnassigned = new("{0} trong {1} xã, phường chưa được giao riêng.", "{0} of {1} communes have nothing assigned.");
    public static readonly Text CheckUnnamed = new("{0} xã, phường chưa có mẫu số:", "{0} communes have no denominator yet:");
    public static readonly Text CheckEstimates = new("{0} trong {1} mẫu số là số ước tính.", "Of {1} communes the denominator of {0} is an estimate.");
    public static readonly Text CheckOtherWhole = new("Mẫu số riêng của tỉnh là {0}, khác tổng của các xã, phường ({1}). Ở đây tính theo tổng.", "The province's own denominator is {0}, not the communes' sum ({1}). The sum is used here.");
    public static readonly Text CheckOwnLower = new("{0} xã, phường có kế hoạch riêng đặt thấp hơn mức được giao.", "{0} communes have a plan of their own that asks for less.");
    public static readonly Text AssignedTitle = new("Mục tiêu cấp trên giao", "Targets assigned from above");
    public static readonly Text AssignedLead = new("Mục tiêu nào kế hoạch của đơn vị đã nêu thì theo kế hoạch của đơn vị.", "Where the unit's own plan asks for the same, its own plan stands.");
    public static readonly Text AssignedBy = new("{0} giao", "assigned by {0}");
    public static readonly Text AssignedFrom = new("Theo", "From");

    public static readonly Text MyTasks = new("Việc theo kế hoạch", "Tasks of plans");
    public static readonly Text MyTasksLead = new("Việc của {0} theo các kế hoạch đang thực hiện, việc gấp đứng trước.", "What {0} has to do by its plans in force, the urgent first.");
    public static readonly Text Whom = new("Việc của đơn vị", "Tasks of");
    public static readonly Text Everybody = new("Tất cả", "Everybody");
    public static readonly Text ShowThem = new("Xem", "Show");
    public static readonly Text NoTasks = new("Chưa có nhiệm vụ nào. Khi một kế hoạch được đưa vào thực hiện, nhiệm vụ hiện ở đây.", "There are no tasks yet. They appear here once a plan is put in force.");
    public static readonly Text Overdue = new("Quá hạn ({0})", "Overdue ({0})");
    public static readonly Text Soon = new("Đến hạn trong 14 ngày ({0})", "Due within 14 days ({0})");
    public static readonly Text Later = new("Sau đó ({0})", "Later ({0})");
    public static readonly Text NoDay = new("Không nêu thời hạn ({0})", "No time said ({0})");
    public static readonly Text Finished = new("Đã xong ({0})", "Done ({0})");
    public static readonly Text DueOn = new("Hạn {0}", "Due {0}");
    public static readonly Text LateBy = new("Quá hạn {0} ngày", "{0} days late");
    public static readonly Text LeadsOf = new("chủ trì: {0}", "leads: {0}");
    public static readonly Text DutyTitle = new("Số liệu tự xác nhận", "Closed by the facts");
    public static readonly Text DutyHint = new(
        "Chọn thì việc này không cần ai bấm xong: có đủ số liệu trong kỳ là tự xong. Số lần lấy ở ô “Ít nhất”.",
        "With it nobody ticks this task off: enough facts within the period close it. The number is taken from “At least”.");
    public static readonly Text NoDuty = new("Không, cán bộ tự ghi khi xong", "No, an officer records it");
    public static readonly Text DutyAsks = new("{0}: {1}", "{0}: {1}");
    public static readonly Text DutyTimes = new("ít nhất {0} lần mỗi kỳ", "at least {0} times in each period");
    public static readonly Text DutyPersons = new("ít nhất {0} người mỗi năm", "at least {0} persons a year");
    public static readonly Text DutyHouseholds = new("tất cả các hộ trong năm", "all households within the year");
    public static readonly Text DutyOfUnit = new("Kỳ đến {0}: đã có {1}/{2} lần.", "Period until {0}: {1} of {2} times so far.");
    public static readonly Text DutyOfVillages = new("Kỳ đến {0}: {1}/{2} thôn đã có.", "Period until {0}: {1} of {2} villages so far.");
    public static readonly Text DutyOfCommunes = new("Kỳ đến {0}: {1}/{2} xã đã có.", "Period until {0}: {1} of {2} communes so far.");
    public static readonly Text DutyOfHelpers = new("Kỳ đến {0}: {1}/{2} người hướng dẫn đã đủ.", "Period until {0}: {1} of {2} helpers so far.");
    public static readonly Text DutyOfHouseholds = new("Kỳ đến {0}: {1}/{2} hộ.", "Period until {0}: {1} of {2} households.");
    public static readonly Text DutyMissing = new("Còn thiếu: {0}.", "Missing: {0}.");
    public static readonly Text DutyMissingMore = new("Còn thiếu: {0} và {1} nơi nữa.", "Missing: {0} and {1} more.");
    public static readonly Text DutyNoNumber = new("Chưa ai ghi số hộ gia đình (trang Mẫu số), nên chưa kết luận được.", "Nobody gave the number of households (page of denominators), so nothing can be concluded yet.");
    public static readonly Text DutyClosed = new("Số liệu đã xác nhận.", "Confirmed by the facts.");
    public static readonly Text DutyMet = new("Đã đủ", "Enough");
    public static readonly Text DutyNotYet = new("Chưa đủ", "Not yet");
    public static readonly Text DutyEvidence = new("Minh chứng của kỳ đến {0}", "Evidence for the period until {0}");
    public static readonly Text DutyNoEvidence = new("Chưa có hoạt động nào được ghi trong kỳ này.", "No activity was recorded in this period.");
    public static readonly Text DutyFromHelps = new("Tính từ các lần giúp có tên, mỗi người giúp một người chỉ tính một lần trong năm.", "Counted from help with names; each helper's person counts once a year.");
    public static readonly Text DutyRecord = new("Ghi hoạt động", "Record an activity");
    public static readonly Text InPlan = new("Trong kế hoạch", "In the plan");
    public static readonly Text NextDue = new("Hạn gần nhất", "Due next");
    public static readonly Text Happened = new("Đã làm", "History");
    public static readonly Text CalendarTitle = new("Xem hạn trong lịch của điện thoại, máy tính", "See due days in the calendar of your phone or computer");
    public static readonly Text CalendarHint = new(
        "Chép địa chỉ này vào mục “đăng ký lịch” hoặc “thêm lịch từ URL”. Lịch tự cập nhật. Ai có địa chỉ này đều đọc được tên việc, nên chỉ gửi cho người cùng làm.",
        "Copy this address into “subscribe to a calendar” or “add calendar from URL”. It keeps itself up to date. Whoever has the address can read the titles of tasks, so send it only to those who work with you.");
    public static readonly Text YearOf = new("Năm {0}: {1}", "{0}: {1}");
    public static readonly Text YearSaid = new("xong {0} kỳ, lỡ {1} kỳ, còn {2} kỳ.", "{0} periods done, {1} missed, {2} to come.");
    public static readonly Text PeriodDone = new("{0}: xong", "{0}: done");
    public static readonly Text PeriodMissed = new("{0}: lỡ", "{0}: missed");
    public static readonly Text PeriodNext = new("{0}: kỳ này", "{0}: this period");
    public static readonly Text PeriodAhead = new("{0}: chưa đến", "{0}: to come");
    public static readonly Text PeriodBefore = new("{0}: trước khi có kế hoạch", "{0}: before the plan");
    public static readonly Text EvidenceFile = new("Tệp minh chứng (nếu có)", "Evidence (if any)");
    public static readonly Text WaitsFor = new("Chờ đơn vị nào", "Which body it waits for");
    public static readonly Text WaitsForHint = new("Chỉ cần khi chọn “Đang chờ đơn vị khác”.", "Only with “Waiting for another body”.");
    public static readonly Text NeedWaitsFor = new("Anh/chị chọn đơn vị đang chờ.", "Choose the body it waits for.");
    public static readonly Text WaitingSaid = new("đang chờ: {0}", "waiting for: {0}");
    public static readonly Text WaitingWords = new("{0}: {1}", "{0}: {1}");
    public static readonly Text AssignTitle = new("Người theo dõi", "Who sees to it");
    public static readonly Text Assign = new("Giao việc", "Assign");
    public static readonly Text Nobody = new("Chưa giao ai", "Nobody yet");
    public static readonly Text AssignedSaid = new("giao cho: {0}", "assigned to: {0}");
    public static readonly Text MineOnly = new("Việc giao cho tôi", "Assigned to me");
    public static readonly Text NoneSuch = new("Không có việc nào như vậy.", "There is no such task.");
    public static readonly Text NothingYet = new("Chưa ghi gì.", "Nothing recorded yet.");
    public static readonly Text Record = new("Ghi lại", "Record");
    public static readonly Text WhatHappened = new("Ghi điều gì", "What to record");
    public static readonly Text EventWords = new("Đã làm gì, kết quả, số văn bản", "What was done, the result, document numbers");
    public static readonly Text EventNeedsWords = new("Anh/chị viết vài chữ để người sau hiểu.", "Write a few words for those who come after.");
    public static readonly Text TaskChanged = new("Việc này vừa được ghi thêm. Anh/chị xem lại rồi ghi.", "Something was just recorded here. Look at it and record again.");
    public static readonly Text ForPeriod = new("{0} (hạn {1})", "{0} (due {1})");

    public static readonly IReadOnlyDictionary<Tasks.TaskEventKind, Text> Events = new Dictionary<Tasks.TaskEventKind, Text>
    {
        [Tasks.TaskEventKind.Note] = new("Ghi chú", "Note"),
        [Tasks.TaskEventKind.DoneForPeriod] = new("Xong kỳ này", "Done for this period"),
        [Tasks.TaskEventKind.Done] = new("Xong hẳn", "Done for good"),
        [Tasks.TaskEventKind.Reopened] = new("Mở lại", "Opened again"),
        [Tasks.TaskEventKind.GivenUp] = new("Không làm nữa", "Given up"),
        [Tasks.TaskEventKind.Waits] = new("Đang chờ đơn vị khác", "Waiting for another body"),
        [Tasks.TaskEventKind.Goes] = new("Hết chờ, làm tiếp", "No longer waiting"),
        [Tasks.TaskEventKind.Assigned] = new("Giao cho", "Assigned to"),
    };

    public static readonly IReadOnlyDictionary<TargetOperator, Text> Operators = new Dictionary<TargetOperator, Text>
    {
        [TargetOperator.AtLeast] = new("từ … trở lên", "at least"),
        [TargetOperator.MoreThan] = new("trên", "more than"),
        [TargetOperator.AtMost] = new("không quá", "at most"),
        [TargetOperator.LessThan] = new("dưới", "less than"),
    };

    public static readonly IReadOnlyDictionary<TargetOperator, string> Signs = new Dictionary<TargetOperator, string>
    {
        [TargetOperator.AtLeast] = "≥",
        [TargetOperator.MoreThan] = ">",
        [TargetOperator.AtMost] = "≤",
        [TargetOperator.LessThan] = "<",
    };

    public static readonly IReadOnlyDictionary<Rhythm, Text> Rhythms = new Dictionary<Rhythm, Text>
    {
        [OfficialDocuments.Reading.Rhythm.Once] = new("một lần", "once"),
        [OfficialDocuments.Reading.Rhythm.Daily] = new("hằng ngày", "every day"),
        [OfficialDocuments.Reading.Rhythm.Weekly] = new("hằng tuần", "every week"),
        [OfficialDocuments.Reading.Rhythm.Monthly] = new("hằng tháng", "every month"),
        [OfficialDocuments.Reading.Rhythm.Quarterly] = new("hằng quý", "every quarter"),
        [OfficialDocuments.Reading.Rhythm.HalfYearly] = new("6 tháng", "every six months"),
        [OfficialDocuments.Reading.Rhythm.Yearly] = new("hằng năm", "every year"),
        [OfficialDocuments.Reading.Rhythm.Continuous] = new("thường xuyên", "continuously"),
        [OfficialDocuments.Reading.Rhythm.OnRequest] = new("khi có yêu cầu", "when asked"),
    };

    private static readonly Text By = new("đến hết {0}", "by {0}");
    private static readonly Text BeforeDay = new("{0}, trước ngày {1}", "{0}, before day {1}");
    private static readonly Text OnTheDay = new("{0}, ngày {1}", "{0}, on day {1}");

    /// <summary>"hằng tháng, trước ngày 20", "ngày 10/10 hằng năm" as one phrase.</summary>
    public static string Said(DueRule due)
    {
        if (due.On is { } on) { return By.With(Say.Date(on)); }
        var rhythm = Rhythms[due.Rhythm].ToString();
        if (due.Day is not { } day) { return rhythm; }
        var said = due.Month is { } month ? $"{Say.Number(day)}/{Say.Number(month)}" : Say.Number(day);
        return (due.Strictly ? BeforeDay : OnTheDay).With(rhythm, said);
    }

    /// <summary>"&gt; 80 %", "≥ 12 lớp".</summary>
    public static string Said(TargetOperator comparison, decimal value, string measure) =>
        $"{Signs[comparison]} {Say.Number(value, decimal.IsInteger(value) ? 0 : decimal.IsInteger(value * 10) ? 1 : 2)}\u00A0{measure}";

    public static string Said(Targets.PlanTarget target) => Said(target.Comparison, target.Value, target.Measure);

    public static string Said(Demand demand) => DemandSaid.With(demand.Each is null ? "" : DemandEach.With(demand.Each), Say.Number(demand.AtLeast), demand.Of);
}
