using HocVuSo.Platform;

namespace HocVuSo.Community.Activities;

/// <summary>What the pages about activities say.</summary>
internal static class ActivityWords
{
    public static readonly Text Title = new("Ghi hoạt động", "Record an activity");
    public static readonly Text Lead = new(
        "Lớp học, ngày hội, buổi phát thanh… vừa làm xong thì ghi một lần ở đây, kèm ảnh hoặc văn bản. Báo cáo và nhiệm vụ của kế hoạch tự lấy từ đây.",
        "A class, a festival, a broadcast: record it here once when it is done, with a picture or a document. Reports and the plan's tasks take it from here.");
    public static readonly Text Kind = new("Hoạt động gì", "What kind");
    public static readonly Text KindMissing = new("Bác chọn một loại hoạt động.", "Please choose a kind.");
    public static readonly Text On = new("Ngày", "Day");
    public static readonly Text OnHint = new("Ngày/tháng/năm, ví dụ 30/06/2026.", "Day/month/year, for example 30/06/2026.");
    public static readonly Text DayRefused = new("Không đọc được ngày. Viết như 30/06/2026.", "The day cannot be read. Write it like 30/06/2026.");
    public static readonly Text DayInFuture = new("Ngày này chưa đến. Làm xong rồi hãy ghi.", "This day has not come. Record it when it is done.");
    public static readonly Text DayTooOld = new("Ngày này lâu quá rồi, chỉ ghi được từ đầu năm trước.", "This day is too long ago: from the beginning of last year only.");
    public static readonly Text Where = new("Ở đâu", "Where");
    public static readonly Text ChooseWhere = new("Chọn thôn, hoặc cả xã", "Choose the village, or the whole commune");
    public static readonly Text WholeCommune = new("Cả xã (không riêng thôn nào)", "The whole commune (no single village)");
    public static readonly Text WhereMissing = new("Bác chọn nơi diễn ra.", "Please choose where.");
    public static readonly Text What = new("Nội dung", "What was done");
    public static readonly Text WhatHint = new("Vài chữ: học gì, ai hướng dẫn, ở nhà văn hóa hay trường nào.", "A few words: what was taught, by whom, in which house or school.");
    public static readonly Text WhatMissing = new("Bác viết vài chữ về nội dung.", "Please write a few words.");
    public static readonly Text WhatTooLong = new("Dài quá {0} ký tự.", "Longer than {0} characters.");
    public static readonly Text People = new("Bao nhiêu người (hoặc hộ)", "How many people (or households)");
    public static readonly Text PeopleHint = new("Đếm hộ nếu là hoạt động của hộ gia đình. Có danh sách tên bên dưới thì để trống cũng được.", "Households where it is about households. May stay empty with a list of names below.");
    public static readonly Text PeopleRefused = new("Viết một số từ 1 đến {0}, hoặc ghi tên ở dưới.", "Write a number from 1 to {0}, or the names below.");
    public static readonly Text PeopleAndNames = new("Danh sách có {0} tên mà số ghi là {1}. Bác xem lại.", "The list has {0} names and the number says {1}. Please check.");
    public static readonly Text Names = new("Tên người tham gia", "Names of those who took part");
    public static readonly Text NamesHint = new("Mỗi dòng một tên. Có tên thì số liệu đáng tin hơn. Chỉ người của xã mình xem được tên.", "One on each line. With names the figure is trusted more. Only the commune's own people see them.");
    public static readonly Text TooManyNames = new("Danh sách dài quá {0} tên. Bác chia thành nhiều lần ghi.", "More than {0} names. Please record it in parts.");
    public static readonly Text File = new("Ảnh hoặc văn bản", "Picture or document");
    public static readonly Text FileMissing = new("Bác chọn một ảnh hoặc văn bản làm minh chứng.", "Please choose a picture or a document as evidence.");
    public static readonly Text FileAgain = new("Có chỗ cần sửa nên tệp chưa được giữ. Nếu ô này trống, bác chọn lại tệp.", "Something needs mending, so the file was not kept. If this field is empty, please choose it again.");
    public static readonly Text Record = new("Ghi hoạt động", "Record the activity");
    public static readonly Text Latest = new("{0} ghi gần đây", "Recorded lately in {0}");
    public static readonly Text NothingYet = new("Chưa ghi hoạt động nào.", "Nothing recorded yet.");
    public static readonly Text Undone = new("Đã rút lại", "Taken back");
    public static readonly Text UndoneSaid = new("Đã rút lại ngày {0}: {1}", "Taken back on {0}: {1}");
    public static readonly Text HowMany = new("Tham gia", "Took part");
    public static readonly Text PeopleSaid = new("{0} người", "{0} people");
    public static readonly Text HouseholdsSaid = new("{0} hộ", "{0} households");
    public static readonly Text WithNames = new("có danh sách tên", "with a list of names");
    public static readonly Text NumberOnly = new("khai báo, không có tên", "declared, without names");
    public static readonly Text RecordedBy = new("Người ghi", "Recorded by");
    public static readonly Text Evidence = new("Minh chứng", "Evidence");
    public static readonly Text PictureOf = new("Ảnh: {0}, ngày {1}", "Picture: {0}, {1}");
    public static readonly Text NamesOf = new("Danh sách {0} người", "List of {0} people");
    public static readonly Text TakeBack = new("Rút lại", "Take back");
    public static readonly Text TakeBackHint = new("Ghi nhầm thì rút lại. Số liệu bớt đi ngay; dòng này vẫn còn, kèm lý do.", "Recorded by mistake: take it back. Figures drop at once; this line stays, with the reason.");
}
