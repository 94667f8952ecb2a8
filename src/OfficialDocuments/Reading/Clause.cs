namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>What part of a document a clause is, from the outside in.</summary>
public enum ClauseKind
{
    /// <summary>The whole.</summary>
    Document,

    /// <summary>Phụ lục I, Phụ lục 2: what is attached, with parts of its own.</summary>
    Annex,

    /// <summary>Phần by a Roman number: I., II.</summary>
    Part,

    /// <summary>Mục or khoản by an Arabic number: 1., 2.3., (4).</summary>
    Section,

    /// <summary>Điểm by a letter of the Vietnamese alphabet: a), đ).</summary>
    Point,

    /// <summary>An item by a dash.</summary>
    Dash,

    /// <summary>An item by a plus, below a dash.</summary>
    Plus,

    /// <summary>Nơi nhận and what follows: recipients, signature.</summary>
    Closing,

    /// <summary>Text without a mark of its own.</summary>
    Paragraph,

    /// <summary>The titles of the columns of a table, from "TT" or "STT" on.</summary>
    TableHead,

    /// <summary>A row of a table, by its number; a row by a Roman number has the rows of its group below it.</summary>
    Row,
}

/// <summary>
/// A clause of a document. Clauses cover the text without a gap: the own texts in the order of the tree, one after the other, are
/// the text that was read, to the last character.
/// </summary>
/// <param name="Marker">As a reference would call it: "III", "2", "1.4", "đ"; empty for a clause without one.</param>
/// <param name="Path">Where it stands, the same whenever the document is read: "III.2.d", "VII.12", "PLI.3", "PLI.3" also for the third row of its table, "II.4.-2" for the second dash, "I.1.¶3" for the third paragraph.</param>
/// <param name="Start">Where its own text begins, in UTF-16 code units of the text that was read.</param>
/// <param name="Length">Of its own text, without that of its children.</param>
/// <param name="Words">
/// Its own text as a person reads it: without the mark, line breaks and what belongs to the pages, in one composed form (NFC), with
/// broken and misread words mended.
/// </param>
public sealed record Clause(ClauseKind Kind, string Marker, string Path, int Start, int Length, string Words, IReadOnlyList<Clause> Children)
{
    /// <summary>The clause itself and all below it, in the order of the text.</summary>
    public IEnumerable<Clause> All => Children.SelectMany(c => c.All).Prepend(this);

    /// <summary>The clause at a path; null when there is none.</summary>
    public Clause? Find(string path) => All.FirstOrDefault(c => c.Path == path);
}
