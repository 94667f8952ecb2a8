using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.Platform;
using HocVuSo.VietnameseText;

namespace HocVuSo.Territory.Contracts;

/// <summary>A body in a place. Stable through renames. Of one that every place has it follows from the place and the body's code.</summary>
public readonly record struct OrganisationId(Guid Value) : IEntityId<OrganisationId>, IParsable<OrganisationId>
{
    public static OrganisationId From(Guid value) => new(value);

    public static OrganisationId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out OrganisationId result)
    {
        var read = Guid.TryParse(s, out var value);
        result = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("N");
}

/// <summary>What a body is, in the order in which documents name them.</summary>
public enum OrganisationKind
{
    /// <summary>Đảng ủy, Tỉnh ủy and their committees.</summary>
    Party,
    Council,
    Committee,

    /// <summary>Ban Chỉ đạo.</summary>
    Steering,

    /// <summary>Sở and what is equal to one.</summary>
    Department,

    /// <summary>Phòng of a commune.</summary>
    Office,
    Front,

    /// <summary>Đoàn thể: youth, women, farmers, veterans, workers and other societies.</summary>
    Union,
    Police,
    Military,

    /// <summary>Centres and other public service units.</summary>
    Centre,
    School,
    Team,
    Enterprise,
    Cooperative,
    Other,
}

public static class OrganisationKinds
{
    /// <summary>Every kind with its official word.</summary>
    public static readonly IReadOnlyDictionary<OrganisationKind, Text> Words = new Dictionary<OrganisationKind, Text>
    {
        [OrganisationKind.Party] = new("Cơ quan Đảng", "Party body"),
        [OrganisationKind.Council] = new("Hội đồng nhân dân", "People's Council"),
        [OrganisationKind.Committee] = new("Ủy ban nhân dân", "People's Committee"),
        [OrganisationKind.Steering] = new("Ban Chỉ đạo", "Steering committee"),
        [OrganisationKind.Department] = new("Sở, cơ quan ngang sở", "Department of the province"),
        [OrganisationKind.Office] = new("Phòng, văn phòng", "Office of the commune"),
        [OrganisationKind.Front] = new("Mặt trận Tổ quốc", "Fatherland Front"),
        [OrganisationKind.Union] = new("Đoàn thể, hội", "Union or society"),
        [OrganisationKind.Police] = new("Công an", "Police"),
        [OrganisationKind.Military] = new("Quân sự", "Military"),
        [OrganisationKind.Centre] = new("Trung tâm, đơn vị sự nghiệp", "Centre or public service unit"),
        [OrganisationKind.School] = new("Trường học", "School"),
        [OrganisationKind.Team] = new("Tổ, đội", "Team"),
        [OrganisationKind.Enterprise] = new("Doanh nghiệp", "Enterprise"),
        [OrganisationKind.Cooperative] = new("Hợp tác xã", "Cooperative"),
        [OrganisationKind.Other] = new("Cơ quan khác", "Other body"),
    };

    // The first that fits: "Trung tâm Văn hóa" is a centre whatever follows.
    private static readonly (string Head, OrganisationKind Kind)[] Heads =
    [
        ("dang uy", OrganisationKind.Party), ("tinh uy", OrganisationKind.Party), ("thanh uy", OrganisationKind.Party), ("chi bo", OrganisationKind.Party), ("dang bo", OrganisationKind.Party), ("ban xay dung dang", OrganisationKind.Party),
        ("ban tuyen giao", OrganisationKind.Party), ("ban to chuc", OrganisationKind.Party), ("uy ban kiem tra", OrganisationKind.Party), ("hoi dong nhan dan", OrganisationKind.Council), ("hdnd", OrganisationKind.Council),
        ("uy ban nhan dan", OrganisationKind.Committee), ("ubnd", OrganisationKind.Committee), ("ban chi dao", OrganisationKind.Steering), ("bcd", OrganisationKind.Steering), ("ban chi huy", OrganisationKind.Military), ("quan su", OrganisationKind.Military),
        ("bo chi huy", OrganisationKind.Military), ("don bien phong", OrganisationKind.Military), ("so", OrganisationKind.Department), ("thanh tra", OrganisationKind.Department), ("phong", OrganisationKind.Office), ("p", OrganisationKind.Office),
        ("van phong", OrganisationKind.Office), ("vp", OrganisationKind.Office), ("uy ban mat tran", OrganisationKind.Front), ("mat tran", OrganisationKind.Front), ("mttq", OrganisationKind.Front), ("ubmttq", OrganisationKind.Front),
        ("doan", OrganisationKind.Union), ("tinh doan", OrganisationKind.Union), ("thanh doan", OrganisationKind.Union), ("xa doan", OrganisationKind.Union), ("hoi", OrganisationKind.Union), ("lien doan", OrganisationKind.Union), ("cong doan", OrganisationKind.Union),
        ("chi doan", OrganisationKind.Union), ("chi hoi", OrganisationKind.Union), ("cong an", OrganisationKind.Police), ("truong", OrganisationKind.School), ("trung tam", OrganisationKind.Centre), ("tt", OrganisationKind.Centre), ("ttpvhcc", OrganisationKind.Centre),
        ("tram y te", OrganisationKind.Centre), ("benh vien", OrganisationKind.Centre), ("ban quan ly", OrganisationKind.Centre), ("thu vien", OrganisationKind.Centre), ("nha van hoa", OrganisationKind.Centre), ("to", OrganisationKind.Team), ("doi", OrganisationKind.Team),
        ("doanh nghiep", OrganisationKind.Enterprise), ("cong ty", OrganisationKind.Enterprise), ("tap doan", OrganisationKind.Enterprise), ("viettel", OrganisationKind.Enterprise), ("vnpt", OrganisationKind.Enterprise), ("mobifone", OrganisationKind.Enterprise),
        ("ngan hang", OrganisationKind.Enterprise), ("buu dien", OrganisationKind.Enterprise), ("hop tac xa", OrganisationKind.Cooperative), ("htx", OrganisationKind.Cooperative), ("lien hiep hop tac xa", OrganisationKind.Cooperative),
    ];

    /// <summary>What a name begins as: "Trường THCS Vân Sơn" is a school. A person looks at it before it is kept.</summary>
    public static OrganisationKind Guess(string name)
    {
        var words = Fold.Of(name) + " ";
        return Heads.Where(h => words.StartsWith(h.Head + " ", StringComparison.Ordinal)).Select(h => (OrganisationKind?)h.Kind).FirstOrDefault() ?? OrganisationKind.Other;
    }
}

/// <summary>That a body is no more.</summary>
/// <param name="On">The first day.</param>
/// <param name="To">Which body of the place took over; null: none.</param>
/// <param name="IsSaidHere">It was recorded in the place; false where it holds in every place.</param>
public sealed record OrganisationEnd(DateOnly On, OrganisationId? To, string LegalBasis, bool IsSaidHere);

/// <summary>A body in a place: not the place.</summary>
/// <param name="Name">Official, without the place: "Phòng Văn hóa - Xã hội".</param>
/// <param name="Standard">Its code where every place of the type has one (data/organisations.yaml); null for one that was added.</param>
/// <param name="Aliases">What people here write instead; spellings with one <see cref="Organisations.KeyOf"/> stand here once.</param>
/// <param name="Usual">What people everywhere write instead.</param>
/// <param name="ValidFrom">Null where nobody said since when.</param>
/// <param name="End">Null while it stands; may lie ahead.</param>
/// <param name="Revision">Goes up with every change; 0 where nothing was said of it here.</param>
public sealed record Organisation(
    OrganisationId Id, UnitId UnitId, OrganisationKind Kind, string Name, string? Standard, IReadOnlyList<string> Aliases, IReadOnlyList<string> Usual, DateOnly? ValidFrom, OrganisationEnd? End, int Revision)
{
    public bool Stands(DateOnly on) => (ValidFrom is null || ValidFrom <= on) && (End is null || on < End.On);
}
