using System.Xml.Linq;

namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>The content controls of a finished document.</summary>
internal static class Figures
{
    /// <summary>
    /// Numbers them in their order: Word wants every control to have a number of its own. A figure that says different things in two
    /// places throws <see cref="ArgumentException"/>.
    /// </summary>
    public static void Number(XElement document)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var control in document.Descendants(W.Space + "sdt"))
        {
            var tag = control.Descendants(W.Space + "tag").First();
            var (id, text) = (tag.Attribute(W.Space + "val")!.Value, control.Value);
            if (!said.TryAdd(id, text) && said[id] != text)
                throw new ArgumentException($"The figure {id} is “{said[id]}” in one place and “{text}” in another.", nameof(document));
            tag.AddAfterSelf(W.V("id", ++number));
        }
    }
}
