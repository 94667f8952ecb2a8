using System.Security.Cryptography;
using System.Text;
using HocVuSo.Psychometrics;

namespace HocVuSo.Assessment.Bank;

/// <summary>Where an item stands in a bank: the family by its place in the bank's order of codes, and the row.</summary>
internal readonly record struct ItemPlace(ushort Family, byte Row);

/// <summary>What a calibration in force says of families.</summary>
/// <param name="Number">Null: there is none yet, and every parameter is its author's guess.</param>
/// <param name="Parameters">By the digest of a family's text; a family that is not there keeps its author's guess.</param>
internal sealed record Calibrated(int? Number, IReadOnlyDictionary<string, ItemParameters> Parameters)
{
    public static readonly Calibrated Nothing = new(null, new Dictionary<string, ItemParameters>(StringComparer.Ordinal));
}

/// <summary>All families of one version, expanded and held in memory. Immutable; reading costs no query.</summary>
internal sealed class ItemBank
{
    private readonly IReadOnlyList<int>[] _enemies;

    private readonly IReadOnlySet<string> _pretest;

    private readonly ItemParameters[] _parameters;

    private ItemBank(IReadOnlyList<ItemFamily> families, IReadOnlySet<string> pretest, Calibrated calibrated, bool isWhole)
    {
        (Families, _pretest, Calibration) = (families, pretest, calibrated);
        _parameters = [.. families.Select(f => calibrated.Parameters.TryGetValue(f.Digest, out var known) ? known : ItemPriors.Of(f))];
        var places = families.Index().ToLookup(f => f.Item.Code, f => f.Index, StringComparer.Ordinal);
        if (isWhole && families.SelectMany(f => f.Enemies.Select(e => (f.Code, Enemy: e))).FirstOrDefault(e => !places.Contains(e.Enemy)) is { Enemy: { } stranger } named)
        {
            throw new InvalidDataException($"{named.Code}: there is no family '{stranger}' to be its enemy");
        }
        // Whoever names whom, neither may stand beside the other; nor may two versions of one family.
        var pairs = (from f in families.Index()
                     from enemy in f.Item.Enemies.Append(f.Item.Code)
                     from other in places[enemy]
                     where other != f.Index
                     select (A: f.Index, B: other)).ToList();
        _enemies = [.. families.Select((_, i) => (IReadOnlyList<int>)[.. pairs.Where(p => p.A == i).Select(p => p.B).Concat(pairs.Where(p => p.B == i).Select(p => p.A)).Distinct()])];
        Version = Digest(string.Join('\n', families.Select(f => $"{f.Code} {f.Digest}{(pretest.Contains(f.Digest) ? " pretest" : "")}").Concat(calibrated.Number is { } number ? [$"calibration {number}"] : [])));
        DistinctItems = families.Sum(f => f.Items.Count);
    }

    /// <summary>In the order of their codes; of two versions of one family the one in use stands first.</summary>
    public IReadOnlyList<ItemFamily> Families { get; }

    /// <summary>What is known of the families from real answers.</summary>
    public Calibrated Calibration { get; }

    /// <summary>SHA-256 over the codes and digests of all families and the calibration: equal versions hold equal items, taken alike.</summary>
    public string Version { get; }

    public int DistinctItems { get; }

    public Item Item(ItemPlace place) => Families[place.Family].Items[place.Row];

    public IReadOnlyList<int> EnemiesOf(int family) => _enemies[family];

    /// <summary>The parameters every item of a family is taken to have: calibrated where it is, otherwise its author's guess.</summary>
    public ItemParameters ParametersOf(int family) => _parameters[family];

    public bool IsCalibrated(int family) => Calibration.Parameters.ContainsKey(Families[family].Digest);

    /// <summary>True for a family that is tried out: shown in slots that do not count, never drawn otherwise.</summary>
    public bool IsPretest(int family) => _pretest.Contains(Families[family].Digest);

    /// <summary>Throws <see cref="InvalidDataException"/> when a code is there twice or a family names an enemy that is not there.</summary>
    /// <param name="pretest">Digests of the texts that are only tried out; a family in use may have a next version among them.</param>
    public static ItemBank Of(IEnumerable<ItemFamily> families, IReadOnlySet<string>? pretest = null) => Of(families, pretest, Calibrated.Nothing, isWhole: true);

    /// <summary>The families in use out of more: an enemy that rests can do no harm and is passed over.</summary>
    public static ItemBank InUse(IEnumerable<ItemFamily> families, IReadOnlySet<string> pretest, Calibrated calibrated) => Of(families, pretest, calibrated, isWhole: false);

    private static ItemBank Of(IEnumerable<ItemFamily> families, IReadOnlySet<string>? pretest, Calibrated calibrated, bool isWhole)
    {
        pretest ??= new HashSet<string>(StringComparer.Ordinal);
        List<ItemFamily> ordered = [.. families.OrderBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => pretest.Contains(f.Digest))];
        foreach (var (one, next) in ordered.Zip(ordered.Skip(1)))
        {
            if (one.Code == next.Code && pretest.Contains(one.Digest) == pretest.Contains(next.Digest)) { throw new InvalidDataException($"two families are called '{one.Code}'"); }
        }
        return new ItemBank(ordered, pretest, calibrated, isWhole);
    }

    /// <summary>Reads every family of a folder of groups. The first broken file ends it with its name.</summary>
    public static ItemBank FromFolder(string folder, out IReadOnlyDictionary<string, string> texts)
    {
        Dictionary<string, string> read = new(StringComparer.Ordinal);
        List<ItemFamily> families = [];
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            var text = File.ReadAllText(path);
            var family = ItemFamily.Read(name, text, Digest(text));
            if (name != $"{family.Group}/{family.Code}.yaml") { throw new InvalidDataException($"{name}: belongs to {family.Group}/{family.Code}.yaml"); }
            families.Add(family);
            read[family.Digest] = text;
        }
        texts = read;
        return Of(families);
    }

    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
