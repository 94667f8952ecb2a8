namespace HocVuSo.Platform;

/// <summary>What the page shell and the form parts say.</summary>
internal static class PlatformWords
{
    public static readonly Text Product = new("Học Vụ Số", "Học Vụ Số");
    public static readonly Text SkipToMain = new("Đến nội dung chính", "Skip to main content");
    public static readonly Text MainMenu = new("Trình đơn chính", "Main menu");
    public static readonly Text Menu = new("Mục lục", "Menu");
    public static readonly Text SignIn = new("Đăng nhập", "Sign in");
    public static readonly Text SignOut = new("Đăng xuất", "Sign out");
    public static readonly Text SignedInAs = new("Đang dùng: {0}", "Signed in: {0}");
    public static readonly Text OtherLanguage = new("English", "Tiếng Việt");
    public static readonly Text Demonstration = new("SỐ LIỆU MÔ PHỎNG: người và kết quả ở đây đều do máy tạo ra để thử.", "SIMULATED DATA: the people and results here were made up by a program, to try things out.");
    public static readonly Text OwnerNotStated = new("chưa khai báo", "not stated yet");
    public static readonly Text Owner = new("Cơ quan chủ quản: {0}", "Responsible authority: {0}");
    public static readonly Text Version = new("Phiên bản {0}", "Version {0}");
    public static readonly Text NotOfficial = new(
        "Giấy xác nhận ở đây là của hệ thống này. Việc xác nhận phổ cập kỹ năng số trên VNeID do cơ quan có thẩm quyền thực hiện.",
        "Confirmations issued here are this system's own. Confirmation of digital literacy on VNeID is given by the competent authority.");
    public static readonly Text PleaseMend = new("Có chỗ cần sửa lại", "Something needs mending");
    public static readonly Text AddressMissing = new("Anh/chị viết địa chỉ thư điện tử.", "Write an e-mail address.");
    public static readonly Text AddressRefused = new("Địa chỉ này chưa đúng. Viết như ten.ho@bacninh.gov.vn.", "This is no e-mail address. Write it like ten.ho@bacninh.gov.vn.");
    public static readonly Text Optional = new("(không bắt buộc)", "(optional)");
    public static readonly Text ErrorTitle = new("Hệ thống đang gặp trục trặc", "Something went wrong on our side");
    public static readonly Text ErrorBody = new(
        "Việc vừa làm có thể chưa được lưu. Xin chờ một phút rồi thử lại. Nếu vẫn không được, xin báo cán bộ xã mã này: {0}",
        "What you just did may not have been saved. Please wait a minute and try again. If it still fails, tell the commune's officer this code: {0}");
    public static readonly Text NotFoundTitle = new("Không tìm thấy trang này", "This page was not found");
    public static readonly Text NotFoundBody = new("Có thể địa chỉ gõ chưa đúng, hoặc trang này không dành cho tài khoản đang dùng.", "The address may be mistyped, or the page is not for the account in use.");
    public static readonly Text BadRequestTitle = new("Trang này đã cũ", "This page is out of date");
    public static readonly Text BadRequestBody = new("Xin quay lại trang trước, chép lấy những gì đã viết, tải lại trang rồi làm lại. Chưa có gì được lưu; những gì đã lưu trước đó vẫn còn.", "Please go back to the page before, copy what you wrote, reload the page and try again. Nothing was saved yet; what was saved before is still there.");
    public static readonly Text NotReadTitle = new("Chưa đọc được nội dung gửi lên", "What was sent could not be read");
    public static readonly Text NotReadBody = new("Xin quay lại trang trước rồi gửi lại từ đó. Chưa có gì được lưu.", "Please go back to the page before and send it again from there. Nothing was saved yet.");
    public static readonly Text TooLargeTitle = new("Nội dung gửi lên quá lớn", "What was sent is too large");
    public static readonly Text TooLargeBody = new("Xin gửi tệp nhỏ hơn hoặc viết ngắn lại.", "Please send a smaller file or a shorter text.");
    public static readonly Text EvidenceHint = new("Ảnh (JPG, PNG), PDF, Word hoặc Excel, không quá {0} MB.", "A picture (JPG, PNG), PDF, Word or Excel, at most {0} MB.");
    public static readonly Text EvidenceKind = new("Chỉ nhận ảnh JPG, PNG, PDF, Word hoặc Excel.", "Only pictures (JPG, PNG), PDF, Word or Excel are taken.");
    public static readonly Text EvidenceSaid = new("{0} (mã {1})", "{0} (digest {1})");
    public static readonly Text Listen = new("Nghe", "Listen");
    public static readonly Text Stop = new("Dừng", "Stop");
    public static readonly Text Slower = new("Chậm hơn", "Slower");
    public static readonly Text BackHome = new("Về trang đầu", "Back to the start");
}
