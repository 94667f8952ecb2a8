using System.Security.Claims;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.People.Contracts;

/// <summary>What a person may do, always within a unit and everything below it.</summary>
public enum Role
{
    /// <summary>Học viên. Every signed-in person is one.</summary>
    Learner,

    /// <summary>Thành viên tổ công nghệ số cộng đồng.</summary>
    Helper,

    /// <summary>Cán bộ phòng Văn hóa - Xã hội cấp xã.</summary>
    CommuneOfficer,

    /// <summary>Lãnh đạo UBND cấp xã, người ký.</summary>
    CommuneLeader,

    /// <summary>Cán bộ Sở Khoa học và Công nghệ.</summary>
    ProvinceOfficer,

    /// <summary>Quản trị hệ thống.</summary>
    Administrator,

    /// <summary>Người soạn câu hỏi, người đọc duyệt câu hỏi.</summary>
    ItemAuthor,
}

/// <summary>A role held in a unit.</summary>
public sealed record Grant(Role Role, UnitId Unit);

/// <summary>Who is asking, read from the sign-in cookie: costs no query.</summary>
/// <param name="Path">The group whose learning path the person follows; null until one is chosen.</param>
public sealed record Caller(PersonId Id, IReadOnlyList<Grant> Grants, string? Path)
{
    public const string PersonClaim = "person";
    public const string PathClaim = "path";
    public const string GrantClaim = "grant";

    /// <summary>Null when nobody is signed in.</summary>
    public static Caller? From(ClaimsPrincipal user) =>
        PersonId.TryParse(user.FindFirstValue(PersonClaim), null, out var id)
            ? new Caller(id, [.. user.FindAll(GrantClaim).Select(c => Read(c.Value))], user.FindFirstValue(PathClaim))
            : null;

    public bool Has(Role role) => role == Role.Learner || Grants.Any(g => g.Role == role);

    /// <summary>The first unit in which the caller holds one of the roles; null when none.</summary>
    public UnitId? UnitOf(params ReadOnlySpan<Role> roles)
    {
        foreach (var grant in Grants)
        {
            if (roles.Contains(grant.Role)) { return grant.Unit; }
        }
        return null;
    }

    /// <summary>True when one of the roles is held in the unit or in a unit above it. False means 404 for the asker.</summary>
    public bool May(IPlaces places, UnitId unit, params ReadOnlySpan<Role> roles)
    {
        foreach (var grant in Grants)
        {
            if (roles.Contains(grant.Role) && places.IsWithin(unit, grant.Unit)) { return true; }
        }
        return false;
    }

    public static string Write(Grant grant) => $"{grant.Role}:{grant.Unit}";

    private static Grant Read(string text)
    {
        var at = text.IndexOf(':', StringComparison.Ordinal);
        return new(Enum.Parse<Role>(text[..at]), new UnitId(Guid.ParseExact(text[(at + 1)..], "N")));
    }
}

/// <summary>Names of the authorisation policies. An endpoint states one of them or <c>ForAnyone</c>.</summary>
public static class Can
{
    public const string Learn = "learn";
    public const string Help = "help";
    public const string RunCommune = "run-commune";
    public const string SignForCommune = "sign-for-commune";
    public const string RunProvince = "run-province";
    public const string RunUnit = "run-unit";
    public const string SeeFigures = "see-figures";
    public const string SeeActivities = "see-activities";
    public const string SeeCountry = "see-country";
    public const string JudgeConfirmations = "judge-confirmations";
    public const string SetRules = "set-rules";
    public const string Administer = "administer";
    public const string KeepBank = "keep-bank";

    /// <summary>Which roles satisfy each policy.</summary>
    public static readonly IReadOnlyDictionary<string, Role[]> Roles = new Dictionary<string, Role[]>(StringComparer.Ordinal)
    {
        [Learn] = [Role.Learner],
        [Help] = [Role.Helper, Role.CommuneOfficer],
        [RunCommune] = [Role.CommuneOfficer],
        [SignForCommune] = [Role.CommuneLeader],
        [RunProvince] = [Role.ProvinceOfficer],
        [RunUnit] = [Role.CommuneOfficer, Role.ProvinceOfficer],
        [SeeFigures] = [Role.CommuneOfficer, Role.CommuneLeader, Role.ProvinceOfficer],
        [SeeActivities] = [Role.Helper, Role.CommuneOfficer, Role.CommuneLeader, Role.ProvinceOfficer],
        [SeeCountry] = [Role.ProvinceOfficer, Role.Administrator],
        [JudgeConfirmations] = [Role.CommuneOfficer, Role.ProvinceOfficer],
        [SetRules] = [Role.Administrator],
        [Administer] = [Role.Administrator],
        [KeepBank] = [Role.ItemAuthor, Role.Administrator],
    };
}

public static class CallerExtensions
{
    /// <summary>Only for those who hold a role of the policy.</summary>
    public static TBuilder For<TBuilder>(this TBuilder endpoint, string policy) where TBuilder : Microsoft.AspNetCore.Builder.IEndpointConventionBuilder =>
        Microsoft.AspNetCore.Builder.AuthorizationEndpointConventionBuilderExtensions.RequireAuthorization(endpoint, policy)
            .WithAccess(string.Join(", ", Can.Roles[policy]));

    private static TBuilder WithAccess<TBuilder>(this TBuilder endpoint, string who) where TBuilder : Microsoft.AspNetCore.Builder.IEndpointConventionBuilder
    {
        endpoint.Add(b => b.Metadata.Add(new AccessAttribute(who)));
        return endpoint;
    }

    /// <summary>The caller of an endpoint that requires one.</summary>
    public static Caller Caller(this Microsoft.AspNetCore.Http.HttpContext http) =>
        Contracts.Caller.From(http.User) ?? throw new InvalidOperationException("The endpoint does not require a signed-in person.");
}
