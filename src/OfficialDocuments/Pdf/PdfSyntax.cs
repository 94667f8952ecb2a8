using System.Globalization;
using System.Text;

namespace HocVuSo.OfficialDocuments.Pdf;

/// <summary>Numbers, strings and lengths as PDF writes them.</summary>
internal static class PdfSyntax
{
    public static double Points(double millimetres) => millimetres * 72 / 25.4;

    public static double Millimetres(double points) => points * 25.4 / 72;

    /// <summary>At most three decimals, never an exponent: a thousandth of a point is finer than any printer.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), "A length on a page must be a number.");
        var written = value.ToString("0.###", CultureInfo.InvariantCulture);
        return written == "-0" ? "0" : written;
    }

    /// <summary>A text string in UTF-16 with its mark, as hexadecimal: no escaping to get wrong.</summary>
    public static string Text(string value) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value))}>";

    public static string Date(DateTimeOffset at)
    {
        var zone = at.Offset;
        var sign = zone < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"(D:{at:yyyyMMddHHmmss}{sign}{zone:hh}'{zone:mm}')");
    }

    public static string Address(Uri address) =>
        $"({address.AbsoluteUri.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)})";
}
