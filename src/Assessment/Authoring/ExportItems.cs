using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Qti;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessment.Authoring;

/// <summary>/ngan-hang/tai-ve and /ngan-hang/{code}/tai-ve: the bank in force, or one version of a family, as a QTI package.</summary>
internal static class ExportItems
{
    public const string Path = ListFamilies.Path + "/tai-ve";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, DownloadBank).For(Can.KeepBank);
        pages.MapGet(ListFamilies.Path + "/{code}/tai-ve", DownloadFamily).For(Can.KeepBank);
    }

    public static string PathOf(TextLife text) => ShowFamily.PathOf(text).Replace("?", "/tai-ve?", StringComparison.Ordinal);

    internal static Task<FileContentHttpResult> DownloadBank(AppDb db, Banks banks, DataFiles files, CancellationToken cancel) =>
        PackageAsync("ngan-hang.zip", banks.InForce.Bank.Families, db, files, cancel);

    internal static async Task<Results<FileContentHttpResult, NotFound>> DownloadFamily(string code, string? ban, AppDb db, Banks banks, BankKeeper keeper, DataFiles files, CancellationToken cancel)
    {
        if (ShowFamily.Find(await keeper.ReadAsync(cancel), code, ban) is not { } text) { return TypedResults.NotFound(); }
        return await PackageAsync($"{text.Code}.zip", [.. (await banks.FamiliesAsync(db, [text.Digest], cancel)).Values], db, files, cancel);
    }

    private static async Task<FileContentHttpResult> PackageAsync(string name, IReadOnlyList<ItemFamily> families, AppDb db, DataFiles files, CancellationToken cancel)
    {
        var digests = families.Select(f => f.Digest).ToList();
        var texts = await db.Set<FamilyText>().Where(f => digests.Contains(f.Digest)).ToDictionaryAsync(f => f.Digest, f => f.Yaml, cancel);
        return TypedResults.File(PackageWriter.Write(families, texts, picture => File.ReadAllBytes(files.Content("pictures", picture + ".svg"))), "application/zip", name);
    }
}
