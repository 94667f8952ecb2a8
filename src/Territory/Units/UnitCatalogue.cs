using CsvHelper;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.Territory.Populations;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Territory.Units;

/// <summary>Loads data/territory: provinces, communes, the dated changes, centroids and the populations of 2025.</summary>
internal sealed class UnitCatalogue(IdSource ids) : ICatalogue
{
    public string Name => "territory";

    public async Task<int> LoadAsync(AppDb db, DataFiles files, CancellationToken cancel)
    {
        // The catalogue is the state's; once loaded, later changes arrive as dated rows of changes.csv in a new release.
        var known = await db.Set<UnitVersion>().ToDictionaryAsync(v => (v.UnitId, v.ValidFrom), cancel);
        var added = 0;
        var changes = DataReader.Csv(files.Data("territory", "changes.csv"), ChangeRow.Read).ToLookup(c => c.Code);

        foreach (var row in DataReader.Csv(files.Data("territory", "provinces.csv"), ProvinceRow.Read))
        {
            added += Add(db, known, UnitKind.Province, row.Code, row.Name, row.FullName, row.Type, null, row.ValidFrom, row.LegalBasis, changes[row.Code]);
        }
        foreach (var row in DataReader.Csv(files.Data("territory", "communes.csv"), CommuneRow.Read))
        {
            var id = UnitIds.Official(UnitKind.Commune, row.Code);
            added += Add(db, known, UnitKind.Commune, row.Code, row.Name, row.FullName, row.Type, UnitIds.Official(UnitKind.Province, row.ProvinceCode), row.ValidFrom, row.LegalBasis, changes[row.Code]);
            var unknown = UnitIds.UnknownVillage(id);
            if (known.ContainsKey((unknown, row.ValidFrom))) { continue; }
            db.Add(new Unit { Id = unknown, Kind = UnitKind.Village });
            db.Add(new UnitVersion
            {
                UnitId = unknown,
                ValidFrom = row.ValidFrom,
                Code = row.Code + "-00",
                Name = UnitTypes.Words[UnitTypes.UnknownVillage].Vi,
                FullName = UnitTypes.Words[UnitTypes.UnknownVillage].Vi,
                Type = UnitTypes.UnknownVillage,
                ParentId = id,
                LegalBasis = row.LegalBasis,
            });
            added++;
        }
        if (added > 0) { await AddFiguresAsync(db, files, cancel); }
        return added;
    }

    private static int Add(AppDb db, Dictionary<(UnitId, DateOnly), UnitVersion> known, UnitKind kind, string code, string name, string fullName, string type,
        UnitId? parent, DateOnly from, string basis, IEnumerable<ChangeRow> changes)
    {
        var id = UnitIds.Official(kind, code);
        if (!known.ContainsKey((id, from))) { db.Add(new Unit { Id = id, Kind = kind }); }
        var versions = new List<UnitVersion>
        {
            new() { UnitId = id, ValidFrom = from, Code = code, Name = name, FullName = fullName, Type = type, ParentId = parent, LegalBasis = basis },
        };
        foreach (var change in changes.OrderBy(c => c.EffectiveOn))
        {
            versions[^1].ValidTo = change.EffectiveOn;
            versions.Add(new()
            {
                UnitId = id,
                ValidFrom = change.EffectiveOn,
                Code = code,
                Name = name,
                FullName = change.AfterFullName,
                Type = change.AfterType,
                ParentId = parent,
                LegalBasis = change.LegalBasis,
            });
        }
        var added = 0;
        foreach (var version in versions)
        {
            if (known.TryGetValue((id, version.ValidFrom), out var stored))
            {
                stored.ValidTo = version.ValidTo;   // a later release may end a version that was open when it was loaded
                continue;
            }
            db.Add(version);
            added++;
        }
        return added;
    }

    private async Task AddFiguresAsync(AppDb db, DataFiles files, CancellationToken cancel)
    {
        var placed = (await db.Set<Centroid>().AsNoTracking().Select(c => c.UnitId).ToListAsync(cancel)).ToHashSet();
        foreach (var row in DataReader.Csv(files.Data("territory", "centroids.csv"), CentroidRow.Read))
        {
            var id = UnitIds.Official(UnitKind.Commune, row.Code);
            if (placed.Add(id)) { db.Add(new Centroid { UnitId = id, Latitude = row.Latitude, Longitude = row.Longitude }); }
        }
        if (await db.Set<PopulationRow>().AnyAsync(cancel)) { return; }
        foreach (var row in DataReader.Csv(files.Data("territory", "populations.csv"), PopulationFileRow.Read))
        {
            db.Add(new PopulationRow
            {
                Id = ids.New<PopulationId>(),
                UnitId = UnitIds.Official(row.Level == "province" ? UnitKind.Province : UnitKind.Commune, row.UnitCode),
                Group = "toan-dan",
                AsOf = new DateOnly(row.Year, 12, 31),   // the tables name the year only
                Value = row.Population,
                Level = DataLevel.Estimate,
                Source = row.Source,
            });
        }
    }

    private sealed record ProvinceRow(string Code, string Name, string FullName, string Type, DateOnly ValidFrom, string LegalBasis)
    {
        public static ProvinceRow Read(CsvReader r) =>
            new(r.GetString("code"), r.GetString("name"), r.GetString("full_name"), r.GetString("type"), r.Parse<DateOnly>("valid_from"), r.GetString("legal_basis"));
    }

    private sealed record CommuneRow(string Code, string ProvinceCode, string Name, string FullName, string Type, DateOnly ValidFrom, string LegalBasis)
    {
        public static CommuneRow Read(CsvReader r) =>
            new(r.GetString("code"), r.GetString("province_code"), r.GetString("name"), r.GetString("full_name"), r.GetString("type"), r.Parse<DateOnly>("valid_from"), r.GetString("legal_basis"));
    }

    private sealed record ChangeRow(string Code, string AfterFullName, string AfterType, DateOnly EffectiveOn, string LegalBasis)
    {
        public static ChangeRow Read(CsvReader r) =>
            new(r.GetString("code"), r.GetString("after_full_name"), r.GetString("after_type"), r.Parse<DateOnly>("effective_on"), r.GetString("legal_basis"));
    }

    private sealed record CentroidRow(string Code, double Latitude, double Longitude)
    {
        public static CentroidRow Read(CsvReader r) => new(r.GetString("code"), r.Parse<double>("lat"), r.Parse<double>("lon"));
    }

    private sealed record PopulationFileRow(string UnitCode, string Level, int Year, long Population, string Source)
    {
        public static PopulationFileRow Read(CsvReader r) =>
            new(r.GetString("unit_code"), r.GetString("level"), r.Parse<int>("as_of"), r.Parse<long>("population"), r.GetString("source"));
    }
}
