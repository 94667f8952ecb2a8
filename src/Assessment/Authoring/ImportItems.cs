using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Qti;
using HocVuSo.Learning.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.VietnameseText;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.Assessment.Authoring;

/// <summary>
/// /ngan-hang/nhap: items of another system are read from a QTI package, looked at, filled in where something is missing, and
/// kept as drafts. Between reading and keeping nothing is stored: the page carries the texts, and they are judged again.
/// </summary>
internal static class ImportItems
{
    public const string Path = ListFamilies.Path + "/nhap";

    // What a page can carry and a person can look at.
    private const int MostOffered = 50;

    /// <summary>As much as a request may bring; the whole bank of the program is smaller.</summary>
    internal const int MostMegabytes = 2;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).For(Can.KeepBank);
        pages.MapPost(Path, Submit).For(Can.KeepBank);
    }

    internal static RazorComponentResult<ImportItemsPage> Show() => Html.Page<ImportItemsPage>(new ImportItemsPage.View(null, [], [], [], null, Refusals.None));

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<ImportItemsPage>>> Submit(
        HttpContext http, IItemExchange exchange, BankKeeper keeper, IFrameworks frameworks, DataFiles files, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        return form.ContainsKey("Keep") ? await KeepAsync(form, http, keeper, frameworks, files, cancel) : await ReadAsync(form.Files.GetFile("file"), exchange, keeper, frameworks, files, cancel);
    }

    private static async Task<RazorComponentResult<ImportItemsPage>> ReadAsync(
        IFormFile? file, IItemExchange exchange, BankKeeper keeper, IFrameworks frameworks, DataFiles files, CancellationToken cancel)
    {
        var refused = new Refusals();
        if (await SentFile.ReadAsync(file, cancel) is not var (name, bytes))
        {
            refused.Add("file", BankWords.ChoosePackage);
            return Html.Again<ImportItemsPage>(new ImportItemsPage.View(null, [], [], [], null, refused));
        }

        var import = exchange.Import(name, bytes);
        var lives = await keeper.ReadAsync(cancel);
        var foreign = import.Pictures.Where(p => !IsOurs(p, files)).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        List<ImportItemsPage.Offer> offers = [];
        var (known, later) = (0, 0);
        foreach (var family in import.Families)
        {
            var text = lives.Find(ItemBank.Digest(family.Yaml));
            if (text is not null and not { Stage: Stage.Retired }) { known++; continue; }
            if (offers.Count == MostOffered) { later++; continue; }
            var (_, fault) = await JudgeAsync(family.Yaml, foreign, keeper, frameworks, files, cancel);
            offers.Add(new(family.Code, family.Yaml, text is not null ? BankWords.TextRetired : lives.Knows(family.Code) ? BankWords.NewVersionOf.With(family.Code) : BankWords.NewFamily, fault, text is null && fault is null));
        }
        return Html.Page<ImportItemsPage>(new ImportItemsPage.View(
            BankWords.PackageRead.With(import.Families.Count, known, offers.Count, import.Findings.Count(f => f.Refused)) + (later > 0 ? " " + BankWords.OfferedLater.With(later) : ""),
            foreign,
            offers, [.. import.Findings.Select(ImportItemsPage.Finding.From)], null, Refusals.None));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ImportItemsPage>>> KeepAsync(
        IFormCollection form, HttpContext http, BankKeeper keeper, IFrameworks frameworks, DataFiles files, CancellationToken cancel)
    {
        var refused = new Refusals();
        var chosen = form["Take"].ToHashSet(StringComparer.Ordinal);
        List<ImportItemsPage.Offer> offers = [];
        List<(ItemFamily, string)> drafts = [];
        HashSet<string> codes = new(StringComparer.Ordinal);
        var foreign = form["Foreign"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (index, sent) in form["Yaml"].Take(MostOffered).Index())
        {
            var yaml = sent?.ReplaceLineEndings("\n").TrimEnd() + "\n";
            var take = chosen.Contains(ImportItemsPage.NumberOf(index));
            var (family, fault) = await JudgeAsync(yaml, foreign, keeper, frameworks, files, cancel);
            if (take && family is not null && !codes.Add(family.Code)) { fault = BankWords.CodeTwice.With(family.Code); }
            if (take && fault is not null) { refused.Add(ImportItemsPage.FieldOf(index), fault); }
            if (take && fault is null) { drafts.Add((family!, yaml)); }
            offers.Add(new(family?.Code ?? BankWords.ItemNumber.With(index + 1), yaml, "", fault, take));
        }
        if (chosen.Count == 0 || offers.Count == 0) { refused.Add("Take-0", BankWords.ChooseItems); }
        var why = Paragraphs.Normalise(form["Why"].ToString());
        if (why.Length == 0) { refused.Add("Why", BankWords.SayWhy); }
        else if (why.Length > FamilyStage.LongestWhy) { refused.Add("Why", AssessmentWords.TooLong.With(Say.Number(FamilyStage.LongestWhy))); }
        if (!refused.Any)
        {
            switch (await keeper.SaveDraftsAsync(drafts, http.Caller().Id, why, BankWords.DraftReplaced.Vi, cancel))
            {
                case Kept.Done: return Goto.Local($"{ListFamilies.Path}?chang={Stage.Draft}");
                case Kept.Retired retired: refused.Add(ImportItemsPage.FieldOf(offers.FindIndex(o => o.Code == retired.Text.Code)), BankWords.TextRetired); break;
                default: refused.Add("Why", BankWords.SaveAgain); break;
            }
        }
        return Html.Again<ImportItemsPage>(new ImportItemsPage.View(BankWords.MendTexts, foreign, offers, [], why, refused));
    }

    // A family that is there may only get a higher version; the rest is judged as if an author had typed it.
    private static async Task<(ItemFamily? Family, string? Fault)> JudgeAsync(string yaml, IReadOnlySet<string> foreign, BankKeeper keeper, IFrameworks frameworks, DataFiles files, CancellationToken cancel)
    {
        if (yaml.Length > WriteFamily.LongestYaml) { return (null, BankWords.YamlTooLong.With(Say.Number(WriteFamily.LongestYaml))); }
        if (ItemFamily.TryRead(yaml, out var fault) is not { } family) { return (null, fault!.Told(yaml)); }
        if (family.Items.SelectMany(Manifest.PicturesOf).FirstOrDefault(foreign.Contains) is { } picture) { return (family, BankWords.PictureNotHere.With(picture)); }
        var code = (await keeper.ReadAsync(cancel)).Knows(family.Code) ? family.Code : null;
        return (family, (await WriteFamily.FaultAsync(family, code, keeper, frameworks, files, cancel))?.Told(yaml));
    }

    private static bool IsOurs(ImportedPicture picture, DataFiles files) =>
        files.Content("pictures", picture.Name + ".svg") is var path && File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(picture.Svg);
}
