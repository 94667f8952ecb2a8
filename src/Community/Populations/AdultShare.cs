using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;

namespace HocVuSo.Community.Populations;

/// <summary>Assumptions about populations. Settings section "Populations".</summary>
internal sealed class PopulationSettings
{
    /// <summary>Assumed share of people aged 18 and over, in percent, offered where the number of adults is derived from the population. No source gives it by commune.</summary>
    public decimal AdultSharePercent { get; set; } = 72;
}

/// <summary>Adults derived from a population by an assumed share: always an estimate, and its source says the assumption.</summary>
internal static class AdultShare
{
    // Below or above, somebody mistyped: no commune of the country is that young or that old.
    public const int Least = 40;
    public const int Most = 95;

    /// <summary>A percentage the Vietnamese way, "72" or "71,5".</summary>
    public static decimal? Read(string? text, Refusals.Field refused) =>
        VietnameseNumber.ReadDecimal(text, out var percent) && percent is >= Least and <= Most
            ? percent
            : refused.Refuse<decimal?>(PopulationWords.ShareRefused.With(Least, Most));

    /// <summary>Of the date of the population it is derived from. Rounded to the nearest person.</summary>
    public static Population Of(Population everybody, decimal percent) => everybody with
    {
        Group = Groups.Adults,
        Value = (long)decimal.Round(everybody.Value * percent / 100, MidpointRounding.AwayFromZero),
        Level = DataLevel.Estimate,
        // Kept with the figure and printed in reports: in Vietnamese whatever the officer's own language.
        Source = string.Format(System.Globalization.CultureInfo.InvariantCulture, PopulationWords.Derived.Vi,
            VietnameseNumber.Format(everybody.Value), VietnameseDate.Format(everybody.AsOf), everybody.Source, Written(percent)),
    };

    /// <summary>"72", "71,5": without zeros that say nothing.</summary>
    public static string Written(decimal percent)
    {
        var text = VietnameseNumber.Format(percent, 2);
        return text.TrimEnd('0').TrimEnd(',');
    }
}
