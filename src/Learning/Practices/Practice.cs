using System.Text.RegularExpressions;

namespace HocVuSo.Learning.Practices;

/// <summary>A simulated phone as data: screens, what may be tapped, fields with their checks, and what to say after a mistake.</summary>
internal sealed class Practice
{
    public required string Code { get; init; }
    public required int Version { get; init; }
    public required string Title { get; init; }
    public required int Minutes { get; init; }
    public required string Goal { get; init; }
    public required List<string> Skills { get; init; }
    public required string Start { get; init; }
    public required List<Screen> Screens { get; init; }

    public Screen? Find(string code) => Screens.Find(s => s.Code == code);
}

internal sealed class Screen
{
    public required string Code { get; init; }
    public required string Task { get; init; }

    /// <summary>home, scanner, message, form, bank or done.</summary>
    public required string Look { get; init; }
    public required string Title { get; init; }
    public List<ScreenPart> Parts { get; init; } = [];
    public List<ScreenField> Fields { get; init; } = [];
    public List<Choice> Choices { get; init; } = [];
    public bool End { get; init; }
    public List<string> Takeaways { get; init; } = [];
}

/// <summary>One thing drawn on the phone: exactly one of these is set.</summary>
internal sealed class ScreenPart
{
    public string? Text { get; init; }
    public string? Bubble { get; init; }
    public string? From { get; init; }
    public string? Amount { get; init; }
    public string? Payee { get; init; }
    public string? Note { get; init; }
    public string? Link { get; init; }
    public string? Heading { get; init; }
}

internal sealed class ScreenField
{
    public required string Name { get; init; }
    public required string Label { get; init; }

    /// <summary>text, number, date, choice or tick. A number keeps its leading zeros: it is text typed on digit keys.</summary>
    public required string Kind { get; init; }
    public string? Hint { get; init; }
    public List<string> Options { get; init; } = [];
    public List<FieldCheck> Check { get; init; } = [];

    /// <summary>What to say about a typed value, or null when it is right. The first check that fails speaks.</summary>
    public string? Refuse(string? typed)
    {
        var value = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Check.Find(c => c.Fails(value))?.Say;
    }
}

internal sealed class FieldCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    public bool Required { get; init; }
    public string? Pattern { get; init; }

    /// <summary>Compared ignoring case and repeated spaces.</summary>
    public string? EqualTo { get; init; }
    public required string Say { get; init; }

    public bool Fails(string value) =>
        Required ? value.Length == 0
        : Pattern is not null ? !Regex.IsMatch(value, Pattern, RegexOptions.CultureInvariant, Patience)
        : EqualTo is not null && !string.Equals(value, EqualTo, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A place to tap. A mistake explains itself and stays; anything else leads on.</summary>
internal sealed class Choice
{
    public required string Label { get; init; }
    public string? To { get; init; }
    public string? Mistake { get; init; }

    /// <summary>Sends the fields of the screen: they are checked first.</summary>
    public bool Submit { get; init; }
}
