using HocVuSo.Assessment.Profiles;
using HocVuSo.Assessment.Sessions;
using HocVuSo.Learning.Contracts;
using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.VietnameseText;

namespace HocVuSo.Assessment.Certificates;

/// <summary>
/// Confirms a passed test at once: the certificate and its two facts join the transaction of the decision. The decision is
/// automatic, so its other half is the human review (Reviews): NĐ 330/2026/NĐ-CP, domain facts §4.1.
/// </summary>
internal sealed class IssueCertificate(AppDb db, AllProfiles profiles, IFrameworks frameworks, ILedger ledger, Secrets secrets, Entropy entropy)
{
    /// <summary>With the session's id it leads from a fact back to the test.</summary>
    public const string SourceKind = "exam";

    private const string NamePurpose = "certificate-name";

    /// <summary>Null when nobody can be named (no identity linked) or credited (no place known) since the test began.</summary>
    public async Task<Certificate?> AddAsync(Session session, Person person, CancellationToken cancel)
    {
        if (!person.Identified || person.Lives is not { } unit) { return null; }
        var at = session.FinishedAt!.Value;
        var on = VietNam.DateOf(at);
        var code = CertificateCode.New(entropy);
        var name = PersonName.Normalise(person.FullName);
        // The rule the test ran under, also when another has come into force since.
        var profile = await profiles.FindAsync(session.Profile, session.ProfileVersion, cancel) ?? throw new InvalidOperationException($"There is no version {session.ProfileVersion} of the profile {session.Profile}.");
        var certificate = new Certificate
        {
            LearnerId = session.LearnerId,
            SessionId = session.Id,
            Code = code.Value,
            Profile = session.Profile,
            ProfileVersion = session.ProfileVersion,
            Framework = frameworks.Current.Code,
            FrameworkVersion = frameworks.Current.Version,
            SealedName = secrets.Seal(NamePurpose, name),
            NameFingerprint = Fingerprint(secrets, code, name),
            IssuedOn = on,
            IssuedAt = at,
            ValidUntil = profile.Rule?.ValidMonths is { } months ? on.AddMonths(months).AddDays(-1) : null,
        };
        db.Add(certificate);
        foreach (var kind in new[] { FactKinds.TestPassed, FactKinds.Confirmed })
        {
            ledger.Append(new NewFact(kind, session.LearnerId, unit, on, Proof.Recorded, SourceKind, session.Id.ToString(), session.Profile));
        }
        return certificate;
    }

    public static string NameOn(Certificate certificate, Secrets secrets) => secrets.OpenText(NamePurpose, certificate.SealedName);

    /// <summary>Over code and name together: equal names on two certificates do not look equal in a copy of the database.</summary>
    public static byte[] Fingerprint(Secrets secrets, CertificateCode code, string name) => secrets.Fingerprint(NamePurpose, code.Value + "\n" + PersonName.Key(name));
}
