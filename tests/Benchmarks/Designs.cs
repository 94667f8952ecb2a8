using System.Globalization;
using System.Text;
using HocVuSo.Psychometrics.Adaptive;
using HocVuSo.Psychometrics.Simulation;
using HocVuSo.TestKit;

namespace HocVuSo.Benchmarks;

/// <summary>Compares designs of tests on simulated people and writes docs/reference/assessment.md.</summary>
internal static class Designs
{
    private const int Seeds = 5;
    private const int Wave = 50;
    private const int Crowd = 20_000;

    private static readonly Population[] Populations = [Population.General, Population.Beginners, Population.Elderly];
    private static readonly string[] Banks = ["reference", "easy", "ours"];

    private static readonly IReadOnlyList<SimulatedFamily> Content =
        [.. ContentFamily.All().Select(f => new SimulatedFamily(f.Group, f.Group, f.Items, f.Difficulty, 0.3, 0.15, f.Guessing, f.Enemies))];

    private sealed record Cell(int Bank, Population Population, int Seed, DesignResult Result);

    private sealed record Row(string Name, IReadOnlyList<Cell> Cells);

    public static int Run(string[] options)
    {
        var people = Array.IndexOf(options, "--people") is >= 0 and var at ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : 2000;
        Row Measure(string name, Func<Population, Design> design, int seeds = Seeds, bool calibrated = true, int? crowd = null)
        {
            var cells = (from bank in Enumerable.Range(0, Banks.Length) from population in Populations from seed in Enumerable.Range(1, seeds) select (bank, population, seed)).ToList();
            var row = new Row(name, [.. cells.AsParallel().AsOrdered().Select(c => new Cell(c.bank, c.population, c.seed,
                Simulator.Run(Bank(c.bank, calibrated, (ulong)c.seed), design(c.population), c.population, crowd ?? people, Wave, (ulong)(1000 * c.seed + c.bank))))]);
            Console.Error.WriteLine(Line(row));
            return row;
        }

        var confirmation = Measure("Confirmation (ours)", TestPlans.Confirmation);
        // Whether chance reaches every item: a share of 0 among a few thousand would leave it open.
        var crowded = Measure($"Confirmation, {Crowd} people at a time", TestPlans.Confirmation, seeds: 1, crowd: Crowd);
        List<Row> main =
        [
            confirmation,
            Measure("The same with Wald's ratio", TestPlans.Sprt),
            Measure("Pix's rule, 32 items, 105 min", _ => new Design.Pix(32, TimeSpan.FromMinutes(105))),
            Measure("32 random items", _ => new Design.Quiz(32, null)),
            Measure("20 random items, 30 min", _ => new Design.Quiz(20, TimeSpan.FromMinutes(30))),
            Measure("Placement (ours), SE ≤ .35", _ => TestPlans.Placement()),
        ];
        List<Row> guessed =
        [
            .. ((double[])[0.05, 0.02, 0.01]).Select(e => Measure($"Measurement decision, α = β = {e:.00}", p => TestPlans.BeforeCalibration(p, e), calibrated: false)),
            Measure("Confirmation, guesses taken for true", TestPlans.Confirmation, calibrated: false),
            Measure("32 random items, guesses taken for true", _ => new Design.Quiz(32, null), calibrated: false),
        ];
        Row Curve(double half, double error, int maximum, SelectionCriterion criterion, double fading, double share) => Measure(
            string.Create(CultureInfo.InvariantCulture, $"δ {half:.00}, α = β {error:.00}, max {maximum}, {criterion}, progression {fading}, goal {share:.00}"),
            p => TestPlans.Glr(p, half, error, maximum, TestPlans.Selection(criterion, fading), share), seeds: 2);
        const SelectionCriterion Estimate = SelectionCriterion.AtEstimate;
        var (delta, most, progression, goal) = (TestPlans.Level.Delta, TestPlans.Short.Most, TestPlans.Short.Progression, TestPlans.Short.ExposureGoal);
        List<Row> curve =
        [
            .. from maximum in (int[])[20, 30, 40] from error in (double[])[0.03, 0.05, 0.10] select Curve(delta, error, maximum, Estimate, progression, goal),
            .. ((double[])[0.20, 0.25, 0.35, 0.40]).Select(other => Curve(other, 0.05, most, Estimate, progression, goal)),
            .. ((double[])[0.12, 0.16, 0.20]).Select(other => Curve(delta, 0.05, most, Estimate, progression, other)),
            .. ((double[])[0, 1, 2, 4, 8]).Where(other => other != progression).Select(other => Curve(delta, 0.05, most, Estimate, other, goal)),
            .. ((SelectionCriterion[])[SelectionCriterion.AtCut, SelectionCriterion.Between]).Select(criterion => Curve(delta, 0.05, most, criterion, progression, goal)),
        ];
        var page = Page(people, main, crowded, guessed, [.. curve.OrderBy(r => Mean(r.Cells).MeanItems)]);
        if (options.Contains("--write")) { File.WriteAllText(Repository.In("docs", "reference", "assessment.md"), page); }
        else { Console.WriteLine(page); }
        return 0;
    }

    private static SimulatedBank Bank(int bank, bool calibrated, ulong seed) => bank switch
    {
        0 => SimulatedBank.Draw(Banks[0], SimulatedBank.Reference(), calibrated ? 0 : 0.6, calibrated, seed),
        1 => SimulatedBank.Draw(Banks[1], SimulatedBank.Easy(seed), calibrated ? 0 : 0.6, calibrated, seed),
        _ => SimulatedBank.Draw(Banks[2], Content, calibrated ? 0.5 : 0.6, calibrated, seed),
    };

    private static string Page(int people, List<Row> main, Row crowded, List<Row> guessed, List<Row> curve)
    {
        const string Head = "| | items | accuracy | outside ±.3 | bias | RMSE | max. exposure (highest) | overlap | unused | out of time | minutes |\n|---|---|---|---|---|---|---|---|---|---|---|";
        StringBuilder page = new();
        void Table(string title, IEnumerable<string> lines) => page.AppendLine().AppendLine(title).AppendLine().AppendLine(Head).AppendJoin('\n', lines).AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"""
            # Designs of tests compared

            Our confirmation and placement beside Pix's published rule and random items, on simulated people. Written by

            ```
            dotnet run -c Release --project tests/Benchmarks -- designs --people {people} --write
            ```

            Every row averages three populations × three banks × {Seeds} seeds × {people} people = {people * 9 * Seeds} people, each population and bank counting
            alike; behind ± stands the standard error of that mean, from the spread between the seeds, each with people and
            banks of its own. The same seed gives the same page.

            ## What is assumed

            - **Populations**: abilities N(0, 1) with the cut at 0; beginners N(−0.8, 1.1) and elderly people N(−1.2, 1) with the cut at −1.
              Answers follow the three-parameter logistic model without fatigue, cheating or differences between groups.
            - **Time**: log-normal (van der Linden 2006). Mean seconds an answer 45, 60, 100; spread of ln T between people .35, .40, .50, between
              items .3, within a person .4; speed and ability independent.
            - **Banks**: *reference*: 480 items, 16 competences × 10 tubes × 3, a lognormal(0, .35), b N(.3, 1.4), two competences to a skill
              group. *easy*: 600 items, 200 families of three in 8 groups, a lognormal(0, .3), b N(−.6, 1.1) ± .15 in a family.
              *ours*: the families of content/items ({Content.Count} with {Content.Sum(f => f.Items)} items, their enemies and groups), b = the author's guess + N(0, .5) ± .15
              in a family, a lognormal(0, .3), c = .8 / options for one choice and screens, the mean of its steps for a task, else 0. A
              task counts as right or wrong here, although its share of right steps says more. No family comes twice in a test.
            - **Waves**: {Wave} people share an exposure snapshot and none of them is counted before all have ended.
            - **Confirmation**: the profile data/profiles/xac-nhan-ngan.yaml at the populations' cuts: generalised likelihood ratio, δ {TestPlans.Level.Delta:.00},
              α = β = {TestPlans.Level.Alpha:.00}, {TestPlans.Short.Least} to {TestPlans.Short.Most} items, one of each group at least, information at the estimate, progression {TestPlans.Short.Progression}, limit of
              exposure {TestPlans.Short.MaximumExposure:.00} with goal {TestPlans.Short.ExposureGoal:.00}. No time limit. α and β of this rule are settings: what comes out is below.
            - **Placement**: data/profiles/tim-diem-bat-dau.yaml: ends at a standard error of {TestPlans.Place.StandardError:.00}, {TestPlans.Find.Least} to {TestPlans.Find.Most} items. It decides nothing;
              its accuracy is that of estimate ≥ cut.
            - **Pix's rule**: 81 abilities, prior of variance 1.5 around the last estimate, a step of one logit at most near 0, one question of a tube,
              every competence once before any again, five best with .510/.250/.122/.060/.058, passes at capacity ≥ cut, nobody below twenty
              answers. It is given the true parameters, c too.
            - **Random items**: drawn from the whole bank and judged by the same estimate as ours. With a limit, what time leaves counts as wrong.
            - Estimates are means of the posterior under N(0, 1.5²), so RMSE and bias hold the shrinkage of short tests.

            *Maximum exposure* is the mean over cells (of one bank, population and seed) and, in brackets, the highest of any; *unused* the
            mean share of items shown to nobody among {people} people.

            ## Wanted and measured
            """);
        var (ours, error) = (Mean(main[0].Cells), Error(main[0].Cells));
        var highest = main[0].Cells.Max(c => c.Result.MaximumExposure);
        void Want(string what, double value, double sd, string want, string push, string format) =>
            page.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {want} | {push} | {value.ToString(format, CultureInfo.InvariantCulture)} ± {sd.ToString(format, CultureInfo.InvariantCulture)} |");
        page.AppendLine().AppendLine("| confirmation | wanted | further | measured |").AppendLine("|---|---|---|---|");
        Want("accuracy outside ±.3", ours.AccuracyOutside, error(r => r.AccuracyOutside), "≥ .98", ".985", ".0000");
        Want("mean items", ours.MeanItems, error(r => r.MeanItems), "≤ 17", "16", "0.00");
        Want("maximum exposure, highest of all cells", highest, error(r => r.MaximumExposure), "≤ .25", "–", ".000");
        Want("overlap", ours.Overlap, error(r => r.Overlap), "≤ .22", ".20", ".000");
        Want($"share of items unused by {people} people", ours.Unused, error(r => r.Unused), "–", "–", ".0000");
        page.AppendLine(CultureInfo.InvariantCulture, $"| highest share of items unused by {Crowd} people, of all populations and banks | 0 | – | {crowded.Cells.Max(c => c.Result.Unused):.0000} |");
        Table("## All populations and banks", main.Select(r => Line(r)));
        foreach (var population in Populations) { Table($"### {population.Name}", main.Select(r => Line(r with { Cells = [.. r.Cells.Where(c => c.Population == population)] }))); }
        foreach (var (bank, name) in Banks.Index()) { Table($"### Bank: {name}", main.Select(r => Line(r with { Cells = [.. r.Cells.Where(c => c.Bank == bank)] }))); }
        page.AppendLine().AppendLine("## Wrong decisions").AppendLine().AppendLine("| | of those below the cut pass | of those at or above it fail | ended by the maximum |").AppendLine("|---|---|---|---|");
        foreach (var row in main.Concat(guessed))
        {
            var (mean, sd) = (Mean(row.Cells), Error(row.Cells));
            page.AppendLine(CultureInfo.InvariantCulture, $"| {row.Name} | {mean.FalsePass:.000} ± {sd(r => r.FalsePass):.000} | {mean.FalseFail:.000} ± {sd(r => r.FalseFail):.000} | {mean.Forced:.000} |");
        }
        Table(string.Create(CultureInfo.InvariantCulture, $"## Before calibration\n\nTrue difficulties lie N(0, .6²) around the guess, discriminations are lognormal(0, .3) or (0, .35) where the test takes 1. The rule by classes knows of\nthat doubt and holds both classes alike likely at first (abilities N(cut, {TestPlans.Level.Guessed!.Spread:0.0}²)); its α and β are settings, chosen by this table, because answers within a class are not independent.\nThe profile takes {TestPlans.Level.Guessed.Alpha:.00} and {TestPlans.Level.Guessed.Beta:.00}."), guessed.Select(r => Line(r)));
        Table("## The trade-off\n\nThe generalised ratio, two seeds each, shortest first.", curve.Select(r => Line(r)));
        return page.ToString();
    }

    private static string Line(Row row)
    {
        var (mean, sd) = (Mean(row.Cells), Error(row.Cells));
        return string.Create(CultureInfo.InvariantCulture, $"| {row.Name} | {mean.MeanItems:0.00} ± {sd(r => r.MeanItems):0.00} | {mean.Accuracy:.0000} ± {sd(r => r.Accuracy):.0000} | {mean.AccuracyOutside:.0000} ± {sd(r => r.AccuracyOutside):.0000} | {mean.Bias:0.000} ± {sd(r => r.Bias):.000} | {mean.Rmse:.000} ± {sd(r => r.Rmse):.000} | {mean.MaximumExposure:.000} ({row.Cells.Max(c => c.Result.MaximumExposure):.000}) | {mean.Overlap:.000} ± {sd(r => r.Overlap):.000} | {mean.Unused:.0000} | {mean.TimedOut:.000} | {mean.Minutes:0.0} |");
    }

    private static DesignResult Mean(IEnumerable<Cell> cells) => DesignResult.Mean([.. cells.Select(c => c.Result)]);

    /// <summary>The standard error of a figure's mean over seeds.</summary>
    private static Func<Func<DesignResult, double>, double> Error(IReadOnlyList<Cell> cells)
    {
        List<DesignResult> seeds = [.. cells.GroupBy(c => c.Seed).Select(Mean)];
        return figure =>
        {
            var mean = seeds.Average(figure);
            return Math.Sqrt(seeds.Sum(s => Math.Pow(figure(s) - mean, 2)) / (seeds.Count - 1) / seeds.Count);
        };
    }
}
