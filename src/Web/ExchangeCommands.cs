using System.CommandLine;
using System.Globalization;
using HocVuSo.Assessment.Contracts;

namespace HocVuSo.Web;

/// <summary>The verbs that take items of the bank out and in as QTI 3.0 packages. They open no database.</summary>
internal static class ExchangeCommands
{
    public static Command Export(Option<string?> database)
    {
        var to = new Argument<FileInfo>("to") { Description = "The zip to write; it must not exist." };
        var family = new Option<string?>("--family") { Description = "Code of one family; all of them without this." };
        var command = new Command("export-items", "Writes the item bank as a QTI 3.0 content package.") { to, family };
        command.SetAction((parsed, cancel) => Commands.Guarded(async () =>
        {
            await using var app = Site.Build(SiteSettings.FromEnvironment(parsed.GetValue(database), null));
            var code = parsed.GetValue(family);
            var package = app.Services.GetRequiredService<IItemExchange>().Export(code) ?? throw new InvalidOperationException($"there is no family '{code}'.");
            await WriteNewAsync(parsed.GetValue(to)!.FullName, package, cancel);
            Console.WriteLine($"{package.Length.ToString(CultureInfo.InvariantCulture)} bytes");
            return 0;
        }));
        return command;
    }

    public static Command Import(Option<string?> database)
    {
        var file = new Argument<FileInfo>("file") { Description = "A QTI 3.0 content package (zip) or a single item (XML)." };
        var to = new Option<DirectoryInfo?>("--out") { Description = "Folder for the drafts: families/CODE.yaml and pictures/NAME.svg. Without this only the findings are shown." };
        var command = new Command("import-items", "Reads items from a QTI 3.0 package and says what cannot be taken over. Exit code 1 when anything was refused.") { file, to };
        command.SetAction((parsed, cancel) => Commands.Guarded(async () =>
        {
            await using var app = Site.Build(SiteSettings.FromEnvironment(parsed.GetValue(database), null));
            var source = parsed.GetValue(file)!;
            var import = app.Services.GetRequiredService<IItemExchange>().Import(source.Name, await File.ReadAllBytesAsync(source.FullName, cancel));
            foreach (var finding in import.Findings)
            {
                var place = finding.Line is { } line ? $"{finding.File}:{line.ToString(CultureInfo.InvariantCulture)}" : finding.File;
                await (finding.Refused ? Console.Error : Console.Out).WriteLineAsync($"{place}: {finding.Vi} ({finding.En})");
            }
            if (parsed.GetValue(to) is { } folder)
            {
                foreach (var family in import.Families) { await WriteNewAsync(Path.Combine(folder.FullName, "families", family.Code + ".yaml"), System.Text.Encoding.UTF8.GetBytes(family.Yaml), cancel); }
                foreach (var picture in import.Pictures) { await WriteNewAsync(Path.Combine(folder.FullName, "pictures", picture.Name + ".svg"), picture.Svg, cancel); }
            }
            Console.WriteLine($"{import.Families.Count.ToString(CultureInfo.InvariantCulture)} families read");
            return import.Findings.Any(f => f.Refused) ? 1 : 0;
        }));
        return command;
    }

    // Nothing of a person's is overwritten.
    private static async Task WriteNewAsync(string path, byte[] content, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var stream = new FileStream(path, FileMode.CreateNew);
        await stream.WriteAsync(content, cancel);
    }
}
