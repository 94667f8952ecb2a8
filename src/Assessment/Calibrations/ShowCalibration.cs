using System.Globalization;
using HocVuSo.Assessment.Authoring;
using HocVuSo.Assessment.Bank;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.VietnameseText;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Calibrations;

/// <summary>/ngan-hang/hieu-chinh: what is known of the families from real answers, computing it anew, and putting it into force.</summary>
internal static class ShowCalibration
{
    public const string Path = ListFamilies.Path + "/hieu-chinh";

    private const int OnePage = 40;

    // What needs somebody's eyes comes first.
    private static readonly FamilyVerdict[] ByTrouble = [FamilyVerdict.Unfair, FamilyVerdict.Unfit, FamilyVerdict.Weak, FamilyVerdict.Good, FamilyVerdict.NotEstimated, FamilyVerdict.TooFew];

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).For(Can.KeepBank);
        pages.MapPost(Path + "/tinh", Compute).For(Can.KeepBank);
        pages.MapPost(Path + "/ap-dung", Apply).For(Can.KeepBank);
    }

    internal readonly record struct Form
    {
        /// <summary>The proposal that the page showed.</summary>
        public int Number { get; init; }
        public string? Why { get; init; }
    }

    internal static async Task<RazorComponentResult<ShowCalibrationPage>> Show(int? trang, AppDb db, Banks banks, CalibrationKeeper keeper, IPersons persons, CancellationToken cancel) =>
        Html.Page<ShowCalibrationPage>(await ViewAsync(trang ?? 1, db, banks, keeper, persons, null, Refusals.None, cancel));

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ShowCalibrationPage>>> Compute(HttpContext http, AppDb db, Banks banks, CalibrationKeeper keeper, IPersons persons, CancellationToken cancel)
    {
        if (await keeper.ProposeAsync(http.Caller().Id, cancel)) { return Goto.Local(Path + "#tinh-thu"); }
        var refused = new Refusals();
        refused.Add("Compute", CalibrationWords.ComputedMeanwhile);
        return Html.Again<ShowCalibrationPage>(await ViewAsync(1, db, banks, keeper, persons, null, refused, cancel));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ShowCalibrationPage>>> Apply([FromForm] Form form, HttpContext http, AppDb db, Banks banks, CalibrationKeeper keeper, IPersons persons, CancellationToken cancel)
    {
        var refused = new Refusals();
        var why = Paragraphs.Normalise(form.Why ?? "");
        if (why.Length == 0) { refused.Add("Why", CalibrationWords.SayWhy); }
        else if (why.Length > CalibrationRow.LongestWhy) { refused.Add("Why", AssessmentWords.TooLong.With(Say.Number(CalibrationRow.LongestWhy))); }
        if (!refused.Any)
        {
            switch (await keeper.ApplyAsync(form.Number, http.Caller().Id, why, cancel))
            {
                case Applied.Done: return Goto.Local(Path);
                case Applied.Nothing: refused.Add("Apply", CalibrationWords.NothingGood); break;
                case Applied.TooSmallFor small: refused.Add("Apply", CalibrationWords.TooSmall.With(small.Profile.Name)); break;
                default: refused.Add("Apply", CalibrationWords.Late); break;
            }
        }
        return Html.Again<ShowCalibrationPage>(await ViewAsync(1, db, banks, keeper, persons, form.Why, refused, cancel));
    }

    private static async Task<ShowCalibrationPage.View> ViewAsync(int page, AppDb db, Banks banks, CalibrationKeeper keeper, IPersons persons, string? why, Refusals refused, CancellationToken cancel)
    {
        var (bankNumber, bank) = banks.InForce;
        var applied = await db.Set<CalibrationRow>().AsNoTracking().Where(c => c.AppliedAt != null).OrderByDescending(c => c.Number).ToListAsync(cancel);
        var proposal = await keeper.ProposalAsync(cancel);
        var names = await persons.NamesAsync([.. applied.Select(c => c.AppliedBy!.Value).Concat(proposal is null ? [] : [proposal.MadeBy]).Concat(applied.Select(c => c.MadeBy)).Distinct()], cancel);
        var inForce = applied.Find(c => c.Number == bank.Calibration.Number);
        var shown = proposal ?? inForce;
        return new(
            inForce is null ? CalibrationWords.NoneInForce : CalibrationWords.InForce.With(
                Say.Number(inForce.Number), Say.Time(inForce.AppliedAt!.Value), names.GetValueOrDefault(inForce.AppliedBy!.Value, ""),
                Say.Number(Enumerable.Range(0, bank.Families.Count).Count(i => bank.IsCalibrated(i) && !bank.IsPretest(i))), Say.Number(Enumerable.Range(0, bank.Families.Count).Count(i => !bank.IsPretest(i)))),
            proposal is null ? CalibrationWords.Compute : CalibrationWords.ComputeAgain,
            CalibrationWords.ComputeHint.With(Say.Number(Sitting.MostAnswers)),
            shown is null ? null : await ComputedAsync(shown, page, bankNumber, bank, db, banks, names, cancel),
            [.. applied.Select(c => new ShowCalibrationPage.Past(Say.Number(c.Number), Say.Time(c.AppliedAt!.Value), names.GetValueOrDefault(c.AppliedBy!.Value, ""), c.Why))],
            why,
            refused);
    }

    private static async Task<ShowCalibrationPage.Computed> ComputedAsync(
        CalibrationRow row, int page, int bankNumber, ItemBank bank, AppDb db, Banks banks, IReadOnlyDictionary<PersonId, string> names, CancellationToken cancel)
    {
        var families = await db.Set<CalibratedFamily>().AsNoTracking().Where(f => f.Calibration == row.Number).ToListAsync(cancel);
        var texts = await banks.FamiliesAsync(db, [.. families.Select(f => f.Digest)], cancel);
        var looked = await banks.GetAsync(row.Bank, cancel);
        var all = families.Select(f => (Row: f, Findings: Findings.Read(f.Findings), texts[f.Digest].Code)).OrderBy(f => Array.IndexOf(ByTrouble, f.Row.Verdict)).ThenBy(f => f.Code, StringComparer.Ordinal).ToList();
        var pages = Math.Max(1, (all.Count + OnePage - 1) / OnePage);
        var at = Math.Clamp(page, 1, pages);
        var good = families.Where(f => f.Verdict == FamilyVerdict.Good).Select(f => f.Digest).ToHashSet(StringComparer.Ordinal);
        var mayApply = row.AppliedAt is null && row.Bank == bankNumber && good.Count > 0;
        return new(
            row.Number,
            (row.AppliedAt is null ? CalibrationWords.ProposalTitle : CalibrationWords.AppliedTitle).With(Say.Number(row.Number)),
            CalibrationWords.MadeBy.With(Say.Time(row.MadeAt), names.GetValueOrDefault(row.MadeBy, ""), Say.Number(row.Answers), Say.Number(row.People)),
            CalibrationWords.Model.With(Number(row.LogLikelihood, 1), Say.Number(row.Parameters), Number(2 * row.Parameters - 2 * row.LogLikelihood, 1)),
            LinkOf(row),
            row.Converged ? null : CalibrationWords.NotConverged.ToString(),
            [.. ByTrouble.Select(v => (Verdict: v, Count: families.Count(f => f.Verdict == v))).Where(v => v.Count > 0).Select(v => CalibrationWords.Tally.With(CalibrationWords.Verdicts[v.Verdict], Say.Number(v.Count)))],
            [.. Groupings.All.Select(g => CalibrationWords.GroupLine.With(g.Name, Say.Number(all.Count(f => f.Findings.Groups.Any(o => o.Grouping == g.Code))), Say.Number(all.Count(f => f.Findings.Groups.Any(o => o.Grouping == g.Code && o.Large)))))],
            [.. all.Skip((at - 1) * OnePage).Take(OnePage).Select(f => RowOf(f.Row, f.Findings, f.Code, looked))],
            at > 1 ? $"{Path}?trang={(at - 1).ToString(CultureInfo.InvariantCulture)}" : null,
            at < pages ? $"{Path}?trang={(at + 1).ToString(CultureInfo.InvariantCulture)}" : null,
            CalibrationWords.PageOf.With(at, pages),
            !mayApply ? null : CalibrationWords.ApplyHint.With(Say.Number(good.Count), Say.Number(bank.Families.Where((f, i) => bank.IsPretest(i) && good.Contains(f.Digest)).Count())),
            row.AppliedAt is not null ? null : good.Count == 0 ? CalibrationWords.NothingGood.ToString() : row.Bank != bankNumber ? CalibrationWords.Late.ToString() : null,
            CalibrationWords.Apply.With(Say.Number(row.Number)));
    }

    private static string LinkOf(CalibrationRow row) => (row.Scale, row.Shift) switch
    {
        ({ } scale, { } shift) when row.Before is { } before => CalibrationWords.LinkedTo.With(Say.Number(before), Say.Number(row.Anchors), Number(scale, 2), Number(shift, 2)),
        ({ } scale, { } shift) => CalibrationWords.LinkedToGuesses.With(Say.Number(row.Anchors), Number(scale, 2), Number(shift, 2)),
        _ => CalibrationWords.NotLinked.With(Say.Number(Calibrator.FewestAnchors), Say.Number(Calibrator.EnoughAnswers), Say.Number(row.Anchors)),
    };

    private static ShowCalibrationPage.Row RowOf(CalibratedFamily row, Findings found, string code, ItemBank bank)
    {
        var place = bank.Families.Index().FirstOrDefault(f => f.Item.Digest == row.Digest, (-1, null!)).Index;
        var taken = place < 0 ? null : (double?)bank.ParametersOf(place).Difficulty;
        return new(
            code,
            ShowFamily.PathOf(code, row.Digest),
            Say.Number(found.Answers),
            found.Answers == 0 ? CalibrationWords.Unknown : Say.Percent((decimal)found.Mean, 0),
            taken is not { } b ? CalibrationWords.Unknown : bank.IsCalibrated(place) ? Number(b, 2) : CalibrationWords.Guess.With(Number(b, 2)),
            Estimated(found.Estimate?.Difficulty, found.DifficultyError),
            Estimated(found.Estimate?.Discrimination, found.DiscriminationError),
            Estimated(found.Estimate?.Guessing, null),
            found.Fit is { } fit ? Say.Percent((decimal)fit.Widest, 0) : CalibrationWords.Unknown,
            found.Groups.Count == 0 ? CalibrationWords.Unknown
                : found.Groups.Any(g => g.Large) ? string.Join("; ", found.Groups.Where(g => g.Large).Select(g => Groupings.All.First(o => o.Code == g.Grouping).Name.ToString())) : CalibrationWords.Alike,
            !IsCalibrated(place) ? CalibrationWords.Unknown : found.Drift switch { < 0 => CalibrationWords.Harder, > 0 => CalibrationWords.Easier, _ => CalibrationWords.NoDrift },
            CalibrationWords.Verdicts[row.Verdict],
            row.Verdict switch { FamilyVerdict.Good => "badge-ok", FamilyVerdict.TooFew or FamilyVerdict.NotEstimated => "badge-wait", _ => "badge-warn" },
            CalibrationWords.WhatToDo[row.Verdict].With(Say.Number(Calibrator.EnoughAnswers)));

        bool IsCalibrated(int at) => at >= 0 && bank.IsCalibrated(at);
    }

    private static string Estimated(double? value, double? error) => (value, error) switch
    {
        (null, _) => CalibrationWords.Unknown,
        ({ } known, { } doubt) => CalibrationWords.WithError.With(Number(known, 2), Number(doubt, 2)),
        ({ } known, null) => Number(known, 2),
    };

    private static string Number(double value, int decimals) => double.IsFinite(value) ? Say.Number((decimal)Math.Clamp(value, -1e12, 1e12), decimals) : CalibrationWords.Unknown;
}
