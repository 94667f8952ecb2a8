using HocVuSo.Assessment.Profiles;
using HocVuSo.Assessment.Sessions;
using HocVuSo.Learning.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Certificates;

/// <summary>/giay-xac-nhan: my confirmations, newest first; each with its code, QR code and PDF.</summary>
internal static class MyCertificates
{
    public const string Path = "/giay-xac-nhan";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).For(Can.Learn);
        pages.MapGet(Path + "/{code}/tai-ve", Download).For(Can.Learn);
    }

    internal static async Task<RazorComponentResult<MyCertificatesPage>> Show(
        HttpContext http, AppDb db, Secrets secrets, AllProfiles profiles, IFrameworks frameworks, Installation installation, TimeProvider clock, CancellationToken cancel)
    {
        var learner = http.Caller().Id;
        var today = VietNam.Today(clock);
        var mine = await db.Set<Certificate>().AsNoTracking().Where(c => c.LearnerId == learner).OrderByDescending(c => c.IssuedAt).ToListAsync(cancel);
        return Html.Page<MyCertificatesPage>(new MyCertificatesPage.View([.. mine.Select(c =>
        {
            var code = CertificateCode.Read(c.Code)!.Value;
            var modules = QrCode.Modules(AddressOf(installation, code));
            return new MyCertificatesPage.Paper(
                profiles.NameOf(c.Profile),
                IssueCertificate.NameOn(c, secrets),
                VerifyCertificate.FrameworkOf(c, frameworks),
                Say.Date(c.IssuedOn),
                c.ValidUntil is { } until ? Say.Date(until) : AssessmentWords.NoEndStated,
                VerifyCertificate.StateOf(c, today),
                c.IsInForce(today),
                c.RevokedReason is { } reason ? AssessmentWords.RevocationReasons[reason].ToString() : null,
                c.RevokedWords,
                code.Grouped,
                QrCode.Path(modules),
                modules.GetLength(0),
                $"{VerifyCertificate.Path}/{code}",
                c.RevokedAt is null ? $"{Path}/{code}/tai-ve" : null,
                ReadResult.PathOf(c.SessionId));
        })], StartSession.Path));
    }

    /// <summary>The file, for its holder alone. A confirmation that was taken back is not handed out any more.</summary>
    internal static async Task<Results<FileContentHttpResult, NotFound>> Download(
        string code, HttpContext http, AppDb db, Secrets secrets, AllProfiles profiles, IFrameworks frameworks, Installation installation, CancellationToken cancel)
    {
        var learner = http.Caller().Id;
        if (CertificateCode.Read(code) is not { } read
            || await db.Set<Certificate>().AsNoTracking().SingleOrDefaultAsync(c => c.LearnerId == learner && c.Code == read.Value && c.RevokedAt == null, cancel) is not { } certificate)
        {
            return TypedResults.NotFound();
        }
        var profile = await profiles.FindAsync(certificate.Profile, certificate.ProfileVersion, cancel);
        var file = CertificatePdf.Write(new(
            read,
            IssueCertificate.NameOn(certificate, secrets),
            profile?.Name.Vi ?? certificate.Profile,
            profile is { Basis: { Checked: true } basis } ? basis.Words.Vi : null,
            VerifyCertificate.FrameworkOf(certificate, frameworks),
            certificate.IssuedAt,
            certificate.IssuedOn,
            certificate.ValidUntil,
            installation.OwnerSaid.Vi,
            AddressOf(installation, read),
            installation.Demonstration));
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(file, "application/pdf", $"giay-xac-nhan-{read.Value[..8]}.pdf");
    }

    private static string AddressOf(Installation installation, CertificateCode code) => $"{installation.BaseAddress}{VerifyCertificate.Path}/{code}";
}
