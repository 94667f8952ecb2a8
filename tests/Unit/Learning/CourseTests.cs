using System.Text.RegularExpressions;
using HocVuSo.Learning.Courses;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.Learning;

/// <summary>What the course we ship promises its learners: short steps, plain words, a picture each, official addresses only.</summary>
public sealed partial class CourseTests
{
    private const int MostSteps = 5;
    private const int MostWords = 80;
    private const int MostPictureBytes = 4096;

    // Where a lesson may send people to do the thing for real: sites of the state, each looked at by us.
    private static readonly string[] Official = ["dichvucong.gov.vn", "vneid.gov.vn", "moh.gov.vn", "tingia.gov.vn"];

    private static readonly string Folder = Repository.In("content", "courses", CourseShelf.Essentials);

    private static readonly Course Ours = new CourseShelf(new DataFiles(Repository.Root)).Course;

    public static readonly TheoryData<string> Lessons = [.. Ours.Lessons.Select(l => l.Code)];

    public static readonly TheoryData<string> Practices = [.. Ours.Practices.Keys];

    [Fact]
    public void There_are_seven_lessons_and_practices_in_three_of_them_and_one_is_open()
    {
        Assert.Equal(7, Ours.Lessons.Count);
        Assert.True(Ours.Lessons.Count(l => l.Practice is not null) >= 3);
        Assert.Equal(Ours.Practices.Keys.Order(), Ours.Lessons.Where(l => l.Practice is not null).Select(l => l.Practice!).Order());
        Assert.Equal("lua-dao", Assert.Single(Ours.Lessons, l => l.Open).Code);
    }

    [Theory, MemberData(nameof(Lessons))]
    public void A_lesson_is_a_few_short_steps_with_a_small_picture_each(string code)
    {
        var lesson = Find(code);
        Assert.InRange(lesson.Steps.Count, 1, MostSteps);
        Assert.All(lesson.Steps, step =>
        {
            Assert.InRange(Words(step.Text), 1, MostWords);
            var picture = File.ReadAllText(Path.Combine(Folder, code, step.Picture));
            Assert.InRange(new FileInfo(Path.Combine(Folder, code, step.Picture)).Length, 1, MostPictureBytes);
            Assert.StartsWith("<svg", picture, StringComparison.Ordinal);
            // Drawn by us and only drawn: nothing is fetched, nothing runs.
            Assert.DoesNotMatch(Foreign(), picture);
            Assert.True(step.Alt.Length > 20, $"{code}: “{step.Title}” does not say what its picture shows");
        });
    }

    [Theory, MemberData(nameof(Lessons))]
    public void A_lesson_asks_five_questions_and_explains_every_answer(string code)
    {
        var questions = Find(code).Questions;
        Assert.Equal(5, questions.Count);
        Assert.All(questions, question =>
        {
            Assert.InRange(question.Options.Count, 2, 4);
            Assert.Equal(question.Options.Count, question.Options.Select(o => o.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(question.Options, o => Assert.True(Words(o.Answer) >= 5, $"{code}: “{o.Text}” is not explained"));
            Assert.DoesNotContain(question.Options, o => o.Answer.StartsWith("Sai", StringComparison.Ordinal));
        });
        // The place of the right answer gives nothing away.
        Assert.True(questions.Select(q => q.Options.FindIndex(o => o.Right)).Distinct().Count() > 1, $"{code}: the right answer always stands at the same place");
    }

    [Theory, MemberData(nameof(Lessons))]
    public void The_real_thing_is_done_at_official_addresses_and_names_who_helps(string code)
    {
        var real = Find(code).Real;
        Assert.StartsWith("Làm thật", real.Title, StringComparison.Ordinal);
        Assert.All(real.Links, link =>
        {
            var address = new Uri(link.Url);
            Assert.Equal(Uri.UriSchemeHttps, address.Scheme);
            Assert.Contains(address.Host, Official);
        });
        Assert.Contains("tổ công nghệ số cộng đồng", real.Help, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(Lessons))]
    public void No_address_stands_in_a_lesson_but_the_official_ones(string code) =>
        Assert.All(Address().Matches(File.ReadAllText(Path.Combine(Folder, code, "lesson.yaml"))).Select(m => m.Value.ToLowerInvariant()), host => Assert.Contains(host, Official));

    [Theory, MemberData(nameof(Practices))]
    public void A_practice_has_mistakes_to_make_and_every_screen_is_on_the_way(string code)
    {
        var practice = Ours.Practices[code];
        Assert.Contains(practice.Screens, s => s.Choices.Any(c => c.Mistake is not null));
        HashSet<string> reached = [practice.Start];
        foreach (var choice in practice.Screens.SelectMany(s => s.Choices).Where(c => c.To is not null)) { reached.Add(choice.To!); }
        Assert.Equal(practice.Screens.Select(s => s.Code).Order(), reached.Order());
        Assert.All(practice.Screens.Where(s => s.End), s => Assert.NotEmpty(s.Takeaways));
        Assert.All(practice.Screens, s => Assert.Equal(s.Choices.Count, s.Choices.Select(c => c.Label).Distinct().Count()));
    }

    [Theory, MemberData(nameof(Practices))]
    public void A_practice_uses_no_address_number_or_bank_that_works(string code)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "practices", code + ".yaml"));
        Assert.DoesNotMatch(Address(), text);
        Assert.DoesNotMatch(LiveNumber(), text);
        Assert.All((string[])["vietcombank", "agribank", "vietinbank", "bidv", "techcombank", "mb bank", "momo", "vneid", "zalo"],
            real => Assert.DoesNotContain(real, text, StringComparison.OrdinalIgnoreCase));
    }

    private static Lesson Find(string code) => Ours.Lessons.Single(l => l.Code == code);

    private static int Words(string text) => Word().Count(Honorific.Fill(text, "bác"));

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:[.,/:-][\p{L}\p{Nd}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"<script|href=""https?:|url\(|<image|<foreignObject|\son\w+=", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"(?<![.\w])(?:[a-z0-9-]+\.)+(?:vn|com|net|org|info|gov|edu|io|me)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    // A telephone number that could ring: ten digits beginning with 0, in any grouping. Our own end in xxx.
    [GeneratedRegex(@"\b0[3-9]\d(?:[ .]?\d){7}\b")]
    private static partial Regex LiveNumber();
}
