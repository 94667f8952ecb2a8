namespace HocVuSo.OfficialDocuments.Pdf;

/// <summary>
/// The fonts that travel with the program: Be Vietnam Pro (SIL Open Font License 1.1, text beside the files), which has every
/// Vietnamese letter. Read on first use and kept; safe to share between threads and documents.
/// </summary>
public static class Fonts
{
    private static readonly Lazy<PdfFont> LoadedRegular = new(() => Load("BeVietnamPro-Regular.ttf"));
    private static readonly Lazy<PdfFont> LoadedBold = new(() => Load("BeVietnamPro-Bold.ttf"));

    public static PdfFont Regular => LoadedRegular.Value;

    public static PdfFont Bold => LoadedBold.Value;

    private static PdfFont Load(string file)
    {
        using var resource = typeof(Fonts).Assembly.GetManifestResourceStream($"HocVuSo.OfficialDocuments.Fonts.{file}")
            ?? throw new InvalidOperationException($"The font {file} is not built into this program.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return PdfFont.Load(bytes);
    }
}
