using HocVuSo.Platform;

namespace HocVuSo.Assessment.Qti;

/// <summary>What an import has to say about a file.</summary>
internal static class QtiWords
{
    // The file as a whole
    public static readonly Text TooLarge = new("Tệp nặng hơn {0} MB. Xin chia thành nhiều gói nhỏ.", "The file is larger than {0} MB. Please send several smaller packages.");
    public static readonly Text TooManyEntries = new("Gói có {0} tệp; chỉ nhận đến {1} tệp.", "The package holds {0} files; up to {1} are taken.");
    public static readonly Text BadPath = new("Tên tệp “{0}” trong gói không hợp lệ hoặc bị lặp.", "The path “{0}” in the package is not valid or occurs twice.");
    public static readonly Text UnpacksTooLarge = new("Tệp “{0}” giải nén ra quá lớn.", "The file “{0}” unpacks to too large a size.");
    public static readonly Text BrokenZip = new("Không mở được gói zip: tệp bị hỏng hoặc có mật khẩu.", "The zip cannot be opened: it is damaged or locked with a password.");
    public static readonly Text BrokenXml = new("Không đọc được XML: {0}", "The XML cannot be read: {0}");
    public static readonly Text TooDeep = new("XML lồng nhau quá {0} bậc.", "The XML nests more than {0} levels deep.");
    public static readonly Text NoManifest = new("Gói không có tệp imsmanifest.xml ở bậc ngoài cùng.", "The package has no imsmanifest.xml at its top.");
    public static readonly Text NotQti = new("Đây không phải câu hỏi QTI 3.0 (phần tử gốc là “{0}”).", "This is no QTI 3.0 item (the root element is “{0}”).");
    public static readonly Text OldQti = new("Câu hỏi viết theo QTI 2; chỉ nhận QTI 3.0.", "The item is written in QTI 2; only QTI 3.0 is taken.");
    public static readonly Text NoItems = new("Gói không có câu hỏi nào.", "The package holds no items.");
    public static readonly Text FileMissing = new("Gói thiếu tệp “{0}”.", "The package lacks the file “{0}”.");
    public static readonly Text OtherResource = new("Bỏ qua “{0}”: chỉ nhập câu hỏi, không nhập đề hay phần dùng chung.", "“{0}” is passed over: items are imported, not tests or shared parts.");

    // One item
    public static readonly Text Adaptive = new("Câu hỏi thích ứng (adaptive) chưa nhập được: mỗi câu ở đây chỉ trả lời một lần.", "Adaptive items cannot be imported: an item here is answered once.");
    public static readonly Text TimeDependent = new("Câu hỏi tính giờ (time-dependent) chưa nhập được.", "Time-dependent items cannot be imported.");
    public static readonly Text Unsupported = new("Chưa nhập được phần tử “{0}”.", "The element “{0}” cannot be imported.");
    public static readonly Text Fixed = new("Lựa chọn phải đứng yên một chỗ (fixed) chưa nhập được: ở đây lựa chọn luôn được xáo.", "A choice that keeps its place (fixed) cannot be imported: choices are always shuffled here.");
    public static readonly Text Shuffled = new("Bản gốc không xáo lựa chọn; ở đây lựa chọn luôn được xáo.", "The original does not shuffle its choices; here they always are.");
    public static readonly Text ChoiceLimit = new("Bản gốc hạn chế số lựa chọn ({0}); ở đây được chọn bao nhiêu cũng được.", "The original limits how many may be chosen ({0}); here any number may.");
    public static readonly Text PartOrder = new("Xếp thứ tự chỉ một phần các mục chưa nhập được.", "Putting only some of the choices into order cannot be imported.");
    public static readonly Text NoInteraction = new("Câu hỏi không có chỗ trả lời.", "The item has nothing to answer.");
    public static readonly Text TooManyInteractions = new("Câu hỏi có {0} chỗ trả lời; nhiều nhất là {1}.", "The item has {0} places to answer; {1} is the most.");
    public static readonly Text SingleTyped = new("Câu chỉ có một ô gõ chưa nhập được: ở đây ô gõ chỉ có trong việc gồm 2 đến 5 bước.", "An item of one typed answer cannot be imported: typed answers belong to tasks of 2 to 5 steps here.");
    public static readonly Text StepKind = new("Trong một việc nhiều bước, mỗi bước chỉ chọn một hoặc gõ một ô.", "In a task of several steps each step chooses one or types into one field.");
    public static readonly Text TextAfter = new("Có chữ đứng sau chỗ trả lời; ở đây không có chỗ cho phần này.", "There is text after the place to answer; there is no place for it here.");
    public static readonly Text NoQuestion = new("Không tìm thấy lời hỏi.", "No question is asked.");
    public static readonly Text NoDeclaration = new("Không tìm thấy khai báo “{0}” cho chỗ trả lời này.", "There is no response declaration “{0}” for this place to answer.");
    public static readonly Text Picture = new("Hình chỉ nhận trong lựa chọn, dạng SVG hoặc PNG, nằm trong gói.", "A picture is taken inside a choice only, as SVG or PNG, from within the package.");
    public static readonly Text UnsafeSvg = new("Hình “{0}” có mã chạy hoặc trỏ ra ngoài.", "The picture “{0}” holds script or points outside itself.");
    public static readonly Text Feedback = new("Có nhiều lời giải tùy theo câu trả lời; ở đây mỗi câu có một lời giải.", "There are several explanations depending on the answer; an item here has one.");
    public static readonly Text CannotBeShown = new("Câu hỏi đọc được nhưng không hợp với ngân hàng: {0}", "The item was read but does not fit the bank: {0}");
    public static readonly Text StepsMade = new("Các bước và màn hình được dựng từ chữ của câu hỏi; xin xem lại.", "Steps and screens were made from the item's text; please look them over.");
    public static readonly Text CaseIgnored = new("Bản gốc phân biệt chữ hoa và chữ thường; ở đây thì không.", "The original tells capital letters from small ones; here they count the same.");

    // Scoring
    public static readonly Text NoKey = new("Không có đáp án (qti-correct-response) cho “{0}”.", "There is no correct response for “{0}”.");
    public static readonly Text NoScoring = new("Bản gốc không có quy tắc chấm; dùng đáp án đã khai báo.", "The original has no scoring rules; the declared correct response is used.");
    public static readonly Text Template = new("Mẫu chấm “{0}” chưa nhập được.", "The scoring template “{0}” cannot be imported.");
    public static readonly Text PartialCredit = new("Chấm điểm từng phần theo lựa chọn chưa nhập được.", "Partial credit by choice cannot be imported.");
    public static readonly Text OtherScoring = new("Quy tắc chấm này chưa nhập được: ở đây đúng hết mới tính, hoặc tính theo tỉ lệ bước đúng.", "These scoring rules cannot be imported: an answer is right as a whole, or the share of right steps counts.");

    // Our own packages
    public static readonly Text Edited = new("Hàng {1} của “{0}” đã được sửa ở nơi khác: lấy bản đã sửa, thành một câu riêng.", "Row {1} of “{0}” was edited elsewhere: the edited item is taken, as a family of its own.");
    public static readonly Text RowGone = new("Hàng {1} của “{0}” không có trong gói nên được bỏ.", "Row {1} of “{0}” is not in the package and is left out.");
    public static readonly Text BrokenFamily = new("Tệp gốc của bộ câu hỏi không đọc được ({0}); các câu được đọc riêng.", "The family's own file cannot be read ({0}); its items are read one by one.");
    public static readonly Text ToFillIn = new("Còn phải điền: {0}.", "Still to be filled in: {0}.");

    // Constructs we have no place for, by element
    public static readonly IReadOnlyDictionary<string, Text> Refused = new Dictionary<string, Text>(StringComparer.Ordinal)
    {
        ["qti-template-declaration"] = new("Câu hỏi theo mẫu thay số (qti-template) chưa nhập được.", "Items with template variables cannot be imported."),
        ["qti-portable-custom-interaction"] = new("Tương tác tự lập trình (PCI) chưa nhập được.", "Portable custom interactions (PCI) cannot be imported."),
        ["qti-custom-interaction"] = new("Tương tác riêng của phần mềm khác chưa nhập được.", "Custom interactions cannot be imported."),
        ["qti-hotspot-interaction"] = new("Câu chạm vào vùng trên hình (hotspot) chưa nhập được.", "Hotspot interactions cannot be imported."),
        ["qti-match-interaction"] = new("Câu ghép cặp chưa nhập được.", "Match interactions cannot be imported."),
        ["qti-associate-interaction"] = new("Câu nối cặp chưa nhập được.", "Associate interactions cannot be imported."),
        ["qti-gap-match-interaction"] = new("Câu kéo chữ vào chỗ trống chưa nhập được.", "Gap match interactions cannot be imported."),
        ["qti-inline-choice-interaction"] = new("Câu chọn chữ giữa dòng chưa nhập được.", "Inline choice interactions cannot be imported."),
        ["qti-hottext-interaction"] = new("Câu chạm vào chữ trong đoạn văn chưa nhập được.", "Hottext interactions cannot be imported."),
        ["qti-slider-interaction"] = new("Câu kéo thanh trượt chưa nhập được.", "Slider interactions cannot be imported."),
        ["qti-upload-interaction"] = new("Câu nộp tệp chưa nhập được.", "Upload interactions cannot be imported."),
        ["qti-drawing-interaction"] = new("Câu vẽ hình chưa nhập được.", "Drawing interactions cannot be imported."),
        ["qti-media-interaction"] = new("Câu nghe hoặc xem chưa nhập được.", "Media interactions cannot be imported."),
        ["qti-extended-text-interaction"] = new("Câu trả lời tự do phải có người chấm; ở đây chỉ chấm theo đáp án.", "A free answer needs a person to mark it; marking here is by key alone."),
        ["qti-assessment-stimulus-ref"] = new("Phần dẫn dùng chung (stimulus) chưa nhập được.", "Shared stimuli cannot be imported."),
        ["qti-feedback-block"] = new("Có nhiều lời giải tùy theo câu trả lời; ở đây mỗi câu có một lời giải.", "There are several explanations depending on the answer; an item here has one."),
        ["qti-feedback-inline"] = new("Có nhiều lời giải tùy theo câu trả lời; ở đây mỗi câu có một lời giải.", "There are several explanations depending on the answer; an item here has one."),
        ["audio"] = new("Âm thanh chưa nhập được.", "Sound cannot be imported."),
        ["video"] = new("Phim chưa nhập được.", "Video cannot be imported."),
        ["object"] = new("Tệp nhúng (object) chưa nhập được.", "Embedded objects cannot be imported."),
        ["table"] = new("Bảng chưa nhập được.", "Tables cannot be imported."),
        ["math"] = new("Công thức MathML chưa nhập được.", "MathML cannot be imported."),
    };
}
