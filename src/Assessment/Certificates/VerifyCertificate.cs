using System.Security.Cryptography;
using HocVuSo.Assessment.Profiles;
using HocVuSo.Learning.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Certificates;

/// <summary>
/// /xac-minh: anyone checks a confirmation by its code. It tells the framework, the dates and whether it is in force, never
/// whose it is: who wants to know that types the full name and hears match or no match, a few times an hour.
/// </summary>
internal static class VerifyCertificate
{
    public const string Path = "/xac-minh";

    private const int MostTries = 5;
    private const int LongestName = 200;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    // One row per certificate, counted where it lies so that all nodes count together: changes nothing once the tries are used up.
    private const string CountTry = """
        insert into assessment_name_check (code, window_start, tries) values (@p0, @p1, 1)
        on conflict (code) do update set
          tries = case when assessment_name_check.window_start < @p2 then 1 else assessment_name_check.tries + 1 end,
          window_start = case when assessment_name_check.window_start < @p2 then excluded.window_start else assessment_name_check.window_start end
        where assessment_name_check.window_start < @p2 or assessment_name_check.tries < @p3
        """;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Ask).ForAnyone();
        pages.MapGet(Path + "/{code}", Show).ForAnyone();
        pages.MapPost(Path + "/{code}", CheckName).ForAnyone();
    }

    internal readonly record struct Form
    {
        public string? Name { get; init; }
    }

    /// <summary>The code typed by hand arrives as ?ma=; one that can be read leads to its own address.</summary>
    internal static Results<RazorComponentResult<AskCodePage>, RedirectHttpResult> Ask(string? ma)
    {
        if (string.IsNullOrWhiteSpace(ma)) { return Html.Page<AskCodePage>(new AskCodePage.View(null, Refusals.None)); }
        if (CertificateCode.Read(ma) is { } code) { return Goto.Local($"{Path}/{code}"); }
        var refused = new Refusals();
        refused.Add("ma", AssessmentWords.CodeMistyped);
        return Html.Again<AskCodePage>(new AskCodePage.View(ma.Length > LongestName ? ma[..LongestName] : ma, refused));
    }

    internal static async Task<RazorComponentResult> Show(
        string code, HttpContext http, AppDb db, AllProfiles profiles, IFrameworks frameworks, IPersons persons, IPlaces places, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(db, code, cancel) is not { } found) { return Unknown(code); }
        return Html.Page<VerifyCertificatePage>(View(found, profiles, frameworks, clock, null, null, Refusals.None, await RevokeHrefAsync(found, http, persons, places, cancel)));
    }

    // Answers from the POST itself: a redirect would carry the verdict in an address that anybody could write.
    internal static async Task<RazorComponentResult> CheckName(
        string code, [FromForm] Form form, HttpContext http, AppDb db, AllProfiles profiles, IFrameworks frameworks, Secrets secrets, Appender appender,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(db, code, cancel) is not { } found) { return Unknown(code); }
        var name = (form.Name ?? "").Trim();
        var refused = new Refusals();
        if (name.Length == 0) { refused.Add("Name", AssessmentWords.TypeTheName); }
        else if (name.Length > LongestName) { refused.Add("Name", AssessmentWords.NameTooLong); }
        else
        {
            var now = clock.GetUtcNow();
            var dialect = appender.Dialect;
            var counted = await appender.AppendAsync(CountTry, [found.Code, dialect.Utc(now), dialect.Utc(now - Window), MostTries], cancel);
            if (counted == 0) { refused.Add("Name", AssessmentWords.TooManyTries); }
        }
        if (refused.Any) { return Html.Again<VerifyCertificatePage>(View(found, profiles, frameworks, clock, form.Name, null, refused, null)); }

        // The same work whether it matches or not: one keyed hash, compared in constant time.
        var matches = CryptographicOperations.FixedTimeEquals(found.NameFingerprint, IssueCertificate.Fingerprint(secrets, CertificateCode.Read(found.Code)!.Value, name));
        return Html.Page<VerifyCertificatePage>(View(found, profiles, frameworks, clock, name, matches, Refusals.None, null));
    }

    public static async Task<Certificate?> FindAsync(AppDb db, string code, CancellationToken cancel) =>
        CertificateCode.Read(code) is { } read ? await db.Set<Certificate>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == read.Value, cancel) : null;

    public static string StateOf(Certificate certificate, DateOnly today) =>
        certificate.RevokedAt is not null ? AssessmentWords.StateRevoked : certificate.IsInForce(today) ? AssessmentWords.StateInForce : AssessmentWords.StateExpired;

    /// <summary>The framework as it is called now when it is still the one in force, otherwise its code; always with its version.</summary>
    public static string FrameworkOf(Certificate certificate, IFrameworks frameworks) => AssessmentWords.FrameworkVersion.With(
        frameworks.Current.Code == certificate.Framework ? frameworks.Current.Name : certificate.Framework, certificate.FrameworkVersion);

    private static RazorComponentResult<AskCodePage> Unknown(string code)
    {
        var refused = new Refusals();
        refused.Add("ma", CertificateCode.Read(code) is null ? AssessmentWords.CodeMistyped : AssessmentWords.CodeUnknown);
        return Html.Page<AskCodePage>(new AskCodePage.View(code.Length > LongestName ? code[..LongestName] : code, refused), StatusCodes.Status404NotFound);
    }

    private static async Task<string?> RevokeHrefAsync(Certificate certificate, HttpContext http, IPersons persons, IPlaces places, CancellationToken cancel) =>
        certificate.RevokedAt is null && Caller.From(http.User) is { } caller && await RevokeCertificate.MayAsync(caller, certificate.LearnerId, persons, places, cancel)
            ? RevokeCertificate.PathOf(certificate.Code)
            : null;

    private static VerifyCertificatePage.View View(
        Certificate certificate, AllProfiles profiles, IFrameworks frameworks, TimeProvider clock, string? name, bool? matches, Refusals refused, string? revokeHref)
    {
        var today = VietNam.Today(clock);
        return new(
            StateOf(certificate, today),
            certificate.IsInForce(today),
            certificate.RevokedReason is { } reason ? AssessmentWords.RevokedOnBecause.With(Say.Date(certificate.RevokedAt!.Value), AssessmentWords.RevocationReasons[reason]) : null,
            profiles.NameOf(certificate.Profile),
            FrameworkOf(certificate, frameworks),
            Say.Date(certificate.IssuedOn),
            certificate.ValidUntil is { } until ? Say.Date(until) : AssessmentWords.NoEndStated,
            CertificateCode.Read(certificate.Code)!.Value.Grouped,
            $"{Path}/{certificate.Code}",
            name,
            matches,
            refused,
            revokeHref);
    }
}
