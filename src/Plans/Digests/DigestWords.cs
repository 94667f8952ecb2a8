using HocVuSo.Platform;

namespace HocVuSo.Plans.Digests;

/// <summary>What the pages and letters that remind of tasks say. Letters are written in the language they were asked for in.</summary>
internal static class DigestWords
{
    public static readonly Text Title = new("Nhận thư nhắc việc", "Letters that remind of tasks");
    public static readonly Text Lead = new(
        "7 giờ sáng thứ Hai: việc quá hạn, việc đến hạn trong 14 ngày, việc đang chờ hoặc chưa có đơn vị chủ trì. Ngày khác chỉ gửi khi có việc sắp đến hạn hoặc vừa quá hạn.",
        "At 7 o'clock on Mondays: what is late, what is due within 14 days, what waits or is led by nobody. On other days only when something is about to fall due or just became late.");
    public static readonly Text NoMail = new("Máy chủ này không gửi thư. Người quản trị khai báo máy chủ thư (mục Mail) thì mới đăng ký được.", "This server sends no mail. Letters can be asked for once the administrator has named a mail server (section Mail).");
    public static readonly Text Address = new("Địa chỉ thư điện tử", "E-mail address");
    public static readonly Text AddressHint = new("Chỉ anh/chị thấy địa chỉ này. Máy gửi một thư để xác nhận trước đã.", "Only you can see this address. A letter that asks for confirmation is sent first.");
    public static readonly Text OtherAddressHint = new("Đổi địa chỉ thì phải xác nhận lại; thư tới địa chỉ cũ dừng ngay.", "Another address has to be confirmed; letters to the old one stop at once.");
    public static readonly Text Subscribe = new("Đăng ký nhận thư", "Ask for letters");
    public static readonly Text AskAgain = new("Gửi lại thư xác nhận", "Send the letter that asks again");
    public static readonly Text Change = new("Lưu thay đổi", "Save changes");
    public static readonly Text Stop = new("Thôi nhận thư", "Stop the letters");
    public static readonly Text Waiting = new("Chờ xác nhận: anh/chị mở thư gửi tới {0} và bấm vào liên kết trước {1}.", "Waiting for confirmation: open the letter sent to {0} and follow its link before {1}.");
    public static readonly Text Active = new("Thư được gửi tới {0}.", "Letters go to {0}.");
    public static readonly Text LastLetter = new("Thư gần nhất: {0}.", "The latest letter: {0}.");
    public static readonly Text Refused = new("Máy chủ thư không nhận địa chỉ này. Anh/chị xem lại địa chỉ.", "The mail server does not take this address. Please check it.");
    public static readonly Text NotSent = new("Máy chủ thư không nhận thư gần nhất dù đã thử nhiều lần. Thư sau sẽ gửi cả phần đó.", "The mail server did not take the latest letter although it was tried several times. The next one tells what it would have told.");
    public static readonly Text AskNotSent = new("Thư xác nhận chưa gửi được dù đã thử nhiều lần. Anh/chị đăng ký lại sau.", "The letter that asks for confirmation could not be sent although it was tried several times. Please ask again later.");
    public static readonly Text TooSoon = new("Vừa gửi một thư xác nhận. Anh/chị chờ {0} phút rồi đổi địa chỉ.", "A letter that asks for confirmation was just sent. Wait {0} minutes before you change the address.");
    public static readonly Text OtherWindow = new("Phần này vừa được thay đổi ở cửa sổ khác. Anh/chị xem lại rồi lưu.", "This was just changed in another window. Look at it and save again.");

    public static readonly Text ConfirmTitle = new("Xác nhận nhận thư nhắc việc", "Confirm letters that remind of tasks");
    public static readonly Text ConfirmLead = new("Bấm nút dưới đây để nhận thư nhắc việc của {0}.", "Press the button to get letters about the tasks of {0}.");
    public static readonly Text Confirm = new("Nhận thư", "Get letters");
    public static readonly Text Confirmed = new("Đã xác nhận. Thư đầu tiên được gửi vào 7 giờ sáng ngày gần nhất có việc cần nhắc.", "Confirmed. The first letter goes out at 7 o'clock on the next day with something to tell.");
    public static readonly Text LinkOver = new("Liên kết này đã hết hạn hoặc đã dùng. Anh/chị mở trang Việc theo kế hoạch và đăng ký lại.", "This link is over or was used. Open the page of tasks and ask for letters again.");
    public static readonly Text StopTitle = new("Thôi nhận thư nhắc việc", "Stop letters that remind of tasks");
    public static readonly Text StopLead = new("Bấm nút dưới đây thì không thư nhắc việc nào của {0} được gửi nữa và địa chỉ được xóa.", "Press the button and no more letters about the tasks of {0} are sent; the address is deleted.");
    public static readonly Text Stopped = new("Không còn thư nhắc việc nào được gửi tới địa chỉ này.", "No letters that remind of tasks are sent to this address.");

    public static readonly Text AskSubject = new("Xác nhận nhận thư nhắc việc của {0}", "Please confirm: letters about the tasks of {0}");
    public static readonly Text AskBody = new(
        "Có người dùng Học Vụ Số đề nghị gửi thư nhắc việc theo kế hoạch của {0} tới địa chỉ này. Nếu đúng là anh/chị, bấm vào liên kết dưới đây trước {1}. Nếu không phải, anh/chị bỏ qua thư này: sẽ không có thư nào khác.",
        "Somebody who uses Học Vụ Số asked for letters about the tasks of {0} to be sent to this address. If it was you, follow the link below before {1}. If not, leave this letter alone: no other will come.");
    public static readonly Text WeeklySubject = new("Việc theo kế hoạch, {0}: {1} quá hạn, {2} sắp đến hạn, {3} đang chờ hoặc chưa có đơn vị chủ trì", "Tasks of plans, {0}: {1} late, {2} due soon, {3} waiting or led by nobody");
    public static readonly Text ReminderSubject = new("Nhắc việc, {0}: {1} sắp đến hạn, {2} vừa quá hạn", "Reminder, {0}: {1} about to fall due, {2} just late");
    public static readonly Text WeeklyLead = new("Việc của {0} theo các kế hoạch đang thực hiện, tính đến ngày {1}.", "What {0} has to do by its plans in force, as of {1}.");
    public static readonly Text ReminderLead = new("Việc của {0} cần để ý trong ngày {1}.", "What {0} should look at on {1}.");
    public static readonly Text OfBody = new("Chỉ việc có tên {0}.", "Only tasks that name {0}.");
    public static readonly Text JustLate = new("Vừa quá hạn ({0})", "Just late ({0})");
    public static readonly Text AboutDue = new("Sắp đến hạn ({0})", "About to fall due ({0})");
    public static readonly Text WaitingFor = new("Đang chờ, hoặc chưa có đơn vị chủ trì ({0})", "Waiting, or led by nobody ({0})");
    public static readonly Text More = new("Còn {0} việc nữa, xem trên trang", "{0} more, see the page");
    public static readonly Text OpenList = new("Mở danh sách việc", "Open the list of tasks");
    public static readonly Text StopLink = new("Thôi nhận thư này", "Stop these letters");
}
