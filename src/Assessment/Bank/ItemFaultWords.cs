using HocVuSo.Platform;

namespace HocVuSo.Assessment.Bank;

/// <summary>What can be wrong with the text of a family: plainly for its author, in English as the start of the program says it.</summary>
internal static class ItemFaultWords
{
    public static readonly Text OnLine = new("Dòng {0}: {1}", "Line {0}: {1}");

    // The way it is written
    public static readonly Text Unreadable = new("Chỗ này viết chưa đúng cách. Xin xem lại dấu hai chấm, dấu nháy kép và khoảng cách ở đầu dòng.", "This is not written as it should be. Please look at colons, quotation marks and the spaces at the beginning of lines.");
    public static readonly Text UnknownKey = new("Không có mục nào tên “{0}”. Xin sửa tên mục hoặc bỏ đi.", "There is no key “{0}”. Please mend its name or leave it out.");
    public static readonly Text KeyMissing = new("Còn thiếu: {0}.", "Missing: {0}.");
    public static readonly Text KeyTwice = new("Mục “{0}” viết hai lần. Chỉ giữ một.", "The key “{0}” is there twice. Please keep one.");
    public static readonly Text Hole = new("Có chỗ để trống. Mỗi mục, mỗi dấu gạch đầu dòng phải có nội dung.", "something is left empty; every key and every dash has something after it");

    // What it says of itself
    public static readonly Text Code = new("Tên mẫu “{0}” chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, nhiều nhất {1} ký tự, ví dụ: sac-pin-an-toan.", "code '{0}' is not lower-case letters, digits and hyphens, {1} at most");
    public static readonly Text Version = new("Số phiên bản {0} không dùng được; cần số nguyên từ 1 trở lên.", "version {0} is not 1 or more");
    public static readonly Text Skill = new("Mã kỹ năng “{0}” phải viết như \"4.2\", có dấu nháy kép.", "skill '{0}' is not written like 4.2");
    public static readonly Text NoSuchSkill = new("Khung kỹ năng không có kỹ năng {0}.", "the framework has no skill {0}");
    public static readonly Text Level = new("Mức “{0}” không có. Chọn co-ban hoặc trung-cap.", "level '{0}' is not known");
    public static readonly Text Band = new("Độ khó “{0}” không có. Chọn de, vua hoặc kho.", "band '{0}' is not de, vua or kho");
    public static readonly Text Kind = new("Kiểu câu hỏi “{0}” không có. Chọn one, several, order, screen hoặc task.", "kind '{0}' is not known");
    public static readonly Text Enemy = new("Không có mẫu nào tên “{0}” để tránh đi cùng.", "there is no family '{0}' to be its enemy");
    public static readonly Text OwnEnemy = new("Một mẫu không thể tránh chính nó.", "a family is not its own enemy");

    // How it is put together
    public static readonly Text Rows = new("Có {0} dòng tham số; cần từ 1 đến {1}.", "{0} rows of parameters; 1 to {1} can be kept");
    public static readonly Text TaskInSteps = new("Câu nhiều bước đặt màn hình và lựa chọn trong từng bước (steps), không đặt ở ngoài.", "a task has its screens and options in steps");
    public static readonly Text Steps = new("Có {0} bước; câu nhiều bước có từ 2 đến {1} bước.", "{0} steps; a task has 2 to {1}");
    public static readonly Text OptionsOrField = new("Mỗi bước có các lựa chọn hoặc một ô để gõ, không có cả hai.", "a step has either options or a field");
    public static readonly Text StepsNotHere = new("Chỉ câu nhiều bước (task) mới có mục steps.", "steps belong to kind task, and only to it");
    public static readonly Text ScreenNotHere = new("Kiểu screen phải có màn hình; các kiểu khác thì không.", "a screen belongs to kind screen, and only to it");
    public static readonly Text Options = new("Có {0} lựa chọn; cần từ 2 đến {1}.", "{0} options; 2 to {1} can be shown");
    public static readonly Text RightOptions = new("Có {0} lựa chọn đúng, không hợp với kiểu {1}. Kiểu one và screen có đúng một; several có ít nhất một và còn lựa chọn sai; order không đánh dấu.", "{0} right options do not fit kind {1}");
    public static readonly Text Pictures = new("Các lựa chọn của một bước hoặc đều có hình, hoặc đều không.", "either all options have a picture or none");
    public static readonly Text NoSuchPicture = new("Không có hình nào tên “{0}”.", "there is no picture '{0}'");
    public static readonly Text Look = new("Kiểu màn hình “{0}” không có. Chọn một trong: {1}.", "look '{0}' is not known; it is one of {1}");
    public static readonly Text Parts = new("Mỗi phần của màn hình là một trong: {0}.", "a screen part is one of {0}");
    public static readonly Text Keys = new("Ô để gõ nhận digits (chỉ chữ số) hoặc text, không nhận “{0}”.", "keys '{0}' are not digits or text");

    // What comes out
    public static readonly Text SameItems = new("Có hai dòng tham số cho ra cùng một câu. Xin bỏ bớt một dòng.", "two rows give the same item");
    public static readonly Text RowLacks = new("Dòng tham số thứ {0} thiếu “{1}”, mà trong câu có dùng.", "row {0} has no '{1}'");
    public static readonly Text RowUnused = new("Dòng tham số thứ {0} có “{1}”, mà không chỗ nào dùng.", "row {0} has '{1}', which no text uses");
    public static readonly Text EqualOptions = new("Dòng tham số thứ {0} cho ra hai lựa chọn giống nhau.", "row {0} has two equal options");
    public static readonly Text FieldWithoutKey = new("Dòng tham số thứ {0} có ô để gõ mà không ai gõ đúng được.", "row {0} has a field nobody could fill in rightly");
    public static readonly Text TooLong = new("Dòng tham số thứ {0} cho ra một đoạn dài hơn {1} chữ cái.", "row {0} gives a text longer than {1} characters");
    public static readonly Text NothingShown = new("Dòng tham số thứ {0} cho ra một chỗ trống.", "row {0} leaves a text empty");
}
