using HocVuSo.Ledger.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Community.Contracts;

/// <summary>What an activity's number counts.</summary>
public enum ActivityCounts { People, Households, Nobody }

/// <summary>A kind of activity. Codes are stored and never change meaning; they are subjects of <see cref="FactKinds.Held"/>.</summary>
public sealed record ActivityKind(string Code, Text Name, ActivityCounts Counts)
{
    public const string CommunityClass = "lop-hoc-cong-dong";
    public const string Training = "tap-huan";
    public const string Festival = "ngay-hoi";
    public const string CounterHelp = "ho-tro-mot-cua";
    public const string Publicity = "tuyen-truyen";
    public const string HouseholdsLearning = "ho-gia-dinh-hoc";

    public static readonly IReadOnlyList<ActivityKind> All =
    [
        new(CommunityClass, new("Lớp học cộng đồng", "Community class"), ActivityCounts.People),
        new(Training, new("Buổi tập huấn", "Training session"), ActivityCounts.People),
        new(Festival, new("Ngày hội toàn dân học tập số", "Digital learning festival"), ActivityCounts.People),
        new(CounterHelp, new("Hỗ trợ người dân tại bộ phận một cửa", "Help at the one-stop counter"), ActivityCounts.People),
        new(Publicity, new("Tuyên truyền: loa phát thanh, pa nô, tờ rơi", "Publicity: loudspeakers, boards, leaflets"), ActivityCounts.Nobody),
        new(HouseholdsLearning, new("Hộ gia đình có thành viên tham gia học", "Households with a member who learns"), ActivityCounts.Households),
        new("khac", new("Hoạt động khác", "Another activity"), ActivityCounts.People),
    ];

    public static ActivityKind? Find(string? code) => All.FirstOrDefault(k => k.Code == code);
}

/// <summary>An activity as evidence: no names in it.</summary>
/// <param name="SourceId">Of its fact.</param>
/// <param name="Unit">The village, or the commune's unit "chưa rõ thôn" for the whole commune.</param>
/// <param name="Href">Its page, for those who may see the commune's activities.</param>
public sealed record ActivityLine(string SourceId, ActivityKind Kind, UnitId Unit, DateOnly HeldOn, string What, int Count, Proof Proof, string Href, string File, string FileHref);

/// <summary>Activities as evidence of duties.</summary>
public interface IActivities
{
    /// <summary>The source kind of their facts.</summary>
    public const string Source = "activity";

    /// <summary>Where one of a kind is recorded.</summary>
    static string RecordHref(string kind) => $"{Hrefs.Activities}?loai={kind}";

    /// <summary>By source ids, in order of the day; ids of none are absent. One query.</summary>
    Task<IReadOnlyList<ActivityLine>> OfAsync(IReadOnlyCollection<string> sourceIds, CancellationToken cancel);
}
