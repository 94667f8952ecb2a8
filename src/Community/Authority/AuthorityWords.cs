using HocVuSo.Platform;

namespace HocVuSo.Community.Authority;

/// <summary>What the pages about the authority's results say.</summary>
internal static class AuthorityWords
{
    public static readonly IReadOnlyDictionary<LineOutcome, Text> Outcomes = new Dictionary<LineOutcome, Text>
    {
        [LineOutcome.Known] = new("Khớp với một người trong tỉnh", "Matches a person of the province"),
        [LineOutcome.Unmatched] = new("Không tìm thấy người này trong tỉnh: chưa có tài khoản, hoặc sống ở tỉnh khác", "This person is not known in the province: no account yet, or living elsewhere"),
        [LineOutcome.Repeated] = new("Trùng số định danh với một dòng ở trên; dòng trên được dùng", "The number stands on an earlier line too; the earlier line is used"),
        [LineOutcome.ImportedBefore] = new("Đã nhập từ một tệp trước", "Imported from an earlier file"),
        [LineOutcome.NotPassed] = new("Cột kết quả không ghi là đạt", "The result column does not say passed"),
        [LineOutcome.NumberMissing] = new("Không có số định danh", "There is no citizen number"),
        [LineOutcome.NumberTooShort] = new("Số định danh thiếu chữ số: tệp lưu từ bảng tính có thể đã mất số 0 ở đầu. Xin xuất lại tệp, để cột này là văn bản", "The number has too few digits: a spreadsheet may have dropped the leading zeros. Export again with this column as text"),
        [LineOutcome.NumberRefused] = new("Số định danh không gồm đúng 12 chữ số", "The number does not have exactly 12 digits"),
        [LineOutcome.DateRefused] = new("Ngày xác nhận không đọc được; cần dạng 05/01/2026 hoặc 2026-01-05", "The date cannot be read; 05/01/2026 or 2026-01-05 is needed"),
        [LineOutcome.DateInFuture] = new("Ngày xác nhận chưa tới", "The date is still to come"),
        [LineOutcome.Broken] = new("Dòng có số cột khác dòng tiêu đề", "The line has another number of columns than the header"),
    };

    public static readonly Text Menu = new("Kết quả VNeID", "VNeID results");
    public static readonly Text Title = new("Kết quả từ VNeID", "Results from VNeID");
    public static readonly Text Lead = new("Nhập tệp kết quả do cơ quan có thẩm quyền trả về. Chỉ tiêu 4 chỉ đếm những kết quả này.", "Import the files of results returned by the authority. Target 4 counts these alone.");
    public static readonly Text UploadTitle = new("Nhập một tệp", "Import a file");
    public static readonly Text UploadLead = new("Tệp CSV, bảng mã UTF-8, cột cách nhau bằng dấu phẩy hoặc chấm phẩy, dòng đầu là tên cột; không quá 5.000 dòng và 2 MB. Số định danh chỉ dùng để so khớp, không được lưu.",
        "A CSV file in UTF-8, columns parted by commas or semicolons, names of columns in the first line; at most 5,000 lines and 2 MB. Citizen numbers are only compared, never kept.");
    public static readonly Text File = new("Tệp", "File");
    public static readonly Text Check = new("Kiểm tra tệp", "Check the file");
    public static readonly Text Columns = new("Các cột đã nhớ: số định danh «{0}», ngày xác nhận «{1}»{2}", "Columns remembered: citizen number “{0}”, date “{1}”{2}");
    public static readonly Text ColumnsResult = new(", kết quả «{0}» (đạt: «{1}»)", ", result “{0}” (passed: “{1}”)");
    public static readonly Text ChooseColumns = new("Cột nào là gì?", "Which column is what?");
    public static readonly Text ChooseColumnsLead = new("Chọn một lần; những tệp sau có cùng tên cột sẽ được đọc ngay. Vì tệp có số định danh nên hệ thống không giữ lại: xin chọn lại tệp trước khi bấm kiểm tra.",
        "Choose once; later files with the same columns are read at once. The file holds citizen numbers, so it was not kept: please choose it again before checking.");
    public static readonly Text FirstRows = new("Năm dòng đầu của tệp (số được che)", "The first five lines of the file (numbers masked)");
    public static readonly Text NumberColumn = new("Số định danh cá nhân", "Citizen number");
    public static readonly Text DateColumn = new("Ngày xác nhận", "Date of confirmation");
    public static readonly Text ResultColumn = new("Kết quả", "Result");
    public static readonly Text ResultHint = new("Bỏ trống nếu mọi dòng trong tệp đều là người đã đạt.", "Leave empty if every line is somebody who passed.");
    public static readonly Text PassedValue = new("Cột kết quả ghi gì khi đạt?", "What does the result column say of somebody who passed?");
    public static readonly Text PassedHint = new("Ví dụ: 1, hoặc DAT.", "For example 1, or DAT.");
    public static readonly Text ChooseColumn = new("Chọn cột", "Choose a column");
    public static readonly Text ChangeColumns = new("Tệp có tên cột khác?", "Other names of columns?");
    public static readonly Text ChangeColumnsLead = new("Cứ chọn tệp rồi bấm kiểm tra: khi không thấy các cột đã nhớ, trang sẽ hỏi lại.", "Choose the file and check it: when the remembered columns are missing, the page asks.");

    public static readonly Text FileMissing = new("Chọn một tệp.", "Choose a file.");
    public static readonly Text FileEmpty = new("Tệp không có dòng nào sau dòng tiêu đề.", "The file has no line after the header.");
    public static readonly Text FileIsWorkbook = new("Đây là tệp bảng tính. Mở tệp, chọn lưu thành CSV UTF-8, rồi gửi tệp CSV.", "This is a workbook. Open it, save it as CSV UTF-8, and send the CSV file.");
    public static readonly Text FileNotUtf8 = new("Tệp không ở bảng mã UTF-8. Mở tệp bằng bảng tính, chọn lưu thành CSV UTF-8, rồi gửi lại.", "The file is not in UTF-8. Open it in a spreadsheet, save it as CSV UTF-8, and send it again.");
    public static readonly Text FileTooLong = new("Tệp có hơn {0} dòng. Xin chia thành nhiều tệp.", "The file has more than {0} lines. Please split it.");
    public static readonly Text FileTooBig = new("Tệp lớn hơn 2 MB. Xin chia thành nhiều tệp.", "The file is larger than 2 MB. Please split it.");
    public static readonly Text FileOneColumn = new("Không thấy các cột: cần dấu phẩy hoặc chấm phẩy giữa các cột.", "No columns were found: they are parted by commas or semicolons.");
    public static readonly Text FileSameNames = new("Dòng tiêu đề có hai cột cùng tên «{0}».", "Two columns of the header are both called “{0}”.");
    public static readonly Text ColumnsUnknown = new("Chọn cột số định danh và cột ngày xác nhận, rồi chọn lại tệp.", "Choose the columns of the number and of the date, then choose the file again.");
    public static readonly Text ColumnsEqual = new("Hai cột phải khác nhau.", "The columns must differ.");
    public static readonly Text PassedMissing = new("Đã chọn cột kết quả thì ghi giá trị nghĩa là đạt.", "With a result column, say which value means passed.");

    public static readonly Text Preview = new("Xem trước: {0}", "Preview: {0}");
    public static readonly Text Imported = new("Đã nhập: {0}", "Imported: {0}");
    public static readonly Text TakenBack = new("Đã hủy: {0}", "Taken back: {0}");
    public static readonly Text NothingDoneYet = new("Chưa có gì được nhập. Xem kết quả kiểm tra rồi xác nhận.", "Nothing has been imported yet. Look at the check, then confirm.");
    public static readonly Text SumsOf = new("{0} dòng: {1} khớp, {2} không khớp, {3} trùng, {4} không dùng được", "{0} lines: {1} match, {2} do not, {3} are repeated, {4} cannot be used");
    public static readonly Text Confirm = new("Nhập {0} kết quả", "Import {0} results");
    public static readonly Text NothingToImport = new("Không có dòng nào khớp, nên không có gì để nhập.", "No line matches, so there is nothing to import.");
    public static readonly Text Outcome = new("Kết quả kiểm tra", "Outcome");
    public static readonly Text Lines = new("Số dòng", "Lines");
    public static readonly Text Which = new("Dòng thứ", "Line numbers");
    public static readonly Text UploadedBy = new("Người đưa tệp", "Brought by");
    public static readonly Text UploadedAt = new("Đưa lên lúc", "Brought at");
    public static readonly Text ConfirmedBy = new("Người xác nhận nhập", "Confirmed by");
    public static readonly Text Sha256 = new("Mã băm SHA-256 của tệp", "SHA-256 of the file");
    public static readonly Text TakenBackBy = new("Người hủy", "Taken back by");
    public static readonly Text Reason = new("Lý do", "Reason");
    public static readonly Text TakeBackTitle = new("Hủy cả lần nhập này", "Take this whole import back");
    public static readonly Text TakeBackLead = new("Các kết quả của tệp không còn được tính; tệp và lý do vẫn nằm trong danh sách.", "The file's results are no longer counted; the file and the reason stay in the list.");
    public static readonly Text TakeBack = new("Hủy lần nhập", "Take back");
    public static readonly Text Discard = new("Bỏ, không nhập", "Discard");
    public static readonly Text ListTitle = new("Các tệp đã nhập", "Files imported");
    public static readonly Text NoneYet = new("Chưa nhập tệp nào: chưa có dữ liệu từ VNeID.", "No file was imported: there is no data from VNeID yet.");
    public static readonly Text State = new("Tình trạng", "State");
    public static readonly Text StateDraft = new("chưa xác nhận", "not confirmed");
    public static readonly Text StateImported = new("đã nhập", "imported");
    public static readonly Text StateTakenBack = new("đã hủy", "taken back");
    public static readonly Text ImportedLines = new("Kết quả đã nhập", "Results imported");
    public static readonly Text SameFileBefore = new("Tệp y hệt tệp này đã được nhập lúc {0}.", "The very same file was imported at {0}.");
}
