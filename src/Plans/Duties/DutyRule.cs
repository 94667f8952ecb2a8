using System.Text.RegularExpressions;
using HocVuSo.Community.Contracts;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.Plans.Review;
using HocVuSo.Platform;
using HocVuSo.VietnameseText;

namespace HocVuSo.Plans.Duties;

/// <summary>Of each of whom a duty asks its number.</summary>
internal enum DutyEach
{
    /// <summary>Of the unit as a whole.</summary>
    Unit,

    /// <summary>Of every commune: of the unit itself where it is one.</summary>
    Commune,

    /// <summary>Of every village.</summary>
    Village,

    /// <summary>Of everybody who is a helper on the day; what counts is persons helped, each once a year.</summary>
    Helper,

    /// <summary>Of all households together: their number is a denominator.</summary>
    Household,
}

/// <summary>A condition over facts that a task of a plan may carry. Codes are stored and never change meaning.</summary>
/// <param name="Activity">Which activity counts (<see cref="ActivityKind"/>); null for persons helped.</param>
/// <param name="Usual">How often it is looked at when the plan names no time.</param>
internal sealed partial record DutyRule(string Code, Text Name, DutyEach Each, string? Activity, Rhythm Usual)
{
    public const string ClassOfUnit = "lop-hoc";
    public const string ClassOfVillage = "lop-hoc-moi-thon";
    public const string Mentors = "nguoi-huong-dan";
    public const string Households = "ho-gia-dinh";
    public const string Counter = "mot-cua";
    public const string Festival = "ngay-hoi";
    public const string Publicity = "tuyen-truyen";
    public const string Training = "tap-huan";

    public static readonly IReadOnlyList<DutyRule> All =
    [
        new(ClassOfUnit, new("Có lớp học cộng đồng trong đơn vị", "Community classes in the unit"), DutyEach.Unit, ActivityKind.CommunityClass, Rhythm.Weekly),
        new(ClassOfVillage, new("Thôn nào cũng có lớp học cộng đồng", "Community classes in every village"), DutyEach.Village, ActivityKind.CommunityClass, Rhythm.Weekly),
        new(Mentors, new("Ai làm người hướng dẫn cũng giúp đủ số người trong năm", "Every helper helps so many people within the year"), DutyEach.Helper, null, Rhythm.Yearly),
        new(Households, new("Hộ nào cũng có thành viên tham gia học", "Every household has a member who learns"), DutyEach.Household, ActivityKind.HouseholdsLearning, Rhythm.Yearly),
        new(Counter, new("Xã nào cũng có người hỗ trợ tại bộ phận một cửa", "Somebody helps at the one-stop counter of every commune"), DutyEach.Commune, ActivityKind.CounterHelp, Rhythm.Monthly),
        new(Festival, new("Có Ngày hội toàn dân học tập số", "The digital learning festival is held"), DutyEach.Unit, ActivityKind.Festival, Rhythm.Yearly),
        new(Publicity, new("Có hoạt động tuyên truyền", "Publicity takes place"), DutyEach.Unit, ActivityKind.Publicity, Rhythm.Monthly),
        new(Training, new("Có buổi tập huấn", "Training sessions take place"), DutyEach.Unit, ActivityKind.Training, Rhythm.Monthly),
    ];

    /// <summary>Asked of a whole year, whatever rhythm the plan names for the work itself.</summary>
    public bool IsOverYear => Each is DutyEach.Helper or DutyEach.Household;

    public static DutyRule? Find(string? code) => All.FirstOrDefault(r => r.Code == code);

    /// <summary>
    /// The rule that the words of a task ask for, as plans of the movement word them; null when none. A guess that a person confirms: only what
    /// names a number, an interval or a fixed feast is one, for "đẩy mạnh tuyên truyền" can be held against nothing.
    /// </summary>
    public static DutyRule? Guess(TaskContent task)
    {
        var (words, each, of) = (Fold.Of($"{task.Title} {task.Sentence}"), Fold.Of(task.Demand?.Each), Fold.Of(task.Demand?.Of));
        var demands = task.Demand is not null || task.Dues.Any(d => d.Rhythm is Rhythm.Daily or Rhythm.Weekly or Rhythm.Monthly or Rhythm.Quarterly or Rhythm.HalfYearly);
        if (FeastWords().IsMatch(words)) { return Find(Festival); }
        if (MentorWords().IsMatch(each) && PersonWords().IsMatch(of)) { return Find(Mentors); }
        if (HouseholdWords().IsMatch(each) && PersonWords().IsMatch(of)) { return Find(Households); }
        if (!demands) { return null; }
        if (CounterWords().IsMatch(words) && HelpWords().IsMatch(words)) { return Find(Counter); }
        if (ClassWords().IsMatch(words)) { return Find(VillageWords().IsMatch(each) ? ClassOfVillage : ClassOfUnit); }
        if (TrainingWords().IsMatch(words)) { return Find(Training); }
        return PublicityWords().IsMatch(words) ? Find(Publicity) : null;
    }

    [GeneratedRegex(@"\bngay hoi (toan dan|hoc tap so|chuyen doi so|cong nghe so)")]
    private static partial Regex FeastWords();

    [GeneratedRegex(@"mentor|dai su so|nguoi huong dan|tinh nguyen vien|thanh vien to|hat nhan")]
    private static partial Regex MentorWords();

    [GeneratedRegex(@"\b(nguoi|thanh vien|mentee|hoc vien|lao dong)")]
    private static partial Regex PersonWords();

    [GeneratedRegex(@"^(ho\b|ho gia dinh|gia dinh)")]
    private static partial Regex HouseholdWords();

    [GeneratedRegex(@"mot cua|phuc vu hanh chinh cong")]
    private static partial Regex CounterWords();

    [GeneratedRegex(@"ho tro|huong dan|tro giup")]
    private static partial Regex HelpWords();

    [GeneratedRegex(@"lop hoc (cong dong|so|ky nang)|lop ky nang so|buoi hoc|lop hoc cho (nguoi dan|cong dong)")]
    private static partial Regex ClassWords();

    [GeneratedRegex(@"\b(thon|to dan pho|khu pho|ban|lang|xom|ap|khu dan cu)\b")]
    private static partial Regex VillageWords();

    [GeneratedRegex(@"\b(tap huan|boi duong)\b")]
    private static partial Regex TrainingWords();

    [GeneratedRegex(@"phat thanh|loa truyen thanh|pa ?no|to roi|tuyen truyen")]
    private static partial Regex PublicityWords();
}
