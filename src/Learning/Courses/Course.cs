using System.Collections.Concurrent;
using HocVuSo.Platform;
using Markdig;

namespace HocVuSo.Learning.Courses;

/// <summary>A course as its authors wrote it (content/courses). Read once at start and never changed.</summary>
internal sealed class Course
{
    public required string Code { get; init; }
    public required int Version { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required IReadOnlyList<Lesson> Lessons { get; init; }
    public required IReadOnlyDictionary<string, Practices.Practice> Practices { get; init; }
}

/// <summary>At most five steps to read or hear, five questions, and one thing to do for real.</summary>
internal sealed class Lesson
{
    public required string Code { get; init; }
    public required string Title { get; init; }
    public required string Promise { get; init; }
    public required int Minutes { get; init; }

    /// <summary>May be learnt without signing in.</summary>
    public bool Open { get; init; }
    public required List<string> Skills { get; init; }
    public required List<Step> Steps { get; init; }
    public required List<Question> Questions { get; init; }

    /// <summary>The code of the practice that belongs to this lesson, if there is one.</summary>
    public string? Practice { get; init; }
    public required RealLife Real { get; init; }
}

internal sealed class Step
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().Build();

    private readonly ConcurrentDictionary<string, string> _html = new(StringComparer.Ordinal);

    public required string Title { get; init; }
    public required string Text { get; init; }
    public required string Picture { get; init; }
    public required string Alt { get; init; }

    /// <summary>A recorded reading of the step, heard before any synthetic voice.</summary>
    public string? Sound { get; init; }

    /// <summary>The text as HTML, speaking to the reader in the form given. Made once per form.</summary>
    public string Html(string honorific) => _html.GetOrAdd(honorific, h => Markdig.Markdown.ToHtml(Honorific.Fill(Text, h), Markdown));
}

internal sealed class Question
{
    public required string Ask { get; init; }
    public required List<Option> Options { get; init; }
}

internal sealed class Option
{
    public required string Text { get; init; }
    public bool Right { get; init; }

    /// <summary>What is said kindly to whoever chose it.</summary>
    public required string Answer { get; init; }
}

internal sealed class RealLife
{
    public required string Title { get; init; }
    public required string Text { get; init; }
    public List<Link> Links { get; init; } = [];
    public required string Help { get; init; }
}

internal sealed class Link
{
    public required string Text { get; init; }
    public required string Url { get; init; }
}
