using HocVuSo.Platform;

namespace HocVuSo.People.Contracts;

/// <summary>The movement's four target groups. Codes are stable; a person may be in several at once.</summary>
public static class Groups
{
    /// <summary>Cán bộ, công chức, viên chức và người lao động khu vực công.</summary>
    public const string PublicEmployees = "cbccvc";

    /// <summary>Học sinh, sinh viên.</summary>
    public const string Students = "hoc-sinh-sinh-vien";

    /// <summary>Người lao động trong doanh nghiệp, hợp tác xã.</summary>
    public const string Workers = "nguoi-lao-dong";

    /// <summary>Người dân trưởng thành: by birth date, never declared.</summary>
    public const string Adults = "nguoi-dan";

    public static readonly IReadOnlyDictionary<string, Text> Names = new Dictionary<string, Text>(StringComparer.Ordinal)
    {
        [PublicEmployees] = new("Cán bộ, công chức, viên chức và người lao động khu vực công", "Public employees"),
        [Students] = new("Học sinh, sinh viên", "Pupils and students"),
        [Workers] = new("Người lao động trong doanh nghiệp, hợp tác xã", "Workers of enterprises and co-operatives"),
        [Adults] = new("Người dân trưởng thành", "Adults"),
    };

    /// <summary>Years of age from which a person counts as an adult. None of the plans defines it: an assumption of ours (domain facts, unknown 7).</summary>
    public const int AdultAge = 18;
}
