using HocVuSo.Learning.Contracts;
using HocVuSo.Learning.Practices;
using HocVuSo.Platform;

namespace HocVuSo.Learning.Courses;

/// <summary>Every course, read and checked at start: a lesson that cannot work stops the host with the file's name.</summary>
internal sealed class CourseShelf
{
    public const string Essentials = "ky-nang-so-thiet-yeu";

    public CourseShelf(DataFiles files)
    {
        Course = Read(files.Content("courses", Essentials));
        Links = [.. Course.Lessons.Select(l => new LessonLink(l.Title, Hrefs.Lesson(l.Code), l.Minutes, l.Skills))];
    }

    /// <summary>The one course of today; more come with authoring.</summary>
    public Course Course { get; }

    public IReadOnlyList<LessonLink> Links { get; }

    public Lesson? Find(string code) => Course.Lessons.FirstOrDefault(l => l.Code == code);

    public Practice? FindPractice(string code) => Course.Practices.GetValueOrDefault(code);

    public Lesson? After(Lesson lesson) => Course.Lessons.SkipWhile(l => l != lesson).Skip(1).FirstOrDefault();

    public Lesson? Before(Lesson lesson) => Course.Lessons.TakeWhile(l => l != lesson).LastOrDefault();

    private static Course Read(string folder)
    {
        var file = DataReader.Yaml<CourseFile>(Path.Combine(folder, "course.yaml"));
        var practices = Directory.GetFiles(Path.Combine(folder, "practices"), "*.yaml").Order(StringComparer.Ordinal).Select(ReadPractice).ToDictionary(p => p.Code);
        return new Course
        {
            Code = file.Code,
            Version = file.Version,
            Title = file.Title,
            Summary = file.Summary,
            Lessons = [.. file.Lessons.Select(code => ReadLesson(Path.Combine(folder, code), practices))],
            Practices = practices,
        };
    }

    private static Lesson ReadLesson(string folder, Dictionary<string, Practice> practices)
    {
        var file = Path.Combine(folder, "lesson.yaml");
        var lesson = DataReader.Yaml<Lesson>(file);
        Check(file, lesson.Steps.Count is > 0 and <= 5, "a lesson has one to five steps");
        Check(file, lesson.Steps.All(s => File.Exists(Path.Combine(folder, s.Picture))), "a picture is missing");
        Check(file, lesson.Steps.All(s => s.Sound is null || File.Exists(Path.Combine(folder, s.Sound))), "a sound is missing");
        Check(file, lesson.Questions.All(q => q.Options.Count(o => o.Right) == 1), "a question has exactly one right option");
        Check(file, lesson.Practice is null || practices.ContainsKey(lesson.Practice), "its practice does not exist");
        return lesson;
    }

    private static Practice ReadPractice(string file)
    {
        var practice = DataReader.Yaml<Practice>(file);
        Check(file, practice.Find(practice.Start) is not null, "the start screen does not exist");
        Check(file, practice.Screens.Any(s => s.End), "no screen ends it");
        foreach (var screen in practice.Screens)
        {
            Check(file, screen.End == (screen.Choices.Count == 0), $"{screen.Code}: only the last screen has no choice");
            Check(file, screen.Choices.All(c => c.Mistake is not null || (c.To is not null && practice.Find(c.To) is not null)), $"{screen.Code}: a choice leads nowhere");
            Check(file, screen.Fields.Count == 0 || screen.Choices.Count(c => c.Submit) == 1, $"{screen.Code}: fields need one choice that sends them");
        }
        return practice;
    }

    private static void Check(string file, bool holds, string what)
    {
        if (!holds) { throw new InvalidDataException($"{file}: {what}."); }
    }

    private sealed class CourseFile
    {
        public required string Code { get; init; }
        public required int Version { get; init; }
        public required string Title { get; init; }
        public required string Summary { get; init; }
        public required string Licence { get; init; }
        public required List<string> Lessons { get; init; }
    }
}
