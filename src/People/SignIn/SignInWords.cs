using HocVuSo.Platform;

namespace HocVuSo.People;

internal static partial class PeopleWords
{
    public static readonly Text SignInTitle = new("Đăng nhập", "Sign in");
    public static readonly Text LockedNote = new(
        "Lâu không dùng nên hệ thống đã tự khóa để giữ an toàn. Đăng nhập lại là dùng tiếp được; đang viết dở thì vẫn còn nguyên.",
        "The system locked itself because it was not used for a while. Sign in to go on; anything you were writing is still here.");
    public static readonly Text LockedNotKept = new(
        "Lâu không dùng nên hệ thống đã tự khóa. Nội dung vừa gửi dài quá nên không giữ lại được; xin chép ra chỗ khác trước khi đăng nhập lại, nếu trang cũ còn mở.",
        "The system locked itself because it was not used for a while. What was just sent is too long to be kept; copy it elsewhere before signing in again, if the old page is still open.");
    public static readonly Text VneidHeading = new("Người dân", "Citizens");
    public static readonly Text VneidHint = new("Dùng tài khoản VNeID. Không cần nhớ thêm mật khẩu nào.", "Use your VNeID account. No other password to remember.");
    public static readonly Text VneidButton = new("Đăng nhập bằng VNeID", "Sign in with VNeID");
    public static readonly Text VneidNotConnected = new("Hệ thống này chưa kết nối VNeID. Vẫn học được mà chưa cần đăng nhập.", "This system is not connected to VNeID yet. Learning works without signing in.");
    public static readonly Text Simulated = new("mô phỏng", "simulated");
    public static readonly Text TryWithout = new("Chưa có VNeID?", "No VNeID yet?");
    public static readonly Text TryWithoutLink = new("Học thử, chưa cần đăng nhập", "Try learning without signing in");
    public static readonly Text StaffHeading = new("Tài khoản cán bộ", "Officials' accounts");
    public static readonly Text CodeHint = new("Mã trong ứng dụng xác thực trên điện thoại; 30 giây đổi một lần.", "From the authenticator app on your phone; it changes every 30 seconds.");
    public static readonly Text StaffButton = new("Vào làm việc", "Sign in as an official");
    public static readonly Text UsernameMissing = new("Xin gõ tên đăng nhập.", "Please type the username.");
    public static readonly Text PasswordMissing = new("Xin gõ mật khẩu.", "Please type the password.");
    public static readonly Text CodeMissing = new("Mã gồm đúng 6 chữ số.", "The code has exactly 6 digits.");
    public static readonly Text UsernameRefused = new("Tên đăng nhập gồm 3 đến 64 chữ thường không dấu, chữ số, dấu chấm, gạch nối hoặc gạch dưới.", "A username has 3 to 64 lower-case letters without diacritics, digits, dots, hyphens or underscores.");
    public static readonly Text StaffRefused = new(
        "Tên đăng nhập, mật khẩu hoặc mã chưa đúng. Mỗi mã chỉ dùng được một lần. Sai nhiều lần liền, tài khoản tự khóa một lúc; khi cần, xin hỏi quản trị hệ thống.",
        "The username, password or code is not right. Each code works once. After several failures in a row the account locks itself for a while; ask the system administrator when in need.");
    public static readonly Text SimulatedCodesLink = new("Mã 6 số của các tài khoản mô phỏng", "6-digit codes of the simulated accounts");
    public static readonly Text BackToSignIn = new("Về trang đăng nhập", "Back to sign-in");

    public static readonly (Text Title, Text Body) VneidStale = (
        new("Lần đăng nhập này đã quá lâu", "This sign-in took too long"),
        new("VNeID chỉ chờ vài phút, và chỉ nhận một lần trên đúng trình duyệt đã bắt đầu. Xin bấm Thử lại. Những gì đã học vẫn còn.", "VNeID waits a few minutes only, and takes each sign-in once, in the browser that began it. Please try again. What you learned is still here."));

    public static readonly (Text Title, Text Body) VneidDeclined = (
        new("Chưa đăng nhập", "Not signed in"),
        new("VNeID cho biết thông tin chưa được chia sẻ, nên hệ thống chưa biết ai đang học. Không có gì bị mất; có thể thử lại hoặc học tiếp mà chưa đăng nhập.", "VNeID says the information was not shared, so the system does not know who is learning. Nothing was lost; try again, or go on without signing in."));

    public static readonly (Text Title, Text Body) VneidUnreachable = (
        new("VNeID chưa trả lời", "VNeID does not answer"),
        new("Có lúc VNeID đông người dùng. Xin chờ một phút rồi thử lại. Trong lúc chờ vẫn học tiếp được; những gì đã học vẫn còn.", "VNeID is busy at times. Please wait a minute and try again. Meanwhile you can go on learning; what you learned is still here."));

    public static readonly (Text Title, Text Body) VneidUnreadable = (
        new("Chưa đọc được thông tin từ VNeID", "What VNeID sent could not be read"),
        new("Thông tin VNeID gửi về không đầy đủ hoặc không đúng dạng. Xin thử lại; nếu vẫn vậy, xin báo cán bộ xã. Những gì đã học vẫn còn.", "What VNeID sent is incomplete or of the wrong form. Please try again; if it stays so, tell the commune's officer. What you learned is still here."));

    public static readonly Text LearnWithout = new("Học tiếp, chưa cần đăng nhập", "Go on learning without signing in");
    public static readonly Text TooYoungTitle = new("Chưa đến tuổi có tài khoản ở đây", "Not old enough for an account here yet");
    public static readonly Text TooYoungBody = new(
        "Hiện nay hệ thống chỉ mở tài khoản cho người từ đủ {0} tuổi, và không lưu lại thông tin nào vừa nhận. Các em vẫn vào học và tập thử được mà không cần tài khoản; muốn hỏi thêm, nhờ thầy cô hoặc tổ công nghệ số cộng đồng ở thôn.",
        "For now accounts are for people of {0} and over, and nothing of what was just received has been kept. You can learn and practise here without an account; to ask more, turn to a teacher or the village's community digital team.");

    public static readonly Text ResumeTitle = new("Những gì {0} vừa viết vẫn còn", "What {0} was writing is still here");
    public static readonly Text ResumeLead = new("Hệ thống đã tự khóa trước khi kịp lưu. Bấm Gửi lại để lưu.", "The system locked itself before this was saved. Press Send again to save it.");
    public static readonly Text ResumeChoices = new("Có {0} ô đã điền hoặc đã chọn.", "{0} fields were filled in or chosen.");
    public static readonly Text ResumeFiles = new("Tệp đính kèm thì không giữ được, xin chọn lại sau khi gửi.", "Attached files could not be kept; please choose them again after sending.");
    public static readonly Text ResumeSend = new("Gửi lại", "Send again");
    public static readonly Text ResumeDrop = new("Không cần nữa, bỏ đi", "Not needed any more, drop it");
    public static readonly Text SignOutLead = new("Dùng chung máy thì nên đăng xuất. Những gì đã học vẫn còn.", "On a shared device it is best to sign out. What you learned stays.");
    public static readonly Text SignOutNo = new("Không, dùng tiếp", "No, go on");
    public static readonly Text SignedOut = new("Đã đăng xuất.", "You are signed out.");
}
