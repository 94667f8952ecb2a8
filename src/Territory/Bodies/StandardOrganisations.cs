using System.Security.Cryptography;
using System.Text;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Territory.Bodies;

/// <summary>The bodies that every place of a type has: data/organisations.yaml. One that is contradictory stops the start.</summary>
internal sealed class StandardOrganisations
{
    private readonly Dictionary<string, List<Body>> _ofType;
    private readonly Dictionary<(string Type, string Key), Body> _byKey = [];
    private readonly HashSet<string> _ofDistricts;
    private readonly HashSet<string> _groups;

    private StandardOrganisations(FileContent content, string file)
    {
        _ofType = UnitTypes.Words.Keys.ToDictionary(t => t, _ => new List<Body>(), StringComparer.Ordinal);
        foreach (var entry in content.Bodies)
        {
            var body = new Body(entry.Code, entry.Kind, entry.Name, entry.Written, entry.Until, entry.Became, SourceOf(entry.Source));
            foreach (var type in entry.Types)
            {
                if (!_ofType.TryGetValue(type, out var list) || list.Exists(b => b.Code == body.Code)) { throw new InvalidDataException($"{file}: {body.Code} of {type}: there is no such type, or it stands twice."); }
                list.Add(body);
                foreach (var key in body.Keys)
                {
                    if (!_byKey.TryAdd((type, key), body)) { throw new InvalidDataException($"{file}: “{key}” of {type} is both {_byKey[(type, key)].Code} and {body.Code}."); }
                }
            }
        }
        foreach (var (type, list) in _ofType)
        {
            if (list.Find(b => b.Became is { } next && !list.Exists(o => o.Code == next && o.Until is null)) is { } lost) { throw new InvalidDataException($"{file}: {type} has no standing {lost.Became}, which {lost.Code} became."); }
        }
        (DistrictsUntil, DistrictsBasis) = (content.Districts.Until, SourceOf(content.Districts.Source));
        _ofDistricts = [.. content.Districts.Bodies.Select(Organisations.KeyOf)];
        _groups = [.. content.Groups.Select(Organisations.KeyOf)];

        string SourceOf(string code) => content.Sources.TryGetValue(code, out var source) && source.State is ("da-doi-chieu" or "chua-doi-chieu")
            ? source.Text
            : throw new InvalidDataException($"{file}: there is no source {code}, or it does not say whether it was compared.");
    }

    /// <summary>The first day there were no districts.</summary>
    public DateOnly DistrictsUntil { get; }

    public string DistrictsBasis { get; }

    public static StandardOrganisations Read(DataFiles files)
    {
        var file = files.Data("organisations.yaml");
        return new(DataReader.Yaml<FileContent>(file), file);
    }

    public IReadOnlyList<Body> Of(string unitType) => _ofType.GetValueOrDefault(unitType) ?? [];

    public Body? Called(string unitType, string key) => _byKey.GetValueOrDefault((unitType, key));

    /// <summary>A name that only bodies of districts had.</summary>
    public bool IsOfDistrict(string key) => _ofDistricts.Contains(key);

    /// <summary>Said of several at once.</summary>
    public bool IsGroup(string key) => _groups.Contains(key);

    /// <summary>The same on every installation (UUID version 8 over SHA-256), so that a body without a row can be spoken of.</summary>
    public static OrganisationId IdOf(UnitId unit, string code)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"hocvuso:organisation:{unit}:{code}")).AsSpan(0, 16);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new(new Guid(bytes, bigEndian: true));
    }

    /// <param name="Source">Says that there is such a body, or that it ended.</param>
    internal sealed record Body(string Code, OrganisationKind Kind, string Name, IReadOnlyList<string> Written, DateOnly? Until, string? Became, string Source)
    {
        public IReadOnlyCollection<string> Keys { get; } = Written.Prepend(Name).Select(Organisations.KeyOf).ToHashSet(StringComparer.Ordinal);

        public Organisation In(UnitId unit) => new(
            IdOf(unit, Code), unit, Kind, Name, Code, [], Written, null, Until is { } until ? new(until, Became is { } next ? IdOf(unit, next) : null, Source, IsSaidHere: false) : null, 0);
    }

    internal sealed class FileContent
    {
        public required Dictionary<string, SourceFile> Sources { get; init; }
        public required List<BodyFile> Bodies { get; init; }
        public required DistrictsFile Districts { get; init; }
        public required List<string> Groups { get; init; }
    }

    internal sealed class SourceFile
    {
        public required string Text { get; init; }

        /// <summary>da-doi-chieu or chua-doi-chieu.</summary>
        public required string State { get; init; }
    }

    internal sealed class BodyFile
    {
        public required string Code { get; init; }
        public required List<string> Types { get; init; }
        public required OrganisationKind Kind { get; init; }
        public required string Name { get; init; }
        public List<string> Written { get; init; } = [];
        public DateOnly? Until { get; init; }
        public string? Became { get; init; }
        public required string Source { get; init; }
    }

    internal sealed class DistrictsFile
    {
        public required DateOnly Until { get; init; }
        public required string Source { get; init; }
        public required List<string> Bodies { get; init; }
    }
}
