using System.Globalization;
using HocVuSo.Plans.Documents;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans;

/// <summary>Addresses of the module's pages.</summary>
internal static class Hrefs
{
    public const string Plans = "/ke-hoach";
    public const string Upload = Plans + "/tai-len";

    public const string Tasks = "/viec-cua-toi";

    public const string Digest = Tasks + "/thu-nhac";
    public const string StopDigest = Digest + "/thoi";

    private const string DigestLinks = "/thu-nhac";
    public const string ConfirmDigestRoute = DigestLinks + "/{key}/xac-nhan";
    public const string StopDigestRoute = DigestLinks + "/{key}/thoi";

    public static string ConfirmDigest(string key) => $"{DigestLinks}/{key}/xac-nhan";

    public static string StopDigestOf(string key) => $"{DigestLinks}/{key}/thoi";

    /// <summary>For mail programs, which bring no token of a page.</summary>
    public static string StopDigestApi(string key) => "/api" + StopDigestOf(key);

    public const string Bodies = "/to-chuc";
    public const string AddBody = Bodies + "/them";

    public static string Body(OrganisationId id) => $"{Bodies}/{id}";

    public static string EndBody(OrganisationId id) => $"{Body(id)}/ket-thuc";

    public static string ReopenBody(OrganisationId id) => $"{Body(id)}/hoat-dong-lai";

    /// <summary>The page that adds a body or says whose other name it is, with the name written already.</summary>
    public static string AddBodyCalled(string name) => $"{AddBody}?ten={Uri.EscapeDataString(name)}";

    public static string Task(PlanItemId id) => $"{Tasks}/{id}";

    public static string Assign(PlanItemId id) => $"{Task(id)}/giao";

    /// <summary>What stands behind a period of a duty.</summary>
    public static string Period(PlanItemId id, DateOnly due) => string.Create(CultureInfo.InvariantCulture, $"{Task(id)}?ky={due:yyyy-MM-dd}#ky");

    public static string Evidence(PlanItemId id, int number) => $"{Task(id)}/tep/{Said(number)}";

    public static string Plan(PlanId id) => $"{Plans}/{id}";

    public static string Review(PlanId id) => $"{Plans}/{id}/duyet";

    public static string Card(PlanId id, int number) => $"{Review(id)}/{Said(number)}";

    public static string PutInForce(PlanId id) => $"{Plan(id)}/dua-vao";

    public static string Discard(PlanId id) => $"{Plan(id)}/bo";

    public static string Alignment(PlanId id) => $"{Plan(id)}/doi-chieu";

    /// <summary>Where parts of a target are assigned to the units below.</summary>
    public static string Cascade(PlanId id, PlanItemId target) => $"{Plan(id)}/phan-bo/{target}";

    /// <summary>Where a card stands on the page of its review.</summary>
    public static string Anchor(int number) => $"the-{Said(number)}";

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
