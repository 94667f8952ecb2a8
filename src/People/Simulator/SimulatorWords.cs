using HocVuSo.Platform;

namespace HocVuSo.People;

internal static partial class PeopleWords
{
    public static readonly Text SimulatorBanner = new("MÔ PHỎNG — không phải VNeID", "SIMULATION — this is not VNeID");
    public static readonly Text SimulatorTitle = new("Chọn người để đăng nhập thử", "Choose whom to sign in as");
    public static readonly Text SimulatorLead = new(
        "Trang này đứng thay VNeID để dùng thử hệ thống. Mọi người ở đây đều không có thật. Xin đừng gõ số định danh thật.",
        "This page stands in for VNeID to try the system out. None of these people is real. Please do not type a real citizen number.");
    public static readonly Text SimulatorWho = new("Người đăng nhập", "Who signs in");
    public static readonly Text SimulatorOther = new("Người khác: điền vào các ô dưới đây", "Somebody else: fill in the fields below");
    public static readonly Text SimulatorOtherLegend = new("Người khác", "Somebody else");
    public static readonly Text SimulatedCitizenLine = new("{0} · sinh {1} · tài khoản mức {2}", "{0} · born {1} · level {2} account");
    public static readonly Text SimulatedNumberHint = new("12 chữ số bắt đầu bằng 000: không ai có số như vậy", "12 digits beginning with 000: nobody has such a number");
    public static readonly Text SimulatedNumberRefused = new("Xin gõ 12 chữ số bắt đầu bằng 000. Đừng gõ số định danh thật ở đây.", "Please type 12 digits beginning with 000. Do not type a real citizen number here.");
    public static readonly Text SimulatedChoose = new("Xin chọn một người trong danh sách.", "Please choose somebody from the list.");
    public static readonly Text SimulatorShare = new("Chia sẻ thông tin và đăng nhập", "Share the information and sign in");
    public static readonly Text SimulatorDecline = new("Không chia sẻ", "Do not share");
    public static readonly Text CodesBanner = new("MÔ PHỎNG — thay cho ứng dụng xác thực trên điện thoại", "SIMULATION — in place of the authenticator app on a phone");
    public static readonly Text CodesTitle = new("Mã 6 số lúc này", "6-digit codes right now");
    public static readonly Text CodesLead = new("Mỗi mã dùng được một lần, trong khoảng một phút. Tải lại trang để thấy mã mới.", "Each code works once, for about a minute. Reload the page to see new codes.");
    public static readonly Text CodesNone = new("Chưa có tài khoản cán bộ nào.", "There is no staff account yet.");
}
