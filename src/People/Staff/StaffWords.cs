using HocVuSo.Platform;

namespace HocVuSo.People;

internal static partial class PeopleWords
{
    public static readonly Text MustChangePassword = new("Mật khẩu đang dùng do quản trị cấp. Xin đặt mật khẩu của riêng mình.", "The password in use was given by an administrator. Please set one of your own.");
    public static readonly Text OldPassword = new("Mật khẩu đang dùng", "Present password");
    public static readonly Text NewPassword = new("Mật khẩu mới", "New password");
    public static readonly Text NewPasswordHint = new("Ít nhất 8 ký tự; một câu ngắn dễ nhớ là tốt nhất.", "At least 8 characters; a short sentence is best.");
    public static readonly Text RepeatPassword = new("Gõ lại mật khẩu mới", "New password again");
    public static readonly Text OldPasswordWrong = new("Mật khẩu đang dùng chưa đúng.", "The present password is not right.");
    public static readonly Text PasswordLength = new("Mật khẩu mới dài từ {0} đến {1} ký tự.", "The new password has {0} to {1} characters.");
    public static readonly Text PasswordSame = new("Mật khẩu mới phải khác mật khẩu đang dùng.", "The new password must differ from the present one.");
    public static readonly Text PasswordHoldsUsername = new("Mật khẩu mới không được chứa tên đăng nhập.", "The new password must not contain the username.");
    public static readonly Text PasswordsDiffer = new("Hai lần gõ mật khẩu mới chưa giống nhau.", "The two new passwords differ.");

    // Administration.
    public static readonly Text AccountsTitle = new("Tài khoản cán bộ", "Staff accounts");
    public static readonly Text AccountsLead = new("{0} tài khoản trong phạm vi quản trị.", "{0} accounts in your scope.");
    public static readonly Text AddAccount = new("Thêm tài khoản", "Add an account");
    public static readonly Text AccountsNone = new("Chưa có tài khoản nào trong phạm vi này.", "There is no account in this scope yet.");
    public static readonly Text State = new("Trạng thái", "State");
    public static readonly Text Open = new("Đang dùng", "In use");
    public static readonly Text Closed = new("Đã khóa", "Closed");
    public static readonly Text LockedForNow = new("Tạm khóa vì sai nhiều lần", "Locked after failures");
    public static readonly Text FirstPassword = new("Chưa đổi mật khẩu đầu", "First password not changed yet");
    public static readonly Text NoRoles = new("chưa có vai trò", "no role yet");
    public static readonly Text Earlier = new("Trang trước", "Previous page");
    public static readonly Text Further = new("Trang sau", "Next page");
    public static readonly Text PageOf = new("Trang {0} trong {1}", "Page {0} of {1}");
    public static readonly Text AddAccountLead = new("Mỗi người một tài khoản. Hệ thống tự đặt mật khẩu đầu và mã cho ứng dụng xác thực.", "One account per person. The system makes the first password and the authenticator's key.");
    public static readonly Text UsernameHint = new("Chữ thường không dấu, ví dụ: hanh.vanson", "Lower case without diacritics, for example: hanh.vanson");
    public static readonly Text UsernameTaken = new("Tên đăng nhập này đã có người dùng. Xin đặt tên khác.", "This username is taken. Please choose another.");
    public static readonly Text CreateAccount = new("Tạo tài khoản", "Create the account");
    public static readonly Text SecretsTitle = new("Thông tin đăng nhập của {0}", "Sign-in details of {0}");
    public static readonly Text SecretsOnce = new("Chỉ hiện một lần. Xin đưa tận tay người dùng, đừng gửi qua tin nhắn.", "Shown once. Hand it over in person; do not send it by message.");
    public static readonly Text FirstPasswordLabel = new("Mật khẩu đầu (phải đổi khi vào lần đầu)", "First password (to be changed at the first sign-in)");
    public static readonly Text ScanThis = new("Mở ứng dụng xác thực trên điện thoại, quét hình này", "Open the authenticator app on the phone and scan this picture");
    public static readonly Text OrTypeThis = new("Hoặc gõ khóa này", "Or type this key");
    public static readonly Text SecretsGone = new("Thông tin này chỉ hiện một lần và đã được xem. Cần lại thì bấm Cấp lại mật khẩu và mã.", "These details are shown once and have been seen. If needed again, press Give new password and key.");
    public static readonly Text BackToAccount = new("Về tài khoản", "Back to the account");
    public static readonly Text RolesNow = new("Vai trò đang giữ", "Roles held");
    public static readonly Text SinceDay = new("từ ngày {0}", "since {0}");
    public static readonly Text Revoke = new("Thôi giao", "Take back");
    public static readonly Text GrantTitle = new("Giao vai trò", "Grant a role");
    public static readonly Text RoleLabel = new("Vai trò", "Role");
    public static readonly Text RoleMissing = new("Xin chọn vai trò.", "Please choose a role.");
    public static readonly Text UnitLabel = new("Ở đơn vị nào", "In which unit");
    public static readonly Text UnitHint = new("Gõ tên xã hoặc tỉnh; vai trò có hiệu lực ở đó và các đơn vị bên dưới.", "Type a commune or province; the role holds there and in the units below.");
    public static readonly Text UnitMissing = new("Xin gõ tên đơn vị.", "Please type the unit's name.");
    public static readonly Text UnitNone = new("Không có đơn vị nào tên như vậy trong phạm vi quản trị.", "No unit of that name within your scope.");
    public static readonly Text UnitChoose = new("Xin chọn một đơn vị trong danh sách.", "Please choose a unit from the list.");
    public static readonly Text RoleWrongKind = new("Vai trò cấp xã giao ở một xã, phường; vai trò cấp tỉnh giao ở một tỉnh, thành phố.", "Commune roles are granted in a commune, province roles in a province.");
    public static readonly Text RoleHeld = new("Người này đang giữ vai trò đó ở đơn vị này.", "This person already holds that role there.");
    public static readonly Text DoGrant = new("Giao vai trò này", "Grant this role");
    public static readonly Text CloseAccount = new("Khóa tài khoản", "Close the account");
    public static readonly Text ReopenAccount = new("Mở lại tài khoản", "Reopen the account");
    public static readonly Text RenewSecrets = new("Cấp lại mật khẩu và mã", "Give new password and key");
    public static readonly Text AccountActions = new("Việc với tài khoản", "The account");
    public static readonly Text ClosedNote = new("Tài khoản khóa từ {0}. Người này không đăng nhập được và các vai trò không có hiệu lực.", "Closed since {0}. The person cannot sign in and the roles have no effect.");
    public static readonly Text OwnAccountNote = new("Đây là tài khoản của chính mình: vai trò quản trị và việc khóa do quản trị khác làm.", "This is your own account: another administrator takes back its administrator's role or closes it.");
    public static readonly Text OpenedForAdministration = new("quản trị tài khoản", "account administration");
}
