using HocVuSo.People.Persons;
using HocVuSo.Platform;

namespace HocVuSo.People;

internal static partial class PeopleWords
{
    // First sign-in.
    public static readonly Text StepOf = new("Bước {0} trong {1}", "Step {0} of {1}");
    public static readonly Text WelcomeTitle = new("Làm quen một chút", "Getting to know each other");
    public static readonly Text WelcomeLead = new("Xin chào {0}. Ba bước ngắn, sau này đổi lại được hết.", "Hello {0}. Three short steps; everything can be changed later.");
    public static readonly Text LevelOneNote = new(
        "Tài khoản định danh đang ở mức 1: vẫn học và làm bài được đầy đủ. Khi tiện, ra Công an xã đăng ký mức 2 (không quá 3 ngày làm việc nếu đã có thẻ căn cước) để dùng mọi tiện ích của VNeID, như làm thủ tục trực tuyến.",
        "The identity account is at level 1: all learning and tests work. When convenient, the commune police registers level 2 (at most 3 working days with an identity card), which opens all of VNeID, such as online procedures.");
    public static readonly Text CallMe = new("Xin gọi tôi là", "Please call me");
    public static readonly Text CallMeHint = new("Hệ thống sẽ xưng hô theo cách này.", "The system will address you in this way (Vietnamese forms of address).");
    public static readonly Text HonorificMissing = new("Xin chọn một cách gọi.", "Please choose a form of address.");
    public static readonly Text ReadAndGoOn = new("Đã đọc, đi tiếp", "I have read this, go on");
    public static readonly Text LaterLearnNow = new("Để sau, vào học ngay", "Later; let me learn now");
    public static readonly Text Later = new("Để sau", "Later");
    public static readonly Text GoOn = new("Đi tiếp", "Go on");
    public static readonly Text Finish = new("Xong, vào học", "Done, start learning");
    public static readonly Text WelcomeUnfinished = new("Phần làm quen chưa xong.", "Getting to know each other is not finished.");
    public static readonly Text WelcomeResume = new("Làm tiếp", "Go on with it");

    // The notice. A change of meaning needs a new NoticeSeen.CurrentVersion.
    public static readonly Text NoticeTitle = new("Thông báo về dữ liệu cá nhân", "Notice about personal data");
    public static readonly Text NoticeWhy = new("Để làm gì", "What for");
    public static readonly Text NoticeWhyBody = new(
        "Để dạy, kiểm tra và xác nhận kỹ năng số; để đếm đúng số người đã học theo kế hoạch của cơ quan nhà nước. Báo cáo chỉ có con số, không có tên.",
        "To teach, test and confirm digital skills, and to count rightly how many people learned under the authorities' plans. Reports hold numbers, not names.");
    public static readonly Text NoticeWhat = new("Những gì được lưu", "What is kept");
    public static readonly Text NoticeWhatBody = new(
        "Họ tên, ngày sinh, số định danh (mã hóa, không hiện cho ai đọc) và mức tài khoản do VNeID gửi; cách gọi, nơi ở, nơi đăng ký, nhóm, nơi làm việc hoặc học tập do chính mình khai; những bài đã học và kết quả làm bài.",
        "Name, date of birth, citizen number (encrypted, shown to nobody) and account level sent by VNeID; form of address, places, group, workplace or school as you state them; lessons done and results of tests.");
    public static readonly Text NoticeWho = new("Ai xem được", "Who can see it");
    public static readonly Text NoticeWhoBody = new(
        "Cán bộ có trách nhiệm ở xã nơi mình ở, khi có việc cần. Mỗi lần có người mở xem đều được ghi lại, và mình xem được danh sách đó ở trang Của tôi.",
        "Officials with a duty in the commune where you live, when their work needs it. Every opening is logged, and you see that list on your own page.");
    public static readonly Text NoticeHowLong = new("Giữ bao lâu", "For how long");
    public static readonly Text NoticeHowLongBody = new(
        "Trong thời gian tài khoản còn dùng; sau đó theo thời hạn lưu trữ của cơ quan chủ quản ghi ở cuối trang. Những gì đang gõ dở khi máy tự khóa chỉ giữ 24 giờ.",
        "While the account is in use; then for the archive period of the responsible authority named at the foot of the page. What was being typed when the system locked itself is kept for 24 hours.");
    public static readonly Text NoticeRights = new("Quyền của mình", "Your rights");
    public static readonly Text NoticeRightsBody = new(
        "Xem, sửa, lấy bản sao, đề nghị xóa hoặc hạn chế, và khiếu nại. Gửi đề nghị cho cán bộ xã; trong 2 ngày làm việc sẽ được báo là đã nhận.",
        "To see, correct, copy, ask for deletion or restriction, and complain. Send the request to the commune's officer; receipt is confirmed within 2 working days.");
    public static readonly Text NoticeBasis = new("Vì sao không phải ký đồng ý", "Why no consent is asked");
    public static readonly Text NoticeBasisBody = new(
        "Việc này phục vụ hoạt động của cơ quan nhà nước theo luật định (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, Điều 19), nên đây là thông báo. Việc nào cần đồng ý sẽ được hỏi riêng và không bắt buộc.",
        "The processing serves the statutory work of state bodies (Law on Personal Data Protection 91/2025/QH15, article 19), so this is a notice. Whatever needs consent is asked separately and is optional.");

    // Places.
    public static readonly Text WhereLive = new("Hiện đang sống ở đâu", "Where you live now");
    public static readonly Text WhereRegistered = new("Nơi đăng ký thường trú", "Where you are registered");
    public static readonly Text WhereRegisteredQuestion = new("Đăng ký thường trú ở đâu", "Where are you registered");
    public static readonly Text RegisteredHere = new("Cũng ở đây", "Here as well");
    public static readonly Text RegisteredElsewhere = new("Ở nơi khác", "Somewhere else");
    public static readonly Text RegisteredLater = new("Để sau", "Later");
    public static readonly Text RegisteredMissing = new("Xin chọn nơi đăng ký thường trú, hoặc Để sau.", "Please choose where you are registered, or Later.");
    public static readonly Text FindCommune = new("Tên xã, phường hoặc đặc khu", "Name of the commune, ward or special zone");
    public static readonly Text FindCommuneHint = new("Tên xã sau sắp xếp. Gõ không dấu cũng được, ví dụ: van son. Thêm tên tỉnh nếu trùng tên.", "The commune's name of today, with or without diacritics, for example: van son. Add the province where names repeat.");
    public static readonly Text Find = new("Tìm", "Search");
    public static readonly Text FoundTitle = new("Chọn một nơi", "Choose one");
    public static readonly Text FoundNone = new("Chưa thấy xã nào có tên như vậy. Xin gõ ngắn hơn, hoặc gõ tên xã mới sau sắp xếp.", "No commune of that name. Please type less of it, or the name of the commune as it is today.");
    public static readonly Text PlaceIn = new("{0}, {1}", "{0}, {1}");
    public static readonly Text PlaceGone = new("đơn vị không còn", "a unit no longer there");
    public static readonly Text OtherCommune = new("Chọn xã khác", "Choose another commune");
    public static readonly Text WhichVillage = new("Thôn, tổ dân phố", "Village or neighbourhood");
    public static readonly Text VillageLater = new("Chưa rõ thôn, để sau", "Not sure of the village, later");
    public static readonly Text VillageMissing = new("Xin chọn thôn, hoặc chọn Chưa rõ thôn.", "Please choose a village, or Not sure of the village.");

    // Learning.
    public static readonly Text LearningTitle = new("Việc học", "Learning");
    public static readonly Text GroupQuestion = new("Muốn học theo lối của nhóm nào", "Whose learning path do you want");
    public static readonly Text GroupHint = new("Một người có thể thuộc nhiều nhóm; ở đây chọn một lối học.", "One may belong to several groups; choose one path here.");
    public static readonly Text GroupMissing = new("Xin chọn một nhóm.", "Please choose a group.");
    public static readonly Text MoreTimeLegend = new("Thời gian làm bài", "Time in tests");
    public static readonly Text MoreTime = new("Tôi cần thêm thời gian khi làm bài", "I need more time in tests");
    public static readonly Text ElderNote = new("Người từ 60 tuổi luôn được làm bài thong thả, không cần đánh dấu.", "People of 60 and over always take their time, without ticking this.");
    public static readonly Text TicksLegend = new("Nếu muốn thì đánh dấu", "Tick if you like");
    public static readonly Text TicksHint = new("Không đánh dấu cũng học được đầy đủ. Đổi lại lúc nào cũng được.", "Everything can be learned without these. Change them at any time.");

    private static readonly Dictionary<string, Text> TickNames = new(StringComparer.Ordinal)
    {
        [Choice.LearningReminders] = new("Nhắc tôi học", "Remind me to learn"),
        [Choice.PhoneQuestions] = new("Có thể gọi điện hỏi thăm việc học", "You may phone me about my learning"),
    };

    public static string TickName(string code) => TickNames[code];

    // Memberships.
    public static readonly Text MembershipTitle = new("Nơi làm việc hoặc học tập", "Workplace or school");
    public static readonly Text MembershipLead = new("Khai nếu đang làm hoặc học ở một nơi. Không bắt buộc.", "If you work or study somewhere. Optional.");
    public static readonly Text MembershipGroup = new("Ở đó là", "There you are");
    public static readonly Text Organisation = new("Tên cơ quan, doanh nghiệp, hợp tác xã hoặc trường", "Name of the office, enterprise, co-operative or school");
    public static readonly Text OrganisationHint = new("Ví dụ: Trường THPT Sơn Động số 1", "For example: Trường THPT Sơn Động số 1");
    public static readonly Text MembershipCommune = new("Nơi đó ở xã, phường nào", "In which commune or ward");
    public static readonly Text OtherCommuneName = new("Xã, phường khác: gõ tên", "Another commune: type its name");
    public static readonly Text CommuneMissing = new("Xin gõ tên xã, phường.", "Please type the commune's name.");
    public static readonly Text CommuneChoose = new("Có nhiều nơi tên như vậy. Xin chọn một nơi trong danh sách.", "Several places have that name. Please choose one from the list.");
    public static readonly Text FromDate = new("Từ ngày", "Since");
    public static readonly Text FromDateHint = new("Ví dụ: 1/9/2024. Để trống là từ hôm nay.", "For example 1/9/2024. Empty means from today.");
    public static readonly Text TooManyMemberships = new("Đã khai 10 nơi. Xin bỏ bớt nơi cũ trước.", "Ten places are stated already. Please end an old one first.");

    // My page.
    public static readonly Text MyPage = new("Của tôi", "My page");
    public static readonly Text AboutMe = new("Tôi là", "About me");
    public static readonly Text FromVneid = new("Họ tên và ngày sinh lấy từ VNeID; sai thì sửa ở Công an xã, lần đăng nhập sau sẽ đổi theo.", "Name and date of birth come from VNeID; the commune police corrects them, and the next sign-in follows.");
    public static readonly Text NotStated = new("chưa khai", "not stated");
    public static readonly Text Change = new("Đổi", "Change");
    public static readonly Text Places = new("Nơi ở", "Places");
    public static readonly Text LivesAt = new("Đang sống ở", "Lives in");
    public static readonly Text RegisteredAt = new("Đăng ký thường trú ở", "Registered in");
    public static readonly Text PathChosen = new("Lối học", "Learning path");
    public static readonly Text MoreTimeYes = new("Làm bài thong thả, không tự nộp khi hết giờ", "No hurry: nothing is handed in by the clock");
    public static readonly Text MoreTimeNo = new("Theo giờ của bài", "As the test says");
    public static readonly Text TicksNone = new("Chưa đánh dấu mục nào", "None ticked");
    public static readonly Text SinceAt = new("{0}, từ ngày {1}", "{0}, since {1}");
    public static readonly Text EndMembership = new("Không còn ở đây", "No longer there");
    public static readonly Text AddMembership = new("Thêm nơi làm việc hoặc học tập", "Add a workplace or school");
    public static readonly Text OpeningsTitle = new("Ai đã mở xem dữ liệu của tôi", "Who opened my data");
    public static readonly Text OpeningsNone = new("Chưa có ai.", "Nobody so far.");
    public static readonly Text OpeningLine = new("{0}: {1}, để {2}", "{0}: {1}, for {2}");
    public static readonly Text SomebodyGone = new("một cán bộ", "an official");
    public static readonly Text Reading = new("Chữ và ngôn ngữ", "Text and language");
    public static readonly Text TextSizeNote = new("Muốn chữ to hơn: trên điện thoại, mở Cài đặt của trình duyệt, chọn Cỡ chữ; trên máy tính, giữ phím Ctrl và bấm dấu +. Trang vẫn gọn khi chữ to gấp đôi.", "For larger text: on a phone, the text size in the browser's settings; on a computer, Ctrl and +. Pages stay in shape at twice the size.");
    public static readonly Text InVietnamese = new("Tiếng Việt", "Tiếng Việt");
    public static readonly Text InEnglish = new("English", "English");
    public static readonly Text ChangePassword = new("Đổi mật khẩu", "Change password");
    public static readonly Text SignOutTitle = new("Đăng xuất", "Sign out");
}
