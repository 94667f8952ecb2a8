using HocVuSo.Platform;

namespace HocVuSo.Community.Helps;

/// <summary>What the pages about help say.</summary>
internal static class HelpWords
{
    public static readonly Text Menu = new("Ghi giúp đỡ", "Record help");
    public static readonly Text Title = new("Ghi một lần giúp", "Record one time of help");
    public static readonly Text Lead = new("Ba việc: giúp ai, giúp việc gì, ở đâu. Ghi xong vẫn hoàn tác được.", "Three things: whom, what with, where. You can undo it afterwards.");
    public static readonly Text Whom = new("1. Giúp ai?", "1. Whom?");
    public static readonly Text NobodyFound = new("Trong xã chưa có ai tên như vậy. Chọn «Người khác» rồi ghi: tên sẽ được thêm vào danh sách.", "Nobody of that name is known in the commune. Choose “Someone else” and record: the name is added to the list.");
    public static readonly Text FoundHere = new("Tìm thấy trong xã. Chọn đúng người:", "Found in the commune. Choose the right person:");
    public static readonly Text RecentlyHelped = new("Người vừa giúp gần đây:", "People you helped recently:");
    public static readonly Text SomeoneElse = new("Người khác, gõ tên", "Someone else, type the name");
    public static readonly Text Name = new("Họ và tên", "Full name");
    public static readonly Text BirthYear = new("Năm sinh", "Year of birth");
    public static readonly Text BirthYearHint = new("Để khỏi nhầm người trùng tên.", "So that nobody is mistaken for a namesake.");
    public static readonly Text Find = new("Tìm tên này trong xã", "Look for this name in the commune");
    public static readonly Text Many = new("Nhiều người, chỉ ghi số", "Many people, only the number");
    public static readonly Text HowMany = new("Số người", "How many");
    public static readonly Text HowManyHint = new("Số người chưa có tên được tính là khai báo.", "A number without names counts as declared.");
    public static readonly Text What = new("2. Giúp việc gì?", "2. What with?");
    public static readonly Text Vneid = new("Cài và dùng VNeID", "Setting up and using VNeID");
    public static readonly Text PublicServices = new("Làm thủ tục trên mạng", "Public services online");
    public static readonly Text Paying = new("Trả tiền bằng điện thoại", "Paying by phone");
    public static readonly Text Scams = new("Tránh lừa đảo", "Avoiding scams");
    public static readonly Text Phone = new("Dùng điện thoại, mạng", "Using the phone and the internet");
    public static readonly Text Other = new("Việc khác", "Something else");
    public static readonly Text Where = new("3. Ở đâu?", "3. Where?");
    public static readonly Text WhereHint = new("Người mới ghi tên được tính là sống ở đây.", "Someone newly named is taken to live here.");
    public static readonly Text Record = new("Ghi", "Record");
    public static readonly Text BornIn = new("sinh năm {0}", "born {0}");
    public static readonly Text ManyPeople = new("{0} người, không ghi tên", "{0} people, not named");
    public static readonly Text NotKnown = new("người không còn trong danh sách", "a person no longer listed");

    public static readonly Text WhomMissing = new("Chọn người được giúp, hoặc gõ tên, hoặc ghi số người.", "Choose the person, or type a name, or give a number.");
    public static readonly Text WhomTwice = new("Đã chọn một người mà còn gõ tên khác. Chọn «Người khác» nếu muốn ghi tên vừa gõ, hoặc xóa tên đó đi.", "A person is chosen and another name is typed. Choose “Someone else” to record the name, or clear it.");
    public static readonly Text WhomNotHere = new("Người này không sống trong xã. Tìm lại theo tên.", "This person does not live in the commune. Look again by name.");
    public static readonly Text NotOneself = new("Không ghi giúp chính mình. Chọn người khác.", "Helping oneself is not recorded. Choose someone else.");
    public static readonly Text Namesakes = new("Trong xã đã có người tên này. Nếu đúng là người đó, chọn tên ở trên; nếu là người khác, để nguyên rồi bấm Ghi lần nữa.", "Someone of this name is known in the commune. If it is that person, choose the name above; if it is another, press Record once more.");
    public static readonly Text NameMissing = new("Gõ họ và tên người được giúp.", "Type the person's full name.");
    public static readonly Text NameRefused = new("Họ tên chỉ gồm chữ, từ 2 đến 100 ký tự.", "A name has letters only, 2 to 100 of them.");
    public static readonly Text BirthYearRefused = new("Năm sinh gồm bốn chữ số, ví dụ 1958.", "A year of birth has four digits, such as 1958.");
    public static readonly Text HowManyRefused = new("Ghi số người từ 1 đến {0}.", "Give a number from 1 to {0}.");
    public static readonly Text WhatMissing = new("Chọn việc đã giúp.", "Choose what it was about.");
    public static readonly Text WhereMissing = new("Chọn thôn trong xã.", "Choose a village of the commune.");

    public static readonly Text Saved = new("Đã ghi", "Recorded");
    public static readonly Text Undone = new("Đã hoàn tác", "Undone");
    public static readonly Text UndoneLead = new("Lần giúp này không còn được tính.", "This help is no longer counted.");
    public static readonly Text Undo = new("Hoàn tác", "Undo");
    public static readonly Text RecordNext = new("Ghi tiếp", "Record another");
    public static readonly Text SeeMine = new("Xem những lần đã ghi", "See what I recorded");
    public static readonly Text UndoUntil = new("Tự hoàn tác được đến hết ngày {0}. Sau đó nhờ cán bộ xã.", "You can undo it yourself until {0}; after that ask the commune's officer.");
    public static readonly Text WhomLabel = new("Giúp ai", "Whom");
    public static readonly Text WhatLabel = new("Việc gì", "What");
    public static readonly Text WhereLabel = new("Ở đâu", "Where");
    public static readonly Text WhenLabel = new("Ngày", "Date");
    public static readonly Text HelperLabel = new("Người giúp", "Helper");
    public static readonly Text StateLabel = new("Tình trạng", "State");
    public static readonly Text Counted = new("Được tính", "Counted");

    public static readonly Text MineTitle = new("Những lần tôi đã ghi", "What I recorded");
    public static readonly Text CommuneTitle = new("{0}: các lần giúp", "{0}: help recorded");
    public static readonly Text CommuneOpening = new("Xem các lần giúp trong xã", "Seeing the help recorded in the commune");
    public static readonly Text Today = new("Hôm nay", "Today");
    public static readonly Text ThisMonth = new("Tháng này", "This month");
    public static readonly Text Sums = new("{0} lượt người được giúp; {1} người có tên", "{0} times people were helped; {1} named people");
    public static readonly Text SumsHint = new("Lượt không phải là người: một người được giúp ba lần là ba lượt. Số người chưa ghi tên chỉ có trong lượt.", "Times are not people: one person helped three times is three times. People without a name count as times only.");
    public static readonly Text NothingYet = new("Tháng này chưa ghi lần nào.", "Nothing was recorded this month.");
    public static readonly Text OnlyLatest = new("Bảng chỉ hiện {0} lần mới nhất.", "The table shows the latest {0} only.");
    public static readonly Text UndoOne = new("Hoàn tác: {0}", "Undo: {0}");
    public static readonly Text AskOfficer = new("Quá 7 ngày: nhờ cán bộ xã", "Over 7 days: ask the officer");
    public static readonly Text TakeBack = new("Hủy một lần giúp", "Take back one record of help");
    public static readonly Text TakeBackLead = new("Lần giúp bị hủy vẫn nằm trong sổ cùng lý do, nhưng không còn được tính.", "A record taken back stays in the book with its reason, but is no longer counted.");
    public static readonly Text TakeBackLink = new("Hủy", "Take back");
    public static readonly Text TakeBackOne = new("Hủy: {0}", "Take back: {0}");
    public static readonly Text Reason = new("Lý do", "Reason");
    public static readonly Text ReasonMissing = new("Ghi lý do, ít nhất {0} chữ cái.", "Give a reason of at least {0} letters.");
    public static readonly Text OwnReason = new("Người ghi tự hoàn tác", "Undone by the one who recorded it");
    public static readonly Text BackToList = new("Về danh sách", "Back to the list");
}
