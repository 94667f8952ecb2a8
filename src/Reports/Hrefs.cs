using System.Globalization;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Reports;

/// <summary>The addresses of this module: the only place that spells them.</summary>
internal static class Hrefs
{
    public const string Overview = "/tong-quan";
    public const string Country = "/tong-quan/toan-quoc";
    public const string Passports = "/nguon-goc";
    public const string Reports = "/bao-cao";
    public const string Collected = "/bao-cao/tong-hop";

    public static string OverviewOf(Place unit) => $"{Overview}/{unit.Code}";

    /// <summary>The map of an overview, coloured by one target.</summary>
    public static string Map(string page, string indicator) => $"{page}?chi-tieu={indicator}#ban-do";

    public static string Passport(string indicator, Place unit, DateOnly date) => $"{Passports}/{indicator}/{unit.Code}?den={Iso(date)}";

    /// <summary>The passport as the facts stood at an instant, held against what was printed then.</summary>
    public static string Check(string indicator, Place unit, DateOnly date, DateTimeOffset recordedUpTo, long number, string digest) =>
        string.Create(CultureInfo.InvariantCulture, $"{Passport(indicator, unit, date)}&luc={Platform.Dialect.Microseconds(recordedUpTo)}&so={number}&dau={digest}");

    public static string Report(string period) => $"{Reports}/{period}";

    public static string CollectedOf(string period) => $"{Collected}/{period}";

    public static string Received(string period, Place commune) => $"{Collected}/{period}/{commune.Code}";

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
