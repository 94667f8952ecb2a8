using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.People;

/// <summary>What the pages of this module say.</summary>
internal static partial class PeopleWords
{
    // Fields several pages share.
    public static readonly Text Username = new("Tên đăng nhập", "Username");
    public static readonly Text Password = new("Mật khẩu", "Password");
    public static readonly Text Code = new("Mã 6 số", "6-digit code");
    public static readonly Text FullName = new("Họ và tên", "Full name");
    public static readonly Text BirthDate = new("Ngày sinh", "Date of birth");
    public static readonly Text CitizenNumber = new("Số định danh", "Citizen number");
    public static readonly Text AccountLevel = new("Mức độ tài khoản định danh", "Level of the identity account");
    public static readonly Text DateHint = new("Ví dụ: 5/1/1958", "Day/month/year, for example 5/1/1958");
    public static readonly Text Roles = new("Vai trò", "Roles");
    public static readonly Text Save = new("Lưu lại", "Save");
    public static readonly Text TryAgain = new("Thử lại", "Try again");

    // What is said when a field cannot be read.
    public static readonly Text BrokenText = new("Trong ô này có ký tự hỏng. Xin xóa đi và gõ lại.", "This field holds damaged characters. Please clear it and type again.");
    public static readonly Text NameMissing = new("Xin gõ họ và tên.", "Please type the full name.");
    public static readonly Text NameRefused = new("Họ và tên gồm từ 2 đến 100 chữ cái, không có số hay ký hiệu.", "A name has 2 to 100 letters, no digits or symbols.");
    public static readonly Text DateRefused = new("Xin gõ ngày, tháng, năm, ví dụ 5/1/1958.", "Please type day, month and year, for example 5/1/1958.");
    public static readonly Text BirthDateRefused = new("Ngày sinh không thể sau hôm nay hoặc trước đây hơn 130 năm.", "A date of birth cannot lie after today or more than 130 years ago.");
    public static readonly Text DateInFuture = new("Ngày này không thể sau hôm nay.", "This day cannot lie after today.");
    public static readonly Text OrganisationMissing = new("Xin gõ tên nơi làm việc hoặc trường học.", "Please type the name of the workplace or school.");
    public static readonly Text OrganisationRefused = new("Tên nơi làm việc hoặc trường học gồm từ 2 đến 200 ký tự.", "The name of a workplace or school has 2 to 200 characters.");

    private static readonly Dictionary<Role, Text> RoleNames = new()
    {
        [Role.Learner] = new("Học viên", "Learner"),
        [Role.Helper] = new("Thành viên tổ công nghệ số cộng đồng", "Community digital team member"),
        [Role.CommuneOfficer] = new("Cán bộ xã", "Commune officer"),
        [Role.CommuneLeader] = new("Lãnh đạo xã (người ký)", "Commune leader (signs)"),
        [Role.ProvinceOfficer] = new("Cán bộ tỉnh", "Province officer"),
        [Role.Administrator] = new("Quản trị hệ thống", "System administrator"),
        [Role.ItemAuthor] = new("Người soạn câu hỏi", "Item author"),
    };

    private static readonly Text RoleInUnit = new("{0}: {1}", "{0}: {1}");
    private static readonly Text UnitGone = new("đơn vị không còn", "unit no longer there");

    public static string RoleName(Role role) => RoleNames[role];

    public static string RoleIn(Role role, Place? unit) => RoleInUnit.With(RoleNames[role], unit?.FullName ?? UnitGone);
}
