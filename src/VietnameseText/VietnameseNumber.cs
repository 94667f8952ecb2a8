using System.Globalization;

namespace HocVuSo.VietnameseText;

/// <summary>
/// Numbers the Vietnamese way: a point between thousands, a comma before decimals ("1.234,5"). Independent of the culture
/// of thread and machine.
/// </summary>
public static class VietnameseNumber
{
    private const int MostDecimals = 15;
    private const int MostDigits = 28; // all that decimal holds exactly
    private const char NoBreakSpace = '\u00A0';

    private static readonly NumberFormatInfo Written = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NumberGroupSizes = [3],
        NegativeSign = "-",
    };

    /// <summary>"1.234.567", "-1.000", "0".</summary>
    public static string Format(long value) => value.ToString("N0", Written);

    /// <summary>
    /// "1.234,5" with exactly <paramref name="decimals"/> (0–15) digits after the comma. Halves are rounded away from zero
    /// (0,25 gives 0,3 and -0,25 gives -0,3), as people round by hand; what rounds to zero has no sign.
    /// </summary>
    public static string Format(decimal value, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostDecimals);
        var rounded = decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
        return Math.Abs(rounded).ToString($"N{decimals}", Written) is var size && rounded < 0 ? "-" + size : size;
    }

    /// <summary>
    /// A ratio as "62,3 %" with a no-break space before the sign: 0.623 gives 62,3. Rounds like
    /// <see cref="Format(decimal, int)"/>, once, after multiplying by 100.
    /// </summary>
    public static string Percent(decimal ratio, int decimals) => $"{Format(ratio * 100, decimals)}{NoBreakSpace}%";

    /// <summary>
    /// Reads a whole number with or without points (or spaces) between thousands: "1234", "1.234", "1 234", "-5".
    /// Refuses a comma, and groups that are not thousands ("1.23", "0.123"): they were meant as decimals.
    /// </summary>
    public static bool ReadInteger(string? text, out long value)
    {
        value = 0;
        return Plain(text, decimalsAllowed: false) is { } plain
            && long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>
    /// Reads "1.234,5", "1234,5", "1 234,5" and whole numbers. A comma is always the decimal sign and a point always stands
    /// between thousands, so "1,234" is one and a bit, "1.234" is over a thousand. Refused, because a reader could take
    /// it either way or only the English way: "1,234.5", "1.5", "0.123", "12.34,5", ",5", "5,". Also refused: more than 28
    /// digits, exponents, currency and percent signs, digits of other scripts.
    /// </summary>
    public static bool ReadDecimal(string? text, out decimal value)
    {
        value = 0;
        return Plain(text, decimalsAllowed: true) is { } plain
            && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    // The number in invariant notation, or null when it is not written by the rules above.
    private static string? Plain(string? text, bool decimalsAllowed)
    {
        if (text is null) return null;
        var unsigned = text.Trim();
        var negative = unsigned.StartsWith('-') || unsigned.StartsWith('\u2212');
        if (negative) unsigned = unsigned[1..];

        var parts = unsigned.Split(',');
        if (parts.Length > (decimalsAllowed ? 2 : 1)) return null;
        if (WithoutGroups(parts[0]) is not { } whole) return null;
        var fraction = parts.Length == 2 ? parts[1] : "";
        if (parts.Length == 2 && !AreDigits(fraction)) return null;
        if (whole.Length + fraction.Length > MostDigits) return null;
        return (negative ? "-" : "") + whole + (fraction.Length > 0 ? "." + fraction : "");
    }

    private static string? WithoutGroups(string whole)
    {
        if (AreDigits(whole)) return whole;
        var separator = whole.FirstOrDefault(c => !char.IsAsciiDigit(c));
        if (separator is not ('.' or ' ' or NoBreakSpace or '\u202F')) return null;

        var groups = whole.Split(separator);
        // "0.123" must not become 123.
        if (groups[0].Length is 0 or > 3 || groups[0][0] == '0' || !AreDigits(groups[0])) return null;
        return groups.Skip(1).All(g => g.Length == 3 && AreDigits(g)) ? string.Concat(groups) : null;
    }

    private static bool AreDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
