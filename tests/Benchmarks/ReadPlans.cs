using System.Diagnostics;
using System.Globalization;
using System.Text;
using HocVuSo.OfficialDocuments.Administrative;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.OfficialDocuments.Reading.Files;
using HocVuSo.TestKit;

namespace HocVuSo.Benchmarks;

/// <summary>How much of damaged plans is still found, and what a long file costs; writes docs/reference/plan-reading.md.</summary>
internal static class ReadPlans
{
    private const int Seeds = 20;
    private const int Pages = 60;

    // Letters on a page of 14-point text.
    private const int LettersOnPage = 2_400;

    public static int Run(string[] options)
    {
        var plans = Directory.EnumerateFiles(Repository.In("data", "plans", "demonstration")).Where(f => !f.EndsWith("README.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        var page = new StringBuilder();
        page.AppendLine("# Reading plans").AppendLine();
        page.AppendLine("Written by `dotnet run -c Release --project tests/Benchmarks -- plans --write`; do not edit.").AppendLine();
        page.AppendLine("## What is compared").AppendLine();
        page.AppendLine(Wrapped($"The {plans.Count} plans of `data/plans/demonstration`, our own, read as they are and read after a seeded damage (`tests/TestKit/PlanDamage.cs` says what each is), {Seeds} seeds each: recall / precision in percent. Right for a target is operator, value, unit and deadline; for a task its sentence; bodies are compared by what is the same in their spellings. That the undamaged reading is itself right is held by tests: `PlanReaderTests` compares every target, task, lead, cooperating unit, time, demand and reference of the four real plans with files written by reading them (`tests/Unit/OfficialDocuments/Reading/Expected`)."));
        page.AppendLine();
        page.AppendLine("| damage | " + string.Join(" | ", PlanQuality.Kinds) + " |").AppendLine("|---" + string.Concat(Enumerable.Repeat("|---:", PlanQuality.Kinds.Length)) + "|");
        foreach (var damage in Enum.GetValues<Damage>())
        {
            var sum = new Found[PlanQuality.Kinds.Length];
            foreach (var plan in plans)
            {
                var wanted = PlanReader.Read(plan);
                for (var seed = 1; seed <= Seeds; seed++) { sum = [.. sum.Zip(PlanQuality.Compare(wanted, PlanReader.Read(new PlanDamager(seed).Apply(plan, damage))), (a, b) => a + b)]; }
            }
            page.AppendLine(CultureInfo.InvariantCulture, $"| {damage} | {string.Join(" | ", sum.Select(s => $"{Percent(s.Recall)} / {Percent(s.Precision)}"))} |");
        }
        var wholes = plans.Select(p => PlanReader.Read(p)).ToList();
        page.AppendLine().AppendLine(Wrapped($"Undamaged they hold {wholes.Sum(w => w.Targets.Count)} targets, {wholes.Sum(w => w.Tasks.Count)} tasks and {wholes.Sum(w => w.NotUnderstood.Count())} passages not understood."));
        page.AppendLine().AppendLine("## What a file costs").AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"A Word file of {Pages} pages, unpacked, read and understood; twice the pages beside it for the growth. Once warmed up, best of five.").AppendLine();
        page.AppendLine("| pages | kilobytes | milliseconds | megabytes allocated |").AppendLine("|---:|---:|---:|---:|");
        foreach (var pages in (int[])[Pages, 2 * Pages])
        {
            var file = Word(plans, pages);
            var (best, bytes) = (double.MaxValue, 0L);
            for (var run = 0; run < 6; run++)
            {
                var (before, at) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
                var text = ((FileReading.Text)DocumentFile.Read("a.docx", file)).Content;
                PlanReader.Read(text);
                if (run > 0) { (best, bytes) = (Math.Min(best, Stopwatch.GetElapsedTime(at).TotalMilliseconds), GC.GetAllocatedBytesForCurrentThread() - before); }
            }
            page.AppendLine(string.Create(CultureInfo.InvariantCulture, $"| {pages} | {file.Length / 1024:N0} | {best:N0} | {bytes / 1048576.0:N0} |"));
        }
        if (options.Contains("--word-only")) { Console.WriteLine(page.ToString().Split("## What a file costs")[1]); return 0; }
        page.AppendLine().AppendLine("Texts as long as may be read, made to cost much:").AppendLine().AppendLine("| text | milliseconds |").AppendLine("|---|---:|");
        foreach (var (name, text) in Hostile())
        {
            var at = Stopwatch.GetTimestamp();
            PlanReader.Read(text);
            page.AppendLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Stopwatch.GetElapsedTime(at).TotalMilliseconds:N0} |"));
        }
        page.AppendLine().AppendLine(Wrapped("The budget is 2 s and 64 MB held at once: the same command with `--word-only` runs with `DOTNET_GCHeapHardLimit=0x4000000`, which ends a process that holds more: both files are read within it, the texts of 750,000 letters are not tried there. Hostile files are refused within the bounds that `DocumentFileTests` holds: nothing larger than 16 MB is unpacked of a part, and no more than 750,000 letters are kept."));
        Console.WriteLine(page);
        if (options.Contains("--write")) { File.WriteAllText(Repository.In("docs", "reference", "plan-reading.md"), page.ToString()); }
        return 0;
    }

    private static IEnumerable<(string Name, string Text)> Hostile()
    {
        yield return ("one line of names of bodies", Filled(_ => "Tổ chức lớp, Phòng A và Sở B, "));
        yield return ("one line of broken words", Filled(_ => "triể n kha i "));
        yield return ("a page break behind every line, every line twice", Filled(i => string.Create(CultureInfo.InvariantCulture, $"\fdòng {i / 2} x\n{i}\n")));
        yield return ("rows of an annex", "PHỤ LỤC I\nTT Nhiệm vụ Đơn vị chủ trì\n" + string.Concat(Enumerable.Range(1, 15_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i % 900} Mở lớp học số {i} Phòng A\n"))));
        yield return ("references to clauses", Filled(i => string.Create(CultureInfo.InvariantCulture, $"{(i % 90) + 1}. Chủ trì thực hiện nhiệm vụ tại mục {i % 9}.{i % 7} phần I.\n")));
        yield return ("items of three words", Filled(_ => "- Mở lớp\n"));
        yield return ("shares in one line", Filled(_ => "80% người dân được học, "));
    }

    private static string Filled(Func<int, string> piece)
    {
        var text = new StringBuilder("I. NHIỆM VỤ\n\n");
        for (var i = 0; text.Length < DocumentFile.LongestText - 100; i++) { text.Append(piece(i)); }
        return text.ToString();
    }

    private static byte[] Word(List<string> plans, int pages)
    {
        List<Block> body = [];
        for (var (letters, i) = (0, 0); letters < pages * LettersOnPage; i++)
        {
            foreach (var line in plans[i % plans.Count].Split('\n').Where(l => l.Trim().Length > 0))
            {
                body.Add(new Block.Paragraph(line.Replace('\t', ' ')));
                letters += line.Length;
            }
        }
        return DocxWriter.Write(new AdministrativeDocument { IssuingAgency = "Ủy ban nhân dân xã", Number = new(1, "KH-UBND"), Place = "Xã", Kind = DocumentKind.Plan, Subject = "Đo", SignerCapacity = SignerCapacity.Head("Chủ tịch"), Body = body });
    }

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);

    // To the width of the other pages.
    private static string Wrapped(string text)
    {
        StringBuilder lines = new();
        var at = 0;
        foreach (var word in text.Split(' '))
        {
            if (at > 0 && at + 1 + word.Length > 128) { lines.Append('\n'); at = 0; }
            else if (at > 0) { lines.Append(' '); at++; }
            lines.Append(word);
            at += word.Length;
        }
        return lines.ToString();
    }
}
