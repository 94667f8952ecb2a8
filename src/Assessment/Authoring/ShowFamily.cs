using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Calibrations;
using HocVuSo.Learning.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.VietnameseText;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Assessment.Authoring;

/// <summary>/ngan-hang/{code}: a family as learners see it, with its key, what became of its versions, and the next step of one of them.</summary>
internal static class ShowFamily
{
    // Of the digest: enough to tell the versions of one family apart.
    private const int DigestShown = 12;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(ListFamilies.Path + "/{code}", Show).For(Can.KeepBank);
        pages.MapPost(ListFamilies.Path + "/{code}/buoc", Move).For(Can.KeepBank);
    }

    public static string PathOf(TextLife text) => PathOf(text.Code, text.Digest);

    public static string PathOf(string code, string digest) => $"{ListFamilies.Path}/{code}?ban={digest[..DigestShown]}";

    internal readonly record struct Form
    {
        public string? Digest { get; init; }

        /// <summary>The number of the family's newest step when the page was opened.</summary>
        public int Seen { get; init; }
        public string? To { get; init; }
        public string? Why { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<ShowFamilyPage>, NotFound>> Show(
        string code, string? ban, AppDb db, Banks banks, BankKeeper keeper, IPersons persons, IFrameworks frameworks, FamiliarSyllables familiar, CancellationToken cancel)
    {
        var lives = await keeper.ReadAsync(cancel);
        return Find(lives, code, ban) is { } text
            ? Html.Page<ShowFamilyPage>(await ViewAsync(lives, text, db, banks, persons, frameworks, familiar, new(), Refusals.None, cancel))
            : TypedResults.NotFound();
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ShowFamilyPage>, NotFound>> Move(
        string code, [FromForm] Form form, HttpContext http, AppDb db, Banks banks, BankKeeper keeper, IPersons persons, IFrameworks frameworks, FamiliarSyllables familiar, CancellationToken cancel)
    {
        var lives = await keeper.ReadAsync(cancel);
        if (lives.Find(form.Digest ?? "") is not { } text || text.Code != code) { return TypedResults.NotFound(); }
        // A step taken meanwhile stands and is shown.
        if (form.Seen != lives.NewestOf(code)) { return Goto.Local(PathOf(text)); }
        var refused = new Refusals();
        if (!Chosen.TryRead<Stage>(form.To, out var to) || !Moves.From(text.Stage).Contains(to)) { refused.Add("To", BankWords.ChooseStep); }
        var why = Paragraphs.Normalise(form.Why ?? "");
        if (why.Length == 0) { refused.Add("Why", BankWords.SayWhy); }
        else if (why.Length > FamilyStage.LongestWhy) { refused.Add("Why", AssessmentWords.TooLong.With(Say.Number(FamilyStage.LongestWhy))); }
        if (!refused.Any)
        {
            switch (await keeper.MoveAsync(text, form.Seen, to, http.Caller().Id, why, cancel))
            {
                case Moved.NotCalibrated: refused.Add("To", BankWords.NotCalibrated); break;
                case Moved.OwnText: refused.Add("To", BankWords.OwnText); break;
                case Moved.AnotherInUse: refused.Add("To", BankWords.AnotherInUse); break;
                case Moved.TooSmallFor small: refused.Add("To", BankWords.TooSmall.With(small.Profile.Name)); break;
                default: return Goto.Local(PathOf(text));
            }
        }
        return Html.Again<ShowFamilyPage>(await ViewAsync(lives, text, db, banks, persons, frameworks, familiar, form, refused, cancel));
    }

    /// <summary>The version asked for; otherwise the one that was moved last among those not retired, or among all.</summary>
    internal static TextLife? Find(Lives lives, string code, string? ban)
    {
        var texts = lives.Of(code);
        return texts.FirstOrDefault(t => ban?.Length == DigestShown && t.Digest.StartsWith(ban, StringComparison.Ordinal))
            ?? texts.LastOrDefault(t => t.Stage != Stage.Retired) ?? (texts.Count > 0 ? texts[^1] : null);
    }

    private static string HowHard(ItemFamily family, Calibrated calibrated)
    {
        if (!calibrated.Parameters.TryGetValue(family.Digest, out var known)) { return BankWords.BandGuessed.With(BankWords.Bands[family.Band]); }
        string Number(double value) => Say.Number((decimal)value, 2);
        return $"{BankWords.Bands[family.Band]}; {CalibrationWords.OfFamily.With(Say.Number(calibrated.Number!.Value), Number(known.Difficulty), Number(known.Discrimination), Number(known.Guessing))}";
    }

    private static async Task<ShowFamilyPage.View> ViewAsync(
        Lives lives, TextLife text, AppDb db, Banks banks, IPersons persons, IFrameworks frameworks, FamiliarSyllables familiar, Form form, Refusals refused, CancellationToken cancel)
    {
        var families = await banks.FamiliesAsync(db, [.. lives.Texts.Where(t => t.Stage != Stage.Retired || t.Code == text.Code).Select(t => t.Digest)], cancel);
        var family = families[text.Digest];
        var versions = lives.Of(text.Code);
        var names = await persons.NamesAsync([.. versions.SelectMany(t => t.Steps).Select(s => s.MovedBy).OfType<PersonId>().Distinct()], cancel);
        var skill = frameworks.Current.Skills.FirstOrDefault(s => s.Code == family.Skill);
        return new(
            text.Code,
            Say.Number(family.Version),
            BankWords.LevelName(family.Level),
            BankWords.Kinds[family.Kind],
            HowHard(family, banks.InForce.Bank.Calibration),
            ItemsPart.From(family),
            ItemsPart.Read(family, familiar),
            $"{ListFamilies.Path}/{text.Code}/buoc",
            text.Digest,
            lives.NewestOf(text.Code),
            WriteFamily.PathOf(text),
            ExportItems.PathOf(text),
            BankWords.Stages[text.Stage],
            ListFamilies.BadgeOf(text.Stage),
            $"{family.Skill} {skill?.Name}",
            [.. family.Enemies.Concat(families.Values.Where(f => f.Enemies.Contains(family.Code)).Select(f => f.Code)).Distinct().Order(StringComparer.Ordinal)],
            [.. versions.Select(t => new ShowFamilyPage.Version(PathOf(t), BankWords.VersionLine.With(families[t.Digest].Version, BankWords.Stages[t.Stage]), t.Digest == text.Digest))],
            [.. versions.SelectMany(t => t.Steps).OrderByDescending(s => s.Number).Select(s => new ShowFamilyPage.Step(
                Say.Time(s.At), Say.Number(families[s.Digest].Version), BankWords.Stages[s.Stage], s.MovedBy is { } by ? names.GetValueOrDefault(by, "") : BankWords.TheProgram, s.Why))],
            [.. Moves.From(text.Stage).Select(s => new ChoiceField.Choice(s.ToString(), BankWords.Steps[s]))],
            form.To,
            form.Why,
            refused);
    }
}
