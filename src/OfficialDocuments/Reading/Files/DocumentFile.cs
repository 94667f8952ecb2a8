using System.Text;
using HocVuSo.OfficialDocuments.Packaging;
using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Reading.Files;

/// <summary>Why a file is not read.</summary>
public enum FileRefusal
{
    Empty,

    /// <summary>Neither Word nor PDF nor text, whatever its name says.</summary>
    UnknownKind,

    /// <summary>The content is of another kind than the name says.</summary>
    WrongName,

    /// <summary>Word 97–2003 (.doc).</summary>
    OldWord,

    /// <summary>With a password.</summary>
    Encrypted,

    /// <summary>It carries a program.</summary>
    Macro,

    /// <summary>It fetches parts of itself from elsewhere.</summary>
    ExternalContent,

    /// <summary>Broken off, or not put together as it should be.</summary>
    Damaged,

    /// <summary>More pages than a plan has, or more than it pretends to have when it is unpacked.</summary>
    TooLong,

    /// <summary>Neither UTF-8 nor UTF-16: written with a font of its own (TCVN3, VNI).</summary>
    OldLetters,

    /// <summary>A PDF of pictures: there is no text in it.</summary>
    NoText,
}

/// <summary>What became of a file.</summary>
public abstract record FileReading
{
    private FileReading()
    {
    }

    /// <summary>Its text, a paragraph or a row of a table (cells with tabs between them) on each line.</summary>
    public sealed record Text(string Content) : FileReading;

    /// <summary>It is a PDF: the caller has poppler take out the text and gives it to <see cref="DocumentFile.OfPdf"/>.</summary>
    public sealed record NeedsPdfText : FileReading;

    public sealed record Refused(FileRefusal Why) : FileReading;
}

/// <summary>
/// Takes the text out of the files in which administrations keep their documents. Never throws on what a file holds, follows nothing it points
/// to, and unpacks no more than <see cref="LongestText"/> and <see cref="Packed.LargestPart"/> allow.
/// </summary>
public static class DocumentFile
{
    /// <summary>Letters: some 300 pages. The longest plan seen has fourteen.</summary>
    public const int LongestText = 750_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="name">With its ending: .docx, .pdf, .txt, .md.</param>
    public static FileReading Read(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length == 0) { return Refuse(FileRefusal.Empty); }
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (bytes is [0x50, 0x4B, 0x03, 0x04, ..]) { return ending is ".docx" or ".docm" ? DocxText.Read(bytes) : Refuse(FileRefusal.WrongName); }
        if (bytes.AsSpan().StartsWith("%PDF-"u8)) { return ending == ".pdf" ? new FileReading.NeedsPdfText() : Refuse(FileRefusal.WrongName); }
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            // Word keeps an encrypted document in the container of its old format.
            return Refuse(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? FileRefusal.Encrypted : FileRefusal.OldWord);
        }
        if (ending is ".docx" or ".pdf") { return Refuse(FileRefusal.Damaged); }
        return ending is ".txt" or ".md" or ".markdown" or "" ? OfText(bytes) : Refuse(FileRefusal.UnknownKind);
    }

    /// <summary>The text that was taken out of a PDF.</summary>
    public static FileReading OfPdf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // A page of pictures has a page break and no letters.
        return text.Count(char.IsLetter) < 20 ? Refuse(FileRefusal.NoText) : OfText(text);
    }

    internal static FileReading OfText(string text) => text.Length > LongestText ? Refuse(FileRefusal.TooLong) : new FileReading.Text(WellFormed.Of(text));

    internal static FileReading Refuse(FileRefusal why) => new FileReading.Refused(why);

    private static FileReading OfText(byte[] bytes)
    {
        try
        {
            var text = bytes switch
            {
                [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
                [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
                [0xEF, 0xBB, 0xBF, ..] => Strict.GetString(bytes, 3, bytes.Length - 3),
                _ => Strict.GetString(bytes),
            };
            return text.Contains('\0', StringComparison.Ordinal) ? Refuse(FileRefusal.UnknownKind) : string.IsNullOrWhiteSpace(text) ? Refuse(FileRefusal.Empty) : OfText(text);
        }
        catch (DecoderFallbackException)
        {
            return Refuse(bytes.Contains((byte)0) ? FileRefusal.UnknownKind : FileRefusal.OldLetters);
        }
    }
}
