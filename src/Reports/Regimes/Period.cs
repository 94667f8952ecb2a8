using System.Globalization;

namespace HocVuSo.Reports.Regimes;

/// <summary>
/// A monthly reporting period by Decree 09/2019/NĐ-CP: from the 15th of the month before to the 14th of the month it is
/// named after. The windows tile: each day lies in exactly one. Written "2026-M11".
/// </summary>
internal readonly record struct Period(int Year, int Month) : IComparable<Period>, IParsable<Period>
{
    private const int FirstDay = 15;

    /// <summary>First day of the window.</summary>
    public DateOnly From => new DateOnly(Year, Month, FirstDay).AddMonths(-1);

    /// <summary>Last day of the window.</summary>
    public DateOnly To => new(Year, Month, FirstDay - 1);

    public Period Next => Of(To.AddDays(1));

    public Period Previous => Of(From.AddDays(-1));

    /// <summary>The period whose window holds the date.</summary>
    public static Period Of(DateOnly date)
    {
        var named = date.Day >= FirstDay ? date.AddMonths(1) : date;
        return new(named.Year, named.Month);
    }

    public static Period Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var period) ? period : throw new FormatException($"\"{s}\" is not a period.");

    /// <summary>Reads "2026-M11" and nothing else; years from 2025, when the movement began.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out Period result)
    {
        result = default;
        if (s is not [_, _, _, _, '-', 'M', _, _]
            || !int.TryParse(s.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 2025
            || !int.TryParse(s.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12) { return false; }
        result = new(year, month);
        return true;
    }

    public int CompareTo(Period other) => (Year, Month).CompareTo((other.Year, other.Month));

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-M{Month:00}");
}
