using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace HocVuSo.TestKit;

/// <summary>An answer as a visitor meets it. Every assertion that fails prints the page's text and the host's errors.</summary>
public sealed partial class TestPage
{
    private readonly TestSite _site;
    private readonly TestBrowser _browser;
    private readonly IReadOnlyList<string> _visited;

    private TestPage(TestSite site, TestBrowser browser, HttpResponseMessage answer, Uri at, byte[] bytes, IReadOnlyList<string> visited)
    {
        (_site, _browser, _visited) = (site, browser, visited);
        (StatusCode, Headers, ContentHeaders, Address, Bytes) = (answer.StatusCode, answer.Headers, answer.Content.Headers, at, bytes);
        Raw = Encoding.UTF8.GetString(bytes);
        Document = new HtmlParser().ParseDocument(IsHtml ? Raw : "");
    }

    public HttpStatusCode StatusCode { get; }

    public int Status => (int)StatusCode;

    public HttpResponseHeaders Headers { get; }

    public HttpContentHeaders ContentHeaders { get; }

    /// <summary>Where the visitor is after redirects.</summary>
    public Uri Address { get; }

    public string Path => Address.PathAndQuery;

    /// <summary>Where a redirect leads that was not followed.</summary>
    public string? Location => Headers.Location?.OriginalString;

    public byte[] Bytes { get; }

    public string Raw { get; }

    public IHtmlDocument Document { get; }

    /// <summary>Whose window this is.</summary>
    public TestBrowser Browser => _browser;

    public string Title => Document.Title ?? "";

    /// <summary>What the page says in its main part, in one line per block.</summary>
    public string Text => Plain(Document.QuerySelector("main") ?? (IElement?)Document.Body);

    private bool IsHtml => ContentHeaders.ContentType?.MediaType == "text/html";

    public JsonElement Json()
    {
        Assert.True(ContentHeaders.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true, Explain("not JSON"));
        using var parsed = JsonDocument.Parse(Bytes);
        return parsed.RootElement.Clone();
    }

    public TestPage Is(int status)
    {
        Assert.True(Status == status, Explain($"expected {status}"));
        return this;
    }

    /// <summary>The visitor ended at this path (query included).</summary>
    public TestPage IsAt(string path)
    {
        Assert.True(Path == path, Explain($"expected to be at {path}"));
        return this;
    }

    public TestPage Says(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (!Plain(Document.Body).Contains(Squeeze(text), StringComparison.Ordinal)) { Assert.Fail(Explain($"the page does not say “{text}”")); }
        }
        return this;
    }

    public TestPage SaysNot(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (Plain(Document.Body).Contains(Squeeze(text), StringComparison.Ordinal)) { Assert.Fail(Explain($"the page says “{text}”")); }
        }
        return this;
    }

    /// <summary>The form came back: 422, a summary that leads to the field, a message at the field.</summary>
    public TestPage Refuses(string field, string? message = null)
    {
        Is(422);
        var said = One($"#{field}-error").TextContent.Trim();
        One($"#refused a[href='#{field}']");
        Assert.True(Document.GetElementById(field) is not null, Explain($"the summary leads to #{field}, which is not there"));
        if (message is not null) { Assert.True(said.Contains(message, StringComparison.Ordinal), Explain($"#{field}-error says “{said}”, not “{message}”")); }
        return this;
    }

    /// <summary>The only element that fits; none or several fails.</summary>
    public IElement One(string selector)
    {
        var found = Document.QuerySelectorAll(selector);
        Assert.True(found.Length == 1, Explain($"{found.Length} elements fit {selector}, expected 1"));
        return found[0];
    }

    public IReadOnlyList<IElement> All(string selector) => [.. Document.QuerySelectorAll(selector)];

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    /// <summary>The value a field shows: what was typed, or what is chosen.</summary>
    public string? ValueOf(string field) => Document.QuerySelector($"[name='{field}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        IHtmlInputElement { Type: "radio" or "checkbox" } => string.Join(",", Document.QuerySelectorAll<IHtmlInputElement>($"[name='{field}']").Where(i => i.IsChecked).Select(i => i.Value)),
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    /// <summary>Follows the link with this text (or the one that fits a selector beginning with a, #, . or [).</summary>
    public Task<TestPage> ClickAsync(string link)
    {
        var anchors = Document.QuerySelectorAll<IHtmlAnchorElement>("a[href]").Where(a => Squeeze(a.TextContent) == Squeeze(link)).ToList();
        var href = anchors.Count > 0 ? anchors[0].GetAttribute("href") : LooksLikeSelector(link) ? One(link).GetAttribute("href") : null;
        Assert.True(href is not null, Explain($"there is no link “{link}”"));
        return _browser.GetAsync(new Uri(Address, href).PathAndQuery);
    }

    /// <summary>
    /// Fills a form of this page and sends it as a browser would: hidden fields, token, defaults and the button's own
    /// value included. <paramref name="form"/> is the text of its button or a selector of the form or the button.
    /// <paramref name="values"/> is an anonymous object or pairs; a list ticks several, false or null empties, a
    /// <see cref="TestFile"/> is uploaded, <see cref="TestBytes"/> go as they are. A field or choice that the form does not offer fails, unless
    /// <paramref name="tamper"/>. <paramref name="by"/> sends it from somebody else's browser.
    /// </summary>
    public Task<TestPage> SubmitAsync(string form, object? values = null, bool tamper = false, TestBrowser? by = null)
    {
        var (element, button) = FindForm(form);
        var filled = new TestForm(element, button, tamper, Explain);
        filled.Fill(values);
        var target = button?.GetAttribute("formaction") ?? element.GetAttribute("action");
        var path = (string.IsNullOrEmpty(target) ? Address : new Uri(Address, target)).PathAndQuery;
        return string.Equals(element.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)
            ? (by ?? _browser).SendAsync(HttpMethod.Post, path, filled.Content())
            : (by ?? _browser).GetAsync(path.Split('?')[0] + filled.Query());
    }

    /// <summary>What to print when an expectation about this page fails.</summary>
    public string Explain(string expectation) =>
        $"{expectation}\n{string.Join('\n', _visited)}\n--- {Status} {Path} {Title}\n{(IsHtml ? Text : Raw)}\n{_site.Faults}";

    internal static async Task<TestPage> ReadAsync(TestSite site, TestBrowser browser, HttpResponseMessage answer, Uri at, IReadOnlyList<string> visited) =>
        new(site, browser, answer, at, await answer.Content.ReadAsByteArrayAsync(), visited);

    private (IHtmlFormElement Form, IElement? Button) FindForm(string named)
    {
        var buttons = Document.QuerySelectorAll("form button, form input[type=submit], button[form]").Where(b => Squeeze(b.TextContent) == Squeeze(named)).ToList();
        var found = buttons.Count == 1 ? buttons[0] : LooksLikeSelector(named) ? One(named) : null;
        var form = found as IHtmlFormElement ?? (found as IHtmlButtonElement)?.Form ?? found?.Closest("form") as IHtmlFormElement;
        if (form is null) { Assert.Fail(Explain($"{buttons.Count} buttons say “{named}”, and it selects no form")); }
        return (form!, found is IHtmlFormElement ? form!.QuerySelector("button:not([type=button]):not([name])") : found);
    }

    private static bool LooksLikeSelector(string text) => text is ['#' or '.' or '[', ..] || text.StartsWith("form", StringComparison.Ordinal) || text.StartsWith("main", StringComparison.Ordinal) || text.StartsWith("a[", StringComparison.Ordinal) || text.StartsWith("button", StringComparison.Ordinal);

    private static string Plain(IElement? element) => element is null ? "" : Squeeze(string.Join(' ', element.Descendants<IText>().Where(t => t.ParentElement is not IHtmlScriptElement).Select(t => t.Data)));

    private static string Squeeze(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
