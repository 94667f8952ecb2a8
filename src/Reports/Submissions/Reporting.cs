using HocVuSo.Reports.Contracts;
using HocVuSo.Reports.Obligations;
using HocVuSo.Reports.Regimes;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Reports.Submissions;

internal sealed class Reporting(RegimeShelf regimes, Opening opening, Dossiers dossiers, Flow flow) : IReporting
{
    public async Task<int> OpenAsync(UnitId province, DateOnly from, DateOnly upTo, CancellationToken cancel) =>
        regimes.For(province) is { } regime ? await opening.FromAsync(regime, Period.Of(from), Period.Of(upTo), cancel) : 0;

    public async Task AddAsync(PastReport report, CancellationToken cancel)
    {
        var dossier = await dossiers.FindAsync(report.Commune, Period.Parse(report.Period, null), cancel) ?? throw Refused(report, "the commune owes no report for it");
        var before = await dossiers.BeforeAsync(dossier, cancel);
        var lines = await dossiers.CountAsync(dossier, report.ProposedAt - Flow.Settling, cancel);
        var drafted = Drafting.Of(dossier, lines, before, dossier.Period.To);
        var words = drafted with { I = report.Steering, IV = report.NextTasks, V = report.Proposals };
        if (flow.Propose(dossier, words, report.OverReason, report.PreparedBy, report.ProposedAt, lines) is not Proposing.Done { Submission: var submission })
        {
            throw Refused(report, "it cannot be proposed");
        }
        if (report.Signing is not { } signing) { return; }
        if (await flow.SignAsync(submission, signing.By, signing.Number, signing.SignedOn, signing.File, signing.At, cancel) != Signing.Done) { throw Refused(report, "it cannot be signed"); }
        if (report.Sending is not { } sending) { return; }
        if (!flow.Send(dossier, submission, sending.By, sending.At)) { throw Refused(report, "it cannot be sent"); }
        if (report.Review is not { } review) { return; }
        var reviewed = review.ReturnedFor is { } reason ? flow.Return(submission, review.By, reason, review.At) : flow.Accept(submission, review.By, review.At);
        if (!reviewed) { throw Refused(report, "it cannot be reviewed"); }
    }

    private static InvalidOperationException Refused(PastReport report, string why) => new($"Report {report.Period} of {report.Commune}: {why}.");
}
