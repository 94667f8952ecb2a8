using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HocVuSo.Assessment.Bank;
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

/// <summary>
/// /ngan-hang/moi and /ngan-hang/{code}/sua: a family is written, or a version of one mended, as the text the files have too;
/// looked at before it is kept; and kept as a draft.
/// </summary>
internal static partial class WriteFamily
{
    public const string NewPath = ListFamilies.Path + "/moi";

    internal const int LongestYaml = 20_000;   // six times our longest

    // Addresses under /ngan-hang that are no family's.
    private static readonly string[] Reserved = ["moi", "nhap", "tai-ve"];

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(NewPath, ShowNew).For(Can.KeepBank);
        pages.MapPost(NewPath, SubmitNew).For(Can.KeepBank);
        pages.MapGet(ListFamilies.Path + "/{code}/sua", ShowMend).For(Can.KeepBank);
        pages.MapPost(ListFamilies.Path + "/{code}/sua", SubmitMend).For(Can.KeepBank);
    }

    public static string PathOf(TextLife text) => ShowFamily.PathOf(text).Replace("?", "/sua?", StringComparison.Ordinal);

    internal readonly record struct Form
    {
        public string? Yaml { get; init; }
        public string? Why { get; init; }

        /// <summary>Not empty when it is only looked at.</summary>
        public string? Preview { get; init; }
    }

    internal static RazorComponentResult<WriteFamilyPage> ShowNew(FamiliarSyllables familiar) => Html.Page<WriteFamilyPage>(View(null, new(), null, familiar, Refusals.None));

    internal static Task<Results<RedirectHttpResult, RazorComponentResult<WriteFamilyPage>, NotFound>> SubmitNew(
        [FromForm] Form form, IFormFile? file, HttpContext http, BankKeeper keeper, IFrameworks frameworks, FamiliarSyllables familiar, DataFiles files, CancellationToken cancel) =>
        SubmitAsync(null, form, file, http, keeper, frameworks, familiar, files, cancel);

    internal static async Task<Results<RazorComponentResult<WriteFamilyPage>, NotFound>> ShowMend(string code, string? ban, BankKeeper keeper, FamiliarSyllables familiar, CancellationToken cancel)
    {
        var lives = await keeper.ReadAsync(cancel);
        if (ShowFamily.Find(lives, code, ban) is not { } text) { return TypedResults.NotFound(); }
        var yaml = await keeper.TextAsync(text.Digest, cancel);
        // The next version has the next number; what has not been accepted yet goes on under its own.
        var next = text.WasAccepted ? VersionLine().Replace(yaml, m => "version: " + (int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture), 1) : yaml;
        return Html.Page<WriteFamilyPage>(View(code, new Form { Yaml = next }, null, familiar, Refusals.None));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<WriteFamilyPage>, NotFound>> SubmitMend(
        string code, [FromForm] Form form, IFormFile? file, HttpContext http, BankKeeper keeper, IFrameworks frameworks, FamiliarSyllables familiar, DataFiles files, CancellationToken cancel) =>
        (await keeper.ReadAsync(cancel)).Knows(code) ? await SubmitAsync(code, form, file, http, keeper, frameworks, familiar, files, cancel) : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<WriteFamilyPage>, NotFound>> SubmitAsync(
        string? code, Form form, IFormFile? file, HttpContext http, BankKeeper keeper, IFrameworks frameworks, FamiliarSyllables familiar, DataFiles files, CancellationToken cancel)
    {
        var refused = new Refusals();
        if (file is { Length: > 0 } && await ReadFileAsync(file, refused.At("file"), cancel) is { } uploaded) { form = form with { Yaml = uploaded }; }
        var yaml = Paragraphs.Normalise(form.Yaml ?? "");
        if (yaml.Length == 0) { refused.Add("Yaml", BankWords.TypeYaml); }
        else if (yaml.Length > LongestYaml) { refused.Add("Yaml", BankWords.YamlTooLong.With(Say.Number(LongestYaml))); }
        yaml += "\n";
        ItemFamily? family = null;
        if (!refused.Any)
        {
            family = ItemFamily.TryRead(yaml, out var fault);
            if (family is not null) { fault = await FaultAsync(family, code, keeper, frameworks, files, cancel); }
            if (fault is not null) { refused.Add("Yaml", fault.Told(yaml)); }
        }
        if (!string.IsNullOrEmpty(form.Preview)) { return refused.Any ? Html.Again<WriteFamilyPage>(View(code, form, null, familiar, refused)) : Html.Page<WriteFamilyPage>(View(code, form, family, familiar, refused)); }
        var why = Paragraphs.Normalise(form.Why ?? "");
        if (why.Length == 0) { refused.Add("Why", BankWords.SayWhy); }
        else if (why.Length > FamilyStage.LongestWhy) { refused.Add("Why", AssessmentWords.TooLong.With(Say.Number(FamilyStage.LongestWhy))); }
        if (refused.Any) { return Html.Again<WriteFamilyPage>(View(code, form, null, familiar, refused)); }

        switch (await keeper.SaveDraftsAsync([(family!, yaml)], http.Caller().Id, why, BankWords.DraftReplaced.Vi, cancel))
        {
            case Kept.Done: return Goto.Local(ShowFamily.PathOf(family!.Code, family.Digest));
            case Kept.Retired: refused.Add("Yaml", BankWords.TextRetired); break;
            default: refused.Add("Yaml", BankWords.SaveAgain); break;
        }
        return Html.Again<WriteFamilyPage>(View(code, form, null, familiar, refused));
    }

    // What can only be told beside the other families, the framework and the pictures.
    internal static async Task<ItemFault?> FaultAsync(ItemFamily family, string? code, BankKeeper keeper, IFrameworks frameworks, DataFiles files, CancellationToken cancel)
    {
        var lives = await keeper.ReadAsync(cancel);
        var known = lives.Find(family.Digest) is not null;
        if (code is null && !known && (lives.Knows(family.Code) || Reserved.Contains(family.Code))) { return ItemFault.At("code", BankWords.CodeTaken, family.Code); }
        if (code is not null && family.Code != code) { return ItemFault.At("code", BankWords.CodeFixed, code); }
        if (!known && await keeper.HighestAcceptedAsync(lives, family.Code, cancel) is { } highest && family.Version <= highest) { return ItemFault.At("version", BankWords.VersionTooLow, highest); }
        if (frameworks.Current.Skills.All(s => s.Code != family.Skill)) { return ItemFault.At("skill", ItemFaultWords.NoSuchSkill, family.Skill); }
        if (family.Enemies.Contains(family.Code)) { return ItemFault.At("enemies", ItemFaultWords.OwnEnemy); }
        if (family.Enemies.FirstOrDefault(e => !lives.Knows(e)) is { } stranger) { return ItemFault.At("enemies", ItemFaultWords.Enemy, stranger); }
        return family.Items.SelectMany(i => i.Steps).SelectMany(s => s.Options).Select(o => o.Picture).OfType<string>().FirstOrDefault(p => !PictureName().IsMatch(p) || !File.Exists(files.Content("pictures", p + ".svg"))) is { } picture
            ? ItemFault.At("options", ItemFaultWords.NoSuchPicture, picture)
            : null;
    }

    private static async Task<string?> ReadFileAsync(IFormFile file, Refusals.Field refused, CancellationToken cancel)
    {
        // Up to four bytes a character.
        if (file.Length > LongestYaml * 4) { return refused.Refuse<string>(BankWords.FileTooBig.With(Say.Number(LongestYaml))); }
        var text = Encoding.UTF8.GetString((await SentFile.ReadAsync(file, cancel))?.Bytes ?? []);
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? refused.Refuse<string>(BankWords.FileNotText) : text;
    }

    private static WriteFamilyPage.View View(string? code, Form form, ItemFamily? preview, FamiliarSyllables familiar, Refusals refused) => new(
        code is null ? BankWords.Write : BankWords.MendOf.With(code), code is null ? NewPath : $"{ListFamilies.Path}/{code}/sua", form.Yaml, form.Why, preview is null ? null : ItemsPart.From(preview), preview is null ? [] : ItemsPart.Read(preview, familiar), refused);

    [GeneratedRegex(@"^version:\s*([0-9]{1,8})\s*$", RegexOptions.Multiline)]
    private static partial Regex VersionLine();

    [GeneratedRegex(@"\A[a-z0-9-]+\z")]
    private static partial Regex PictureName();
}
