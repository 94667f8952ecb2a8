using HocVuSo.Ledger.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Reports.Measures;

/// <summary>How figures are put into words on pages. Documents, which are always in Vietnamese, have their own words.</summary>
internal static class Saying
{
    /// <summary>
    /// The rate with one decimal, and with more where rounding would tell a lie: 79,96 % of a target of 80 % is not written
    /// "80,0 %", nor a handful of people in a big group "0,0 %".
    /// </summary>
    public static string Rate(Figure figure) =>
        figure.Ratio is { } ratio ? Say.Percent(ratio, Decimals(ratio, figure.Target?.Percent)) : ReportsWords.NoRate;

    public static int Decimals(decimal ratio, decimal? target) => target is { } asked ? Say.DecimalsApart(ratio * 100, 0, asked) : Say.DecimalsApart(ratio * 100, 0);

    public static string Numerator(Figure figure) => figure.Numerator is { } n ? Say.Number(n) : NoNumerator(figure.Indicator);

    public static string NoNumerator(Indicator indicator) => indicator.MinProof == Proof.Authority ? ReportsWords.NoVneidData : ReportsWords.NoFigure;

    /// <summary>For a cell of a table: short, and marked when it is an estimate.</summary>
    public static string ShortDenominator(Figure figure) => figure.Denominator is { } d
        ? Say.Number(d.Value) + (figure.IsEstimate ? "\u00A0" + ReportsWords.EstimateShort : "")
        : ReportsWords.NoDenominator;

    /// <summary>For a cell of a table: a dash where there is no rate.</summary>
    public static string ShortRate(Figure figure) => figure.Ratio is null ? ReportsWords.Dash : Rate(figure);

    public static string Denominator(Figure figure) => figure.Denominator is { } d
        ? Say.Number(d.Value)
        : figure.MissingDenominators > 0 ? ReportsWords.NoDenominatorMissing.With(Say.Number(figure.MissingDenominators)) : ReportsWords.NoDenominator;

    public static string Points(decimal points) => ReportsWords.Points.With(Signed(points));

    public static string Signed(decimal value) => (value > 0 ? "+" : value < 0 ? "−" : "") + Say.Number(Math.Abs(value), 1);

    public static string Change(long change) => (change > 0 ? "+" : change < 0 ? "−" : "") + Say.Number(Math.Abs(change));

    public static string Name(Indicator indicator) => Language.IsEnglish ? indicator.NameEn : indicator.NameVi;

    public static Text Level(DataLevel level) => level switch
    {
        DataLevel.Estimate => ReportsWords.Estimate,
        DataLevel.Preliminary => ReportsWords.Preliminary,
        DataLevel.Official => ReportsWords.Official,
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static Text ProofName(Proof proof) => ReportsWords.Proofs[(int)proof];
}
