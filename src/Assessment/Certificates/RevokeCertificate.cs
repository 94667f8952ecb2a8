using HocVuSo.Assessment.Profiles;
using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Certificates;

/// <summary>
/// An officer of the commune where the holder lives, or of its province, takes a confirmation back with a reason. Its
/// facts stop counting in the same transaction. Doing it twice changes nothing.
/// </summary>
internal static class RevokeCertificate
{
    private const int LongestWords = 2000;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(MyCertificates.Path + "/{code}/thu-hoi", Show).For(Can.JudgeConfirmations);
        pages.MapPost(MyCertificates.Path + "/{code}/thu-hoi", Submit).For(Can.JudgeConfirmations);
    }

    public static string PathOf(string code) => $"{MyCertificates.Path}/{code}/thu-hoi";

    internal readonly record struct Form
    {
        public string? Reason { get; init; }
        public string? Words { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<RevokeCertificatePage>, RedirectHttpResult, NotFound>> Show(
        string code, HttpContext http, AppDb db, IPersons persons, IPlaces places, IOpenings openings, Secrets secrets, AllProfiles profiles, CancellationToken cancel)
    {
        var caller = http.Caller();
        if (await FindAsync(code, caller, db, persons, places, cancel) is not { } certificate) { return TypedResults.NotFound(); }
        if (certificate.RevokedAt is not null) { return Goto.Local($"{VerifyCertificate.Path}/{certificate.Code}"); }
        openings.Record(caller.Id, [certificate.LearnerId], "revoke-confirmation", PathOf(certificate.Code));
        await db.SaveChangesAsync(cancel);
        return Html.Page<RevokeCertificatePage>(View(certificate, secrets, profiles, new(), Refusals.None));
    }

    internal static async Task<Results<RazorComponentResult<RevokeCertificatePage>, RedirectHttpResult, NotFound>> Submit(
        string code, [FromForm] Form form, HttpContext http, AppDb db, IPersons persons, IPlaces places, ILedger ledger, Secrets secrets, AllProfiles profiles,
        TimeProvider clock, CancellationToken cancel)
    {
        var caller = http.Caller();
        if (await FindAsync(code, caller, db, persons, places, cancel) is not { } certificate) { return TypedResults.NotFound(); }

        var refused = new Refusals();
        if (!Chosen.TryRead<RevocationReason>(form.Reason, out var reason)) { refused.Add("Reason", AssessmentWords.ChooseReason); }
        var words = Paragraphs.Normalise(form.Words ?? "");
        if (words.Length == 0) { refused.Add("Words", AssessmentWords.SayWhy); }
        else if (words.Length > LongestWords) { refused.Add("Words", AssessmentWords.TooLong.With(Say.Number(LongestWords))); }
        if (refused.Any) { return Html.Again<RevokeCertificatePage>(View(certificate, secrets, profiles, form, refused)); }

        await ApplyAsync(certificate, caller.Id, reason, words, ledger, clock.GetUtcNow(), cancel);
        await db.TrySaveAsync(cancel);   // false: somebody else took it back this moment
        return Goto.Local($"{VerifyCertificate.Path}/{certificate.Code}");
    }

    /// <summary>Takes it back and voids its facts; the caller saves.</summary>
    public static async Task ApplyAsync(Certificate certificate, PersonId by, RevocationReason reason, string words, ILedger ledger, DateTimeOffset now, CancellationToken cancel)
    {
        if (!certificate.Revoke(by, now, reason, words)) { return; }
        foreach (var kind in new[] { FactKinds.TestPassed, FactKinds.Confirmed })
        {
            if (await ledger.FindAsync(kind, IssueCertificate.SourceKind, certificate.SessionId.ToString(), cancel) is { } fact)
            {
                await ledger.VoidAsync(fact, words, by, cancel);
            }
        }
    }

    /// <summary>Where the holder lives now decides, and nobody judges their own.</summary>
    public static async Task<bool> MayAsync(Caller caller, PersonId holder, IPersons persons, IPlaces places, CancellationToken cancel) =>
        Can.Roles[Can.JudgeConfirmations].Any(caller.Has) && caller.Id != holder
        && (await persons.FindAsync(holder, cancel))?.Lives is { } unit && caller.May(places, unit, Can.Roles[Can.JudgeConfirmations]);

    private static async Task<Certificate?> FindAsync(string code, Caller caller, AppDb db, IPersons persons, IPlaces places, CancellationToken cancel) =>
        CertificateCode.Read(code) is { } read && await db.Set<Certificate>().SingleOrDefaultAsync(c => c.Code == read.Value, cancel) is { } found
        && await MayAsync(caller, found.LearnerId, persons, places, cancel) ? found : null;

    private static RevokeCertificatePage.View View(Certificate certificate, Secrets secrets, AllProfiles profiles, Form form, Refusals refused) => new(
        PathOf(certificate.Code),
        IssueCertificate.NameOn(certificate, secrets),
        profiles.NameOf(certificate.Profile),
        Say.Date(certificate.IssuedOn),
        CertificateCode.Read(certificate.Code)!.Value.Grouped,
        [.. AssessmentWords.RevocationReasons.Select(r => new ChoiceField.Choice(r.Key.ToString(), r.Value))],
        form.Reason,
        form.Words,
        refused);
}
