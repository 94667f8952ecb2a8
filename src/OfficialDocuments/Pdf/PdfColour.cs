using System.Globalization;

namespace HocVuSo.OfficialDocuments.Pdf;

/// <summary>A colour on the screen (sRGB, 0–255 each). The default value is black.</summary>
public readonly record struct PdfColour(byte Red, byte Green, byte Blue)
{
    public static readonly PdfColour Black;
    public static readonly PdfColour White = new(255, 255, 255);

    /// <summary>Reads "#1a2b3c", with or without the sign; throws <see cref="FormatException"/> for anything else.</summary>
    public static PdfColour FromHex(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        var digits = hex.StartsWith('#') ? hex[1..] : hex;
        if (digits.Length != 6 || !digits.All(char.IsAsciiHexDigit)) throw new FormatException($"'{hex}' is not a colour like #1a2b3c.");
        byte Part(int at) => byte.Parse(digits.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return new PdfColour(Part(0), Part(2), Part(4));
    }

    internal string Operands => $"{Share(Red)} {Share(Green)} {Share(Blue)}";

    private static string Share(byte part) => PdfSyntax.Number(part / 255.0);
}
