using System.Globalization;
using HocVuSo.VietnameseText;

namespace HocVuSo.Platform;

/// <summary>Numbers and dates as people read them, in the language of the request: 1.234,5 and 22/11/2026 in Vietnamese.</summary>
public static class Say
{
    private const int MostDecimals = 4;

    public static string Number(long value) => Language.IsEnglish ? value.ToString("N0", CultureInfo.InvariantCulture) : VietnameseNumber.Format(value);

    public static string Number(decimal value, int decimals) =>
        Language.IsEnglish ? value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : VietnameseNumber.Format(value, decimals);

    /// <summary>A ratio as a percentage: 0.623 → "62,3 %".</summary>
    public static string Percent(decimal ratio, int decimals = 1) => Number(ratio * 100, decimals) + "\u00A0%";

    /// <summary>
    /// How many decimals (1 to 4) a percentage needs so as not to be read as one of the marks when it is not: 79,96 beside a target of 80 is not
    /// "80,0", nor a handful of people in a big group "0,0".
    /// </summary>
    public static int DecimalsApart(decimal percent, params IEnumerable<decimal> marks)
    {
        var decimals = 1;
        while (decimals < MostDecimals && marks.Any(mark => percent != mark && decimal.Round(percent, decimals, MidpointRounding.AwayFromZero) == mark)) { decimals++; }
        return decimals;
    }

    /// <summary>Day/month/year in both languages: the reader is in Viet Nam.</summary>
    public static string Date(DateOnly date) => VietnameseDate.Format(date);

    public static string Date(DateTimeOffset instant) => Date(VietNam.DateOf(instant));

    public static string Time(DateTimeOffset instant) => instant.ToOffset(VietNam.Offset).ToString("HH:mm", CultureInfo.InvariantCulture) + " " + Date(instant);
}
