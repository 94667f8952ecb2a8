using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Community.Populations;

/// <summary>What the pages about denominators say.</summary>
internal static class PopulationWords
{
    /// <summary>The official vocabulary of the Law on Statistics, article 48.</summary>
    public static readonly IReadOnlyDictionary<DataLevel, Text> Levels = new Dictionary<DataLevel, Text>
    {
        [DataLevel.Estimate] = new("ước tính", "estimate"),
        [DataLevel.Preliminary] = new("sơ bộ", "preliminary"),
        [DataLevel.Official] = new("chính thức", "official"),
    };

    public static readonly Text Title = new("Mẫu số của các chỉ tiêu", "Denominators of the targets");
    public static readonly Text Lead = new("Mỗi nhóm có bao nhiêu người, theo nguồn nào. Tỷ lệ của chỉ tiêu chia cho số này.", "How many people each group has, and who says so. The targets' rates divide by these.");
    public static readonly Text Of = new("{0}: mẫu số của các chỉ tiêu", "{0}: denominators of the targets");
    public static readonly Text Everybody = new("Toàn dân", "Everybody");
    public static readonly Text Households = new("Hộ gia đình", "Households");
    public static readonly Text Unknown = new("chưa có", "not known");
    public static readonly Text UnknownHint = new("«chưa có» nghĩa là chưa biết, không phải bằng 0.", "“not known” means unknown, not zero.");
    public static readonly Text Group = new("Nhóm", "Group");
    public static readonly Text Unit = new("Đơn vị", "Unit");
    public static readonly Text Number = new("Số người (hoặc số hộ)", "People (or households)");
    public static readonly Text NumberHint = new("Chấm giữa hàng nghìn cũng được: 12.345.", "Points between thousands are fine: 12.345.");
    public static readonly Text Level = new("Mức độ", "Level");
    public static readonly Text AsOf = new("Tính đến ngày", "As of");
    public static readonly Text AsOfHint = new("Ngày/tháng/năm, ví dụ 30/06/2026.", "Day/month/year, for example 30/06/2026.");
    public static readonly Text Source = new("Nguồn", "Source");
    public static readonly Text SourceHint = new("Văn bản, sổ hoặc cơ quan cho số này.", "The document, register or authority the number is from.");
    public static readonly Text EnterTitle = new("Ghi số mới", "Enter a new number");
    public static readonly Text EnterLead = new("Số cũ không bị xóa. Số ghi sau cùng của mỗi nhóm là số đang dùng.", "Earlier numbers stay. The one recorded last is in force for its group.");
    public static readonly Text Enter = new("Ghi số mới", "Enter");
    public static readonly Text DeriveTitle = new("Suy ra số người trưởng thành từ dân số", "Derive the number of adults from the population");
    public static readonly Text DeriveLead = new("Dân số {0} người (đến {1}, {2}) nhân với tỷ lệ người từ 18 tuổi trở lên. Tỷ lệ là giả định, chưa có nguồn theo xã; sửa được. Kết quả ghi là ước tính.",
        "The population, {0} people (as of {1}, {2}), times the share of people aged 18 and over. The share is an assumption, no source gives it by commune; you may change it. The result is marked an estimate.");
    public static readonly Text DeriveAllTitle = new("Suy ra cho các xã chưa có số người trưởng thành", "Derive for the communes without a number of adults");
    public static readonly Text DeriveAllLead = new("{0} xã có dân số mà chưa có số người trưởng thành. Tỷ lệ là giả định, sửa được. Kết quả ghi là ước tính.",
        "{0} communes have a population but no number of adults. The share is an assumption and may be changed. The results are marked estimates.");
    public static readonly Text Share = new("Tỷ lệ người từ 18 tuổi trở lên (%)", "Share of people aged 18 and over (%)");
    public static readonly Text Derive = new("Suy ra từ dân số", "Derive from the population");
    public static readonly Text Derived = new("Suy ra từ dân số {0} người (đến {1}; {2}) × {3} % từ 18 tuổi trở lên (giả định)", "Derived from the population of {0} (as of {1}; {2}) × {3} % aged 18 and over (assumed)");
    public static readonly Text HistoryTitle = new("Các số đã ghi", "Numbers recorded so far");
    public static readonly Text RecordedAt = new("Ghi lúc", "Recorded");
    public static readonly Text Saved = new("Đã ghi.", "Recorded.");
    public static readonly Text SavedMany = new("Đã suy ra cho {0} xã.", "Derived for {0} communes.");
    public static readonly Text GroupMissing = new("Chọn nhóm.", "Choose a group.");
    public static readonly Text NumberRefused = new("Ghi một số nguyên lớn hơn 0, ví dụ 12.345. Chưa biết thì chưa ghi.", "Give a whole number above 0, such as 12.345. If it is not known, enter nothing.");
    public static readonly Text DateRefused = new("Ghi ngày/tháng/năm, ví dụ 30/06/2026.", "Give day/month/year, for example 30/06/2026.");
    public static readonly Text DateInFuture = new("Ngày này chưa tới.", "This day is still to come.");
    public static readonly Text LevelMissing = new("Chọn mức độ.", "Choose a level.");
    public static readonly Text SourceMissing = new("Ghi nguồn của số này, từ 5 đến 300 ký tự.", "Say where the number is from, in 5 to 300 characters.");
    public static readonly Text ShareRefused = new("Ghi tỷ lệ từ {0} đến {1} %, ví dụ 72 hoặc 71,5.", "Give a share from {0} to {1} %, such as 72 or 71,5.");
    public static readonly Text OpenUnit = new("Xem và ghi số của {0}", "See and enter numbers of {0}");
}
