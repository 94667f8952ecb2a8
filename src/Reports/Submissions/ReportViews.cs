using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Reports.Documents;
using HocVuSo.Reports.Measures;
using HocVuSo.Reports.Obligations;
using HocVuSo.Reports.Regimes;

namespace HocVuSo.Reports.Submissions;

/// <summary>What was typed into the report's form, kept while it is shown again.</summary>
internal sealed record Typed(Narrative Words, string OverReason, bool Conflict);

/// <summary>Draws a report for whoever looks at it: the officer who writes, the leader who signs, the province that receives.</summary>
internal sealed class ReportViews(Dossiers dossiers, TimeProvider clock)
{
    /// <param name="address">The address the page and its forms live under.</param>
    /// <param name="reason">What was typed as a reason and refused.</param>
    public async Task<ReportPage.View> OfAsync(Dossier report, Caller caller, string address, bool received, CancellationToken cancel, Refusals? refused = null, Typed? typed = null, ReportPage.SignFields? sign = null, string? reason = null)
    {
        var now = clock.GetUtcNow();
        var today = VietNam.Today(clock);
        var current = report.Current;
        var lines = await dossiers.LinesAsync(report, cancel);
        var before = await dossiers.BeforeAsync(report, cancel);
        var until = report.Until(today);
        var drafted = Drafting.Of(report, lines, before, until);
        var isDraft = current is null or { State: SubmissionState.Draft };
        var writes = !received && isDraft && caller.Has(Role.CommuneOfficer);
        var words = typed is { Conflict: false } ? typed.Words : current?.Words ?? drafted;
        var overReason = typed?.OverReason ?? current?.OverReason ?? "";
        var leads = !received && caller.Has(Role.CommuneLeader);

        return new(
            report.Commune.Within,
            Periods.Name(report.Period),
            Periods.Window(report.Period),
            Periods.StateOf(current?.State, report.Obligation.On(now)),
            Periods.Timing(report.Obligation, now),
            report.Regime.Form.Note,
            current?.AsOf is { } asOf && !isDraft ? ReportsWords.FrozenAt.With(Say.Date(report.Period.To), Say.Time(asOf)) : ReportsWords.LiveUntil.With(Say.Date(until)),
            [.. Questions.Of(report.Regime, lines, before, overReason.Length > 0).Select(q => new ReportPage.Asked(q.Says, q.Blocks))],
            [.. lines.Where(l => l.Figure.Target is not null).Select(l => Row(report, l, before, current))],
            [.. lines.Where(l => l.Figure.Target is null).Select(l => Row(report, l, before, current))],
            ReportsWords.ComparedWith.With(Periods.Name(before.Period)),
            isDraft ? current?.ReturnReason : null,
            writes ? Editor(report, drafted, words, typed, overReason, lines.Any(l => l.Figure.IsOver), refused) : null,
            writes ? [] : [.. InVietnamese.Sections.Zip(words.Sections)],
            !writes && typed is not null ? [.. InVietnamese.Sections.Zip(typed.Words.Sections)] : [],
            overReason.Length > 0 && !writes ? overReason : null,
            leads && current is { State: SubmissionState.Proposed } ? sign ?? new("", Hrefs.Iso(today), current.PreparedBy == caller.Id) : null,
            leads && current is { State: SubmissionState.Proposed },
            !received && current is { State: SubmissionState.Signed },
            !received && current is { State: SubmissionState.Proposed or SubmissionState.Signed or SubmissionState.Sent },
            received && current is { State: SubmissionState.Sent },
            current is { Number: { } number, SignedOn: { } on, SignedFile: { } file } ? new($"{number:00}/{report.Regime.Form.Symbol}", Say.Date(on), file, address + "/ban-ky") : null,
            [.. report.Steps.Select(s => Step(s, report))],
            current?.Revision ?? 1,
            address,
            received ? (ReportsWords.Collected, Hrefs.CollectedOf(report.Period.ToString())) : (ReportsWords.Reports, Hrefs.Reports),
            reason,
            refused ?? Refusals.None);
    }

    private static ReportPage.EditFields Editor(Dossier report, Narrative drafted, Narrative words, Typed? typed, string reason, bool needsReason, Refusals? refused)
    {
        var conflict = typed is { Conflict: true };
        var typedWords = conflict ? typed!.Words : words;
        string[] hints = [ReportsWords.HintI, ReportsWords.HintII, ReportsWords.HintIII, ReportsWords.HintIV, ReportsWords.HintV];
        return new(
            report.Current?.Version ?? 0,
            [.. ReportPage.SectionNames.Select((name, i) => new ReportPage.Section(
                name, InVietnamese.Sections[i], typedWords.Sections[i], hints[i],
                conflict && words.Sections[i] != typedWords.Sections[i] ? words.Sections[i] : null,
                i is 1 or 2 && drafted.Sections[i] != typedWords.Sections[i] ? drafted.Sections[i] : null))],
            reason, needsReason || refused?["OverReason"] is not null);
    }

    private static ReportPage.LineRow Row(Dossier report, ReportLine line, Earlier before, Submission? current)
    {
        var figure = line.Figure;
        var was = Drafting.Earlier(before, line);
        var date = report.Period.To;
        var frozen = current is { AsOf: not null } && line.Digest.Length > 0;
        return new(
            line.No,
            figure.Target is { } target ? ReportsWords.TargetNumber.With(target.Code) + ": " + target.Name : Saying.Name(figure.Indicator),
            Saying.Numerator(figure),
            frozen ? Hrefs.Check(figure.Indicator.Code, report.Commune, date, current!.AsOf!.Value, figure.Numerator ?? 0, line.Digest) : Hrefs.Passport(figure.Indicator.Code, report.Commune, date),
            figure.Denominator is null ? ReportsWords.NoDenominator : Saying.Denominator(figure),
            figure.Denominator is { } d ? Saying.Level(d.Level).ToString() : null,
            Saying.ShortRate(figure),
            figure.Target?.Asks,
            figure.Reached,
            figure.Numerator is { } n && was?.Numerator is { } earlier ? Saying.Change(n - earlier) : ReportsWords.Dash,
            figure.ByProof is null ? null : string.Join(" · ", figure.ByProof.Select((p, i) => (p, i)).Where(p => p.p > 0).Select(p => ReportsWords.LevelCount.With(p.i, Say.Number(p.p)))),
            figure.Indicator.Counts == Counts.Events);
    }

    private static ReportPage.StepRow Step(Step step, Dossier report)
    {
        var revision = report.Revisions.First(r => r.Id == step.SubmissionId).Revision;
        return new(Say.Time(step.At), ReportsWords.Steps[(int)step.Action], revision, step.Comment);
    }
}

/// <summary>Periods and states in words.</summary>
internal static class Periods
{
    public static string Name(Period period) => ReportsWords.Month.With(period.Month, period.Year);

    public static string Window(Period period) => ReportsWords.FromTo.With(Say.Date(period.From), Say.Date(period.To));

    /// <summary>What the reader must know first: how long there is, or how it went.</summary>
    public static string Timing(Obligation obligation, DateTimeOffset now) => obligation.On(now) switch
    {
        Timeliness.OnTime => ReportsWords.SentOnTime.With(Say.Time(obligation.FirstSentAt!.Value)),
        Timeliness.Late => ReportsWords.SentLate.With(Say.Time(obligation.FirstSentAt!.Value)),
        Timeliness.Missing => ReportsWords.Overdue.With(LastDay(obligation), DaysOver(obligation.DueAt, now)),
        Timeliness.Awaited => ReportsWords.DueIn.With(LastDay(obligation), DaysLeft(obligation.DueAt, now)),
        _ => ReportsWords.OpensOn.With(Say.Date(obligation.CutoffAt), LastDay(obligation)),
    };

    /// <summary>Days there still are, today included: on the last day one.</summary>
    public static int DaysLeft(DateTimeOffset due, DateTimeOffset now) => VietNam.DateOf(due).DayNumber - VietNam.DateOf(now).DayNumber;

    private static int DaysOver(DateTimeOffset due, DateTimeOffset now) => VietNam.DateOf(now).DayNumber - VietNam.DateOf(due).DayNumber + 1;

    private static string LastDay(Obligation obligation) => Say.Date(VietNam.DateOf(obligation.DueAt).AddDays(-1));

    public static ReportPage.StateBadge StateOf(SubmissionState? state, Timeliness timeliness) => state switch
    {
        SubmissionState.Proposed => new(ReportsWords.StateProposed, "badge-wait"),
        SubmissionState.Signed => new(ReportsWords.StateSigned, "badge-wait"),
        SubmissionState.Sent => new(ReportsWords.StateSent, "badge-ok"),
        SubmissionState.Accepted => new(ReportsWords.StateAccepted, "badge-ok"),
        SubmissionState.Draft => new(ReportsWords.StateDraft, timeliness == Timeliness.Missing ? "badge-warn" : "badge-wait"),
        _ => timeliness == Timeliness.Missing ? new(ReportsWords.StateMissing, "badge-warn") : new(ReportsWords.StateNotBegun, ""),
    };
}
