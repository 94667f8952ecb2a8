using HocVuSo.Platform;

namespace HocVuSo.Plans.Bodies;

/// <summary>What the pages about bodies in a place say. Official terms: đơn vị, kế thừa, căn cứ.</summary>
internal static class BodyWords
{
    public static readonly Text Title = new("Tổ chức, đơn vị", "Organisations");
    public static readonly Text In = new("Tổ chức, đơn vị của {0}", "Organisations of {0}");
    public static readonly Text Lead = new(
        "Những đơn vị mà kế hoạch giao việc. Danh sách này giúp hệ thống hiểu “P. VH-XH” và “Phòng Văn hóa - Xã hội” là một, và biết đơn vị nào kế thừa khi có sắp xếp.",
        "The bodies that plans give work to. By this list the system knows that two spellings are one body, and who takes over when bodies are merged.");
    public static readonly Text Add = new("Thêm vào danh sách", "Add to the list");
    public static readonly Text AddOne = new("Thêm tổ chức, đơn vị", "Add an organisation");
    public static readonly Text AddLead = new(
        "Thêm một đơn vị chưa có, hoặc cho biết tên này chỉ là cách gọi khác của đơn vị đã có.",
        "Add a body that is missing, or say that the name is another name of one that is there.");
    public static readonly Text Name = new("Tên", "Name");
    public static readonly Text NameHint = new("Tên đầy đủ, không cần tên xã, tỉnh. Ví dụ: Trường THCS Vân Sơn.", "The full name, without the commune or province. For example: Trường THCS Vân Sơn.");
    public static readonly Text Kind = new("Loại", "Kind");
    public static readonly Text SameAs = new("Là cách gọi khác của", "Is another name of");
    public static readonly Text SameNone = new("Không, đây là đơn vị riêng", "No, it is a body of its own");
    public static readonly Text SameHint = new("Nếu chọn ở đây thì không cần chọn loại và ngày.", "With a choice here, kind and date are not needed.");
    public static readonly Text From = new("Hoạt động từ ngày", "Since");
    public static readonly Text DateHint = new("Ngày/tháng/năm, ví dụ 01/03/2026.", "Day/month/year, for example 01/03/2026.");
    public static readonly Text Save = new("Lưu", "Save");

    public static readonly Text Unknown = new("Kế hoạch nhắc đến nhưng chưa có trong danh sách ({0})", "Named by plans but not in the list ({0})");
    public static readonly Text UnknownLead = new(
        "Bấm một lần để thêm. Nếu chỉ là cách gọi khác của đơn vị đã có, hoặc loại chưa đúng, bấm “Chọn lại”.",
        "One press adds it. If it is only another name of a body in the list, or the kind is wrong, choose again.");
    public static readonly Text Mentioned = new("nhắc trong {0} mục tiêu, nhiệm vụ", "in {0} targets and tasks");
    public static readonly Text Choose = new("Chọn lại", "Choose again");
    public static readonly Text ChooseFor = new("Chọn lại cho “{0}”", "Choose again for “{0}”");
    public static readonly Text OtherNames = new("Cách gọi khác: {0}", "Also called: {0}");
    public static readonly Text TookOver = new("Kế thừa {0} từ {1} ({2})", "Took over from {0} on {1} ({2})");
    public static readonly Text Begins = new("Hoạt động từ {0}", "Since {0}");
    public static readonly Text EndsOn = new("Kết thúc từ {0}; {1} ({2})", "Ends on {0}; {1} ({2})");
    public static readonly Text Ended = new("Không còn hoạt động ({0})", "No longer there ({0})");
    public static readonly Text SucceededBy = new("kế thừa: {0}", "succeeded by {0}");
    public static readonly Text SucceededByNone = new("không có đơn vị kế thừa", "nobody took over");
    public static readonly Text Change = new("Sửa", "Change");
    public static readonly Text ChangeOne = new("Sửa “{0}”", "Change “{0}”");

    public static readonly Text Describe = new("Tên và cách gọi", "Names");
    public static readonly Text Aliases = new("Cách gọi khác ở địa phương", "Other names used here");
    public static readonly Text AliasesHint = new(
        "Mỗi dòng một tên. Khác dấu gạch, dấu “&” hay viết tắt quen dùng (P., TT, VH-XH) thì không cần ghi. Khi đổi tên, tên cũ tự được giữ ở đây.",
        "One name on each line. Other dashes, “&” or usual short forms need no line. The name so far is kept here when it changes.");
    public static readonly Text UsualNames = new("Hệ thống đã hiểu: {0}.", "Understood already: {0}.");
    public static readonly Text EndOne = new("Kết thúc hoạt động", "End it");
    public static readonly Text EndLead = new(
        "Khi đơn vị được sắp xếp, sáp nhập hoặc giải thể. Việc đang làm chuyển sang đơn vị kế thừa; lịch sử vẫn giữ tên cũ.",
        "When a body is merged or dissolved. Open tasks move to the one that takes over; the history keeps the old name.");
    public static readonly Text Successor = new("Đơn vị kế thừa", "Who takes over");
    public static readonly Text NoSuccessor = new("Không có đơn vị kế thừa", "Nobody");
    public static readonly Text EndDate = new("Kết thúc từ ngày", "First day it is no more");
    public static readonly Text LegalBasis = new("Căn cứ", "Legal basis");
    public static readonly Text LegalBasisHint = new("Số, ngày và cơ quan ban hành văn bản. Ví dụ: Nghị quyết 12/NQ-HĐND ngày 25/02/2026.", "Number, date and issuer of the document.");
    public static readonly Text RecordEnd = new("Ghi kết thúc", "Record the end");
    public static readonly Text Reopen = new("Ghi nhầm, bỏ kết thúc này", "A mistake: take the end back");

    public static readonly Text Taken = new("“{0}” đã là tên của {1}.", "“{0}” is already a name of {1}.");
    public static readonly Text IsMany = new("“{0}” chỉ chung nhiều đơn vị, không cần thêm.", "“{0}” is said of several bodies and need not be added.");
    public static readonly Text ChooseKind = new("Anh/chị chọn loại.", "Choose the kind.");
    public static readonly Text NeedDate = new("Anh/chị ghi ngày, ví dụ 01/03/2026.", "Write a date, for example 01/03/2026.");
    public static readonly Text BeforeBegin = new("Ngày kết thúc phải sau ngày bắt đầu hoạt động ({0}).", "It cannot end before it began ({0}).");
    public static readonly Text EndedAlready = new("Người khác vừa ghi kết thúc đơn vị này. Anh/chị xem lại.", "Somebody else just recorded its end. Please look again.");
    public static readonly Text OtherChanged = new("Người khác vừa thay đổi đơn vị này. Anh/chị xem lại rồi lưu.", "Somebody else just changed it. Look at it again and save.");

    public static readonly Text Succeeds = new("{0} (kế thừa {1} từ {2})", "{0} (took over from {1} on {2})");
    public static readonly Text Gone = new("{0} (không còn hoạt động từ {1})", "{0} (no longer there since {1})");
    public static readonly Text NotKnown = new("{0} (chưa có trong danh sách đơn vị)", "{0} (not in the list of organisations)");
    public static readonly Text UnclearLead = new("Chưa rõ chủ trì", "Lead not known");
    public static readonly Text LeadUnknown = new("Đơn vị chủ trì chưa có trong hệ thống: {0}", "The lead is not known to the system: {0}");
    public static readonly Text LeadGone = new("Đơn vị chủ trì không còn hoạt động: {0}", "The lead is no longer there: {0}");
}
