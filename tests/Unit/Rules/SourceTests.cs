using System.Text.RegularExpressions;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.Rules;

/// <summary>What the source text may not contain, and what must give its reason.</summary>
public sealed partial class SourceTests
{
    private const int LongestScript = 60;
    private const int LongestFile = 600;

    /// <summary>
    /// Where an exception may be caught, and why. Everywhere else it travels to the notice page. A service that ends
    /// because the host stops (… when stoppingToken.IsCancellationRequested) needs no line.
    /// </summary>
    private static readonly Dictionary<string, string> MayCatch = new(StringComparer.Ordinal)
    {
        ["src/Assessment/Bank/Banks.cs"] = "that a bank is too small for a test is an answer",
        ["src/Assessment/Bank/ItemFamily.cs"] = "what is wrong with an author's text is an answer",
        ["src/Assessment/Qti/ForeignXml.cs"] = "XML of a stranger's that cannot be read is a finding",
        ["src/Assessment/Qti/PackageReader.cs"] = "what the bank refuses of an imported item is a finding",
        ["src/Assessment/Qti/SafeZip.cs"] = "an archive of a stranger's that cannot be read is a finding",
        ["src/Assessment/Sessions/Exposures.cs"] = "the database is away: the counts wait for the next time",
        ["src/Assessment/Sessions/HandInByTime.cs"] = "one person's fault must not keep the others waiting; tried again in half a minute",
        ["src/Ledger/Figures/FoldDeltas.cs"] = "the database is away: the deltas wait, and readers add them meanwhile",
        ["src/OfficialDocuments/Administrative/FigureReader.cs"] = "a stranger's file that cannot be read is a refusal",
        ["src/OfficialDocuments/Reading/Files/DocumentFile.cs"] = "letters of a stranger's file that are no Unicode are an answer",
        ["src/OfficialDocuments/Reading/Files/DocxText.cs"] = "a stranger's file that cannot be read is an answer",
        ["src/Plans/Documents/PdfText.cs"] = "a machine without pdftotext is an answer",
        ["src/Plans/Digests/DigestLinks.cs"] = "an address that is not ours leads nowhere",
        ["src/Platform/Mail/Mailer.cs"] = "the mail server is another system: it may be away or speak otherwise",
        ["src/Platform/Time/Repeated.cs"] = "the database is away: what is known stays in force",
        ["src/Plans/Tasks/TaskCalendar.cs"] = "an address that is not ours leads nowhere",
        ["src/People/Persons/Learners.cs"] = "a cookie that is not ours is no trial",
        ["src/People/SignIn/Vneid/Citizens.cs"] = "of two first sign-ins at once the second finds what the first made",
        ["src/People/SignIn/Vneid/PendingSignIn.cs"] = "a cookie that is not ours is no pending sign-in",
        ["src/People/SignIn/IdleLock.cs"] = "a body that cannot be read is nobody's form",
        ["src/People/SignIn/Vneid/VneidClient.cs"] = "VNeID is another system: it may be away or speak otherwise",
        ["src/People/Simulator/SimulatedCodes.cs"] = "a code that is not ours is refused",
        ["src/People/Staff/NewSecrets.cs"] = "a cookie that is not ours holds no secret",
        ["src/Platform/Content/DataReader.cs"] = "adds the file's name to what a parser says of our own content",
        ["src/Platform/Database/AppDb.cs"] = "that another request was first is an answer",
        ["src/Platform/Database/Appender.cs"] = "a fault of the database belongs to the request that waits for the row",
        ["src/Web/Commands.cs"] = "the outermost edge: a person at the terminal reads one line",
        ["src/Web/Health.cs"] = "that the database does not answer is the answer",
    };

    [Fact]
    public void Nothing_is_left_for_later() => Rule.Holds(Find(Code(), Later()));

    [Fact]
    public void No_code_is_commented_out() => Rule.Holds(Find(Repository.Files("", ".cs"), CommentedOut()));

    [Fact]
    public void A_silenced_warning_says_why_on_its_line()
    {
        Rule.Holds(Find(Repository.Files("", ".cs"), SilentPragma()));
        Rule.Holds(Find(Repository.Files("", ".cs"), SilentAttribute()));
        Rule.Holds(Find(Repository.Files("", ".csproj", ".props"), SilentProject()));
        Rule.Holds(Find([".editorconfig"], SilentSeverity()));
    }

    [Fact]
    public void Exceptions_are_caught_only_at_the_edges()
    {
        var caught = (from file in Repository.Files("src", ".cs", ".razor")
                      from line in Repository.Lines(file)
                      where Catch().IsMatch(line) && !line.Contains("when (stoppingToken.IsCancellationRequested)", StringComparison.Ordinal)
                      select file).Distinct().ToList();
        Rule.Holds(caught.Except(MayCatch.Keys));
        Rule.Holds(MayCatch.Keys.Except(caught).Select(file => $"{file} catches nothing any more"));
    }

    [Fact]
    public void Scripts_are_short() => Rule.Holds(
        from script in (string[])["run", "test", ".ci/run"]
        where Repository.Lines(script).Length > LongestScript
        select $"{script} has more than {LongestScript} lines: what is longer is a C# file in eng");

    [Fact]
    public void Files_can_be_read_at_a_sitting() => Rule.Holds(
        from file in Repository.Files("", ".cs", ".razor")
        let lines = Repository.Lines(file).Length
        where lines > LongestFile
        select $"{file} has {lines} lines");

    [Fact]
    public void Nothing_points_at_a_machine_or_a_registry() => Rule.Holds(Find(
        Repository.Files().Where(f => !f.StartsWith("data/", StringComparison.Ordinal) && !Binary().IsMatch(f)), Machine()));

    [Fact]
    public void Our_scripts_and_styles_call_nobody() => Rule.Holds(Find(
        Repository.Files("src/Web/wwwroot", ".js", ".css").Where(f => !f.Contains("/vendor/", StringComparison.Ordinal)), External()));

    private static IEnumerable<string> Code() => Repository.Files("", ".cs", ".razor", ".sql", ".js", ".css", ".csproj", ".props", ".sh").Concat(["run", "test", ".ci/run"])
        .Where(f => !f.Contains("/vendor/", StringComparison.Ordinal));

    private static IEnumerable<string> Find(IEnumerable<string> files, Regex pattern) =>
        from file in files
        from line in Repository.Lines(file).Select((text, index) => (text, number: index + 1))
        where pattern.IsMatch(line.text)
        select $"{file}:{line.number}: {line.text.Trim()}";

    // The patterns are written so that they do not match their own lines.
    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E|HA[C]K|XX[X])\b|^\s*#(end)?reg[i]on\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"^\s*//(?!/)\s*(?:(?:var|if|for|foreach|return|await|using|public|private|internal)\b.*[;{]|[\w.]+\(.*\);|\w+ = .*;|\})\s*$")]
    private static partial Regex CommentedOut();

    [GeneratedRegex(@"#pragma warning disabl[e](?!.*//.{15})")]
    private static partial Regex SilentPragma();

    [GeneratedRegex(@"\[.*Suppress[M]essage\((?!.*Justification = ""[^""]{10})")]
    private static partial Regex SilentAttribute();

    [GeneratedRegex(@"<No[W]arn>(?!.*<!--.{15})")]
    private static partial Regex SilentProject();

    [GeneratedRegex(@"severity = none(?!.*#.{3})")]
    private static partial Regex SilentSeverity();

    [GeneratedRegex(@"(^|\s)catch\s*(\(|$|\{)")]
    private static partial Regex Catch();

    [GeneratedRegex(@"(?<![\w.~])/(tm[p]|wor[k]|roo[t]|hom[e])/|\b[A-Z]:\\\\?Us[e]rs|api\.nug[e]t\.org|registry\.npm[j]s|registry\.yar[n]pkg")]
    private static partial Regex Machine();

    [GeneratedRegex(@"https?:/[/](?!www\.w3\.org/)")]
    private static partial Regex External();

    [GeneratedRegex(@"\.(woff2|ttf|png|jpg|mp3|docx|xlsx|pdf|sqlite|db)$")]
    private static partial Regex Binary();
}
