using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace HocVuSo.Platform;

/// <summary>A letter to one person, in the language of the moment it is written.</summary>
/// <param name="StopAddress">Stops letters of this kind: opened by a person it asks, posted to by a mail program it stops (RFC 8058). Null where there is nothing to stop.</param>
public sealed record Letter(string Subject, IReadOnlyList<LetterPart> Parts, string? StopAddress = null)
{
    // Vietnamese leaves as Vietnamese, not as numeric entities.
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>For programs that show letters as plain text.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        LetterPart? before = null;
        foreach (var part in Parts)
        {
            // Lines of one list stand together; everything else is a paragraph.
            if (before is not null && (before, part) is not (LetterPart.Heading or LetterPart.Item, LetterPart.Item)) { text.Append('\n'); }
            text.Append(part switch
            {
                LetterPart.Heading heading => heading.Words,
                LetterPart.Paragraph paragraph => paragraph.Words,
                LetterPart.Item item => $"- {item.Title}\n  {item.Detail}\n  {item.Address}",
                LetterPart.Link link => $"{link.Words}: {link.Address}",
                _ => throw new InvalidOperationException($"{part} is no part of a letter."),
            }).Append('\n');
            before = part;
        }
        return text.ToString();
    }

    /// <summary>The same with headings, lists and links, and nothing that is fetched from elsewhere.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder($"<!doctype html>\n<html lang=\"{Language.Code}\"><head><meta charset=\"utf-8\"><title>{Safe(Subject)}</title></head><body>\n");
        LetterPart? before = null;
        foreach (var part in Parts)
        {
            if (part is LetterPart.Item && before is not LetterPart.Item) { html.Append("<ul>\n"); }
            if (part is not LetterPart.Item && before is LetterPart.Item) { html.Append("</ul>\n"); }
            html.Append(part switch
            {
                LetterPart.Heading heading => $"<h2>{Safe(heading.Words)}</h2>",
                LetterPart.Paragraph paragraph => $"<p>{Safe(paragraph.Words)}</p>",
                LetterPart.Item item => $"<li><a href=\"{Safe(item.Address)}\">{Safe(item.Title)}</a><br>{Safe(item.Detail)}</li>",
                LetterPart.Link link => $"<p><a href=\"{Safe(link.Address)}\">{Safe(link.Words)}</a></p>",
                _ => throw new InvalidOperationException($"{part} is no part of a letter."),
            }).Append('\n');
            before = part;
        }
        if (before is LetterPart.Item) { html.Append("</ul>\n"); }
        return html.Append("</body></html>\n").ToString();
    }

    private static string Safe(string words) => Html.Encode(words);
}

/// <summary>One piece of a letter. A closed set: the letter knows how each is written.</summary>
public abstract record LetterPart
{
    private LetterPart()
    {
    }

    public sealed record Heading(string Words) : LetterPart;

    public sealed record Paragraph(string Words) : LetterPart;

    /// <summary>A line of a list; those that follow one another are one list.</summary>
    public sealed record Item(string Title, string Detail, string Address) : LetterPart;

    public sealed record Link(string Words, string Address) : LetterPart;
}
