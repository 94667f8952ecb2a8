using HocVuSo.Platform;

namespace HocVuSo.Assessment.Calibrations;

/// <summary>What the page about calibrations says.</summary>
internal static class CalibrationWords
{
    public static readonly Text Title = new("Hiệu chỉnh câu hỏi", "Calibration");
    public static readonly Text Lead = new(
        "Hiệu chỉnh là tính độ khó của từng mẫu câu hỏi từ bài làm thật, thay cho ước lượng của người soạn; đồng thời xem mẫu nào không khớp, mẫu nào bất công với một nhóm người.",
        "Calibrating is finding how hard each family is from real answers, in place of its author's guess; and seeing which families do not fit or treat a group unfairly.");

    // In force
    public static readonly Text InForceTitle = new("Đang áp dụng", "In force");
    public static readonly Text NoneInForce = new("Chưa hiệu chỉnh lần nào: mọi độ khó còn là ước lượng của người soạn. Bài xác nhận ngắn vì vậy kết luận theo lý thuyết quyết định đo lường.", "Never calibrated: every difficulty is its author's guess. That is why the short confirmation test decides by measurement decision theory.");
    public static readonly Text InForce = new("Hiệu chỉnh số {0}, áp dụng từ {1}, {2}: {3} trong {4} mẫu đang dùng đã có độ khó từ bài làm thật.", "Calibration {0}, in force since {1}, {2}: {3} of {4} families in use have their difficulty from real answers.");

    // Computing
    public static readonly Text Compute = new("Tính thử", "Compute");
    public static readonly Text ComputeAgain = new("Tính thử lại", "Compute again");
    public static readonly Text ComputeHint = new("Tính từ bài tự làm để xác nhận và bài tìm điểm bắt đầu, nhiều nhất {0} câu trả lời gần đây. Mất vài giây; chưa thay đổi gì.", "From tests sat alone for a confirmation and from placements, the latest {0} answers at most. It takes some seconds and changes nothing yet.");
    public static readonly Text ComputedMeanwhile = new("Vừa có người khác tính. Kết quả dưới đây là của lần ấy.", "Somebody else has just computed one. It is shown below.");
    public static readonly Text ProposalTitle = new("Kết quả tính thử số {0}", "Computed calibration {0}");
    public static readonly Text AppliedTitle = new("Hiệu chỉnh số {0}", "Calibration {0}");
    public static readonly Text MadeBy = new("Tính lúc {0}, {1}: {2} câu trả lời của {3} lượt làm bài.", "Computed {0}, {1}: {2} answers of {3} sittings.");
    public static readonly Text Model = new("Mô hình hai tham số, thêm tham số đoán mò ở câu chọn một. Log hợp lý {0} với {1} tham số; AIC {2}.", "Two-parameter model, with guessing where one is chosen. Log-likelihood {0} with {1} parameters; AIC {2}.");
    public static readonly Text NotConverged = new("Phép tính chưa hội tụ. Xin đừng áp dụng.", "The computation did not converge. Please do not apply it.");
    public static readonly Text LinkedToGuesses = new("Thang đo nối với ước lượng của người soạn qua {0} mẫu: nhân {1}, cộng {2}.", "Linked to the scale of the authors' guesses by {0} families: times {1}, plus {2}.");
    public static readonly Text LinkedTo = new("Thang đo nối với hiệu chỉnh số {0} qua {1} mẫu: nhân {2}, cộng {3}.", "Linked to the scale of calibration {0} by {1} families: times {2}, plus {3}.");
    public static readonly Text NotLinked = new("Chưa nối được thang đo: cần ít nhất {0} mẫu có từ {1} câu trả lời trở lên, nay có {2}.", "No link yet: at least {0} families with {1} answers or more are needed; there are {2}.");

    // Families
    public static readonly Text Families = new("Từng mẫu câu hỏi", "Family by family");
    public static readonly Text Family = new("Mẫu", "Family");
    public static readonly Text Answers = new("Trả lời", "Answers");
    public static readonly Text MeanScore = new("Điểm trung bình", "Mean score");
    public static readonly Text Taken = new("Đang tính là", "Taken as");
    public static readonly Text Difficulty = new("Độ khó b", "Difficulty b");
    public static readonly Text Discrimination = new("Phân biệt a", "Discrimination a");
    public static readonly Text Guessing = new("Đoán mò c", "Guessing c");
    public static readonly Text Fit = new("Lệch nhiều nhất", "Furthest off");
    public static readonly Text Groups = new("Giữa các nhóm", "Between groups");
    public static readonly Text Drift = new("Theo thời gian", "Over time");
    public static readonly Text Verdict = new("Kết luận", "Verdict");
    public static readonly Text Guess = new("ước {0}", "guess {0}");
    public static readonly Text WithError = new("{0} ± {1}", "{0} ± {1}");
    public static readonly Text Harder = new("khó dần", "getting harder");
    public static readonly Text Easier = new("dễ dần", "getting easier");
    public static readonly Text NoDrift = new("không đổi", "unchanged");
    public static readonly Text Alike = new("như nhau", "alike");
    public static readonly Text Unknown = new("–", "–");
    public static readonly Text PageOf = new("Trang {0} trong {1}", "Page {0} of {1}");
    public static readonly Text Tally = new("{0}: {1} mẫu", "{0}: {1} families");

    // Groups
    public static readonly Text GroupsTitle = new("So giữa các nhóm người có năng lực ngang nhau", "Groups of equally able people compared");
    public static readonly Text ByAge = new("người từ 60 tuổi so với người trẻ hơn", "people of 60 and over against younger ones");
    public static readonly Text ByPlace = new("người ở xã, đặc khu so với người ở phường", "people of rural communes and special zones against those of wards");
    public static readonly Text ByDevice = new("làm trên điện thoại so với máy tính", "on a phone against on a computer");
    public static readonly Text GroupLine = new("{0}: so được {1} mẫu, {2} mẫu chênh nhiều", "{0}: {1} families compared, {2} with a large difference");
    public static readonly Text NotRecorded = new("Giới tính, dân tộc, khuyết tật: không ghi nhận của ai, nên không so. Hệ thống chỉ giữ điều cần để dạy và xác nhận.", "Sex, ethnicity, disability: recorded of nobody, so not compared. The system keeps only what teaching and confirming need.");

    public static readonly IReadOnlyDictionary<FamilyVerdict, Text> Verdicts = new Dictionary<FamilyVerdict, Text>
    {
        [FamilyVerdict.Good] = new("tốt", "good"),
        [FamilyVerdict.TooFew] = new("chưa đủ bài làm", "too few answers"),
        [FamilyVerdict.NotEstimated] = new("chưa tính được", "not estimated"),
        [FamilyVerdict.Weak] = new("ít phân biệt", "tells little apart"),
        [FamilyVerdict.Unfit] = new("không khớp", "does not fit"),
        [FamilyVerdict.Unfair] = new("lệch giữa các nhóm", "differs between groups"),
    };

    public static readonly IReadOnlyDictionary<FamilyVerdict, Text> WhatToDo = new Dictionary<FamilyVerdict, Text>
    {
        [FamilyVerdict.Good] = new("Áp dụng được.", "May be applied."),
        [FamilyVerdict.TooFew] = new("Cần {0} câu trả lời; giữ độ khó đang dùng.", "{0} answers are needed; what is in force stays."),
        [FamilyVerdict.NotEstimated] = new("Ai cũng đúng, ai cũng sai, hoặc chưa nối được thang đo; giữ độ khó đang dùng.", "Everybody right or wrong, or no link of the scale; what is in force stays."),
        [FamilyVerdict.Weak] = new("Cần thêm bài làm, hoặc xem lại đáp án và câu chữ: tới nay người giỏi hơn chưa làm đúng nhiều hơn rõ rệt.", "More answers are needed, or a look at key and wording: so far the able do not clearly do better."),
        [FamilyVerdict.Unfit] = new("Xem lại câu chữ và các câu cùng mẫu: có thể chúng không khó như nhau.", "Look at wording and variants: they may not be equally hard."),
        [FamilyVerdict.Unfair] = new("Tìm hiểu vì sao trước khi dùng tiếp.", "Find out why before it is used further."),
    };

    // Applying
    public static readonly Text ApplyTitle = new("Áp dụng", "Apply");
    public static readonly Text Apply = new("Áp dụng hiệu chỉnh số {0}", "Apply calibration {0}");
    public static readonly Text ApplyHint = new("{0} mẫu tốt nhận độ khó mới; {1} mẫu đang thử trong số đó thành “đã hiệu chỉnh”. Mẫu khác giữ như cũ. Bài đang làm dở không đổi.", "{0} good families get their parameters; {1} of them, being tried out, become “calibrated”. Others stay as they are, and so do tests under way.");
    public static readonly Text NothingGood = new("Chưa mẫu nào đủ bài làm và khớp để áp dụng.", "No family has answers enough and fits yet.");
    public static readonly Text Why = new("Vì sao áp dụng lúc này", "Why it is applied now");
    public static readonly Text WhyHint = new("Viết một hai câu để người sau hiểu.", "A sentence or two, for whoever comes later.");
    public static readonly Text SayWhy = new("Xin viết vì sao.", "Please say why.");
    public static readonly Text Late = new("Ngân hàng câu hỏi đã đổi từ lúc tính. Xin tính thử lại.", "The bank changed since it was computed. Please compute it again.");
    public static readonly Text TooSmall = new("Làm vậy thì ngân hàng không còn đủ câu cho “{0}”.", "The bank would no longer hold enough items for “{0}”.");
    public static readonly Text History = new("Các lần đã áp dụng", "Applied calibrations");
    public static readonly Text When = new("Lúc", "When");
    public static readonly Text Who = new("Ai", "Who");
    public static readonly Text WhyColumn = new("Vì sao", "Why");

    // On the page of a family
    public static readonly Text OfFamily = new("hiệu chỉnh số {0}: khó {1}, phân biệt {2}, đoán mò {3}", "calibration {0}: difficulty {1}, discrimination {2}, guessing {3}");
}
