using System.Collections;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace HocVuSo.TestKit;

/// <summary>The fields of one form as a browser would send them.</summary>
internal sealed class TestForm
{
    private readonly IHtmlFormElement _form;
    private readonly bool _tamper;
    private readonly Func<string, string> _explain;
    private readonly List<(string Name, object Value)> _fields = [];

    public TestForm(IHtmlFormElement form, IElement? button, bool tamper, Func<string, string> explain)
    {
        (_form, _tamper, _explain) = (form, tamper, explain);
        foreach (var element in Elements()) { _fields.AddRange(Defaults(element)); }
        if (button?.GetAttribute("name") is { Length: > 0 } name) { _fields.Add((name, button.GetAttribute("value") ?? "")); }
    }

    public void Fill(object? values)
    {
        foreach (var (name, value) in Pairs(values)) { Set(name, value); }
    }

    public HttpContent Content()
    {
        if (_form.GetAttribute("enctype") != "multipart/form-data")
        {
            return new StringContent(Encoded(), Encoding.ASCII, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        }
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in _fields)
        {
            if (value is TestFile file)
            {
                var bytes = new ByteArrayContent(file.Bytes);
                bytes.Headers.ContentType = MediaTypeHeaderValue.Parse(file.ContentType);
                content.Add(bytes, name, file.Name);
            }
            else { content.Add(value is TestBytes raw ? new ByteArrayContent(raw.Bytes) : new StringContent((string)value), name); }
        }
        return content;
    }

    public string Query() => "?" + Encoded();

    private string Encoded() => string.Join('&', _fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={(f.Value is TestBytes raw ? raw.Encoded : Uri.EscapeDataString((string)f.Value))}"));

    private IEnumerable<IElement> Elements() => _form.Elements.Where(e => !e.HasAttribute("disabled") && e.Closest("fieldset[disabled]") is null);

    private void Set(string name, object? value)
    {
        var offered = Elements().Where(e => e.GetAttribute("name") == name).ToList();
        Assert.True(_tamper || offered.Count > 0, _explain($"the form has no field “{name}”; it has {string.Join(", ", Elements().Select(e => e.GetAttribute("name")).Distinct())}"));
        _fields.RemoveAll(f => f.Name == name);
        foreach (var one in Values(value))
        {
            Assert.True(_tamper || one is TestFile or TestBytes || Offers(offered, (string)one), _explain($"“{name}” does not offer “{one}”"));
            _fields.Add((name, one));
        }
    }

    private static IEnumerable<object> Values(object? value) => value switch
    {
        null or false => [],
        true => ["on"],
        string or TestFile or TestBytes => [value],
        IEnumerable list => list.Cast<object>().SelectMany(Values),
        IFormattable number => [number.ToString(null, CultureInfo.InvariantCulture)],
        _ => [value.ToString() ?? ""],
    };

    private static bool Offers(List<IElement> elements, string value) => elements.Any(e => e switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } choice => choice.Value == value,
        IHtmlSelectElement select => select.Options.Any(o => o.Value == value),
        _ => true,
    });

    private static IEnumerable<(string, object)> Defaults(IElement element)
    {
        if (element.GetAttribute("name") is not { Length: > 0 } name) { return []; }
        return element switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox" } choice => choice.IsChecked ? [(name, choice.Value)] : [],
            IHtmlInputElement { Type: "submit" or "image" or "reset" or "button" or "file" } => [],
            IHtmlInputElement input => [(name, input.Value)],
            IHtmlTextAreaElement area => [(name, area.Value)],
            IHtmlSelectElement select => select.Options.Where(o => o.IsSelected).Select(o => (name, (object)o.Value)),
            _ => [],
        };
    }

    private static IEnumerable<(string Name, object? Value)> Pairs(object? values) => values switch
    {
        null => [],
        IEnumerable<KeyValuePair<string, string>> pairs => pairs.Select(p => (p.Key, (object?)p.Value)),
        IEnumerable<KeyValuePair<string, object?>> pairs => pairs.Select(p => (p.Key, p.Value)),
        IEnumerable<(string, string)> pairs => pairs.Select(p => (p.Item1, (object?)p.Item2)),
        _ => values.GetType().GetProperties().Select(p => (p.Name, p.GetValue(values))),
    };
}
