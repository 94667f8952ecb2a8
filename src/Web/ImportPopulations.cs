using System.Globalization;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Web;

/// <summary>Reads a file of denominators: every row is checked before any is kept.</summary>
internal static class ImportPopulations
{
    private static readonly Dictionary<string, DataLevel> Levels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["estimate"] = DataLevel.Estimate,
        ["preliminary"] = DataLevel.Preliminary,
        ["official"] = DataLevel.Official,
    };

    public static async Task<int> RunAsync(IServiceProvider services, string file, CancellationToken cancel)
    {
        var places = services.GetRequiredService<IPlaces>();
        var populations = services.GetRequiredService<IPopulations>();
        var today = VietNam.Today(services.GetRequiredService<TimeProvider>());
        var line = 1;
        var rows = DataReader.Csv(file, r =>
        {
            line++;
            var code = r.GetString("unit_code");
            var unit = places.ByCode(code.Length == 2 ? UnitKind.Province : UnitKind.Commune, code) ?? throw Bad(line, $"there is no unit {code}");
            var group = r.GetString("group");
            if (group != "toan-dan" && !Groups.Names.ContainsKey(group)) { throw Bad(line, $"there is no group {group}"); }
            if (!Levels.TryGetValue(r.GetString("level"), out var level)) { throw Bad(line, "level is estimate, preliminary or official"); }
            if (!long.TryParse(r.GetString("value"), NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value == 0) { throw Bad(line, "value is a whole number from 1"); }
            if (!DateOnly.TryParseExact(r.GetString("as_of"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf)) { throw Bad(line, "as_of is a date like 2026-07-01"); }
            if (asOf > today) { throw Bad(line, "as_of is still to come"); }
            var source = r.GetString("source").Trim();
            if (source.Length == 0) { throw Bad(line, "source must say where the number comes from"); }
            return new Population(unit.Id, group, asOf, value, level, source);
        });
        if (rows.Count == 0) { throw new InvalidDataException("the file has no rows."); }
        foreach (var row in rows) { populations.Add(row); }
        await services.GetRequiredService<AppDb>().SaveChangesAsync(cancel);
        return rows.Count;
    }

    private static InvalidDataException Bad(int line, string why) => new($"line {line.ToString(CultureInfo.InvariantCulture)}: {why}.");
}
