using System.Globalization;
using System.Text;
using System.Xml.Linq;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Platform;
using static HocVuSo.Assessment.Qti.Qti;

namespace HocVuSo.Assessment.Qti;

/// <summary>
/// Reads a content package or a single item. A family of our own whose items nobody changed comes back byte for byte from
/// its own file; an item that was changed wins over that file and becomes a family of its own. Foreign items become
/// families of one row whose skill, level and band a person fills in.
/// </summary>
internal sealed class PackageReader
{
    private readonly List<ImportFinding> _findings = [];
    private readonly List<ImportedFamily> _families = [];
    private readonly Dictionary<string, byte[]> _pictures = new(StringComparer.Ordinal);
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, byte[]> _files;

    private PackageReader(IReadOnlyDictionary<string, byte[]> files) => _files = files;

    private sealed record Found(string Path, byte[] Bytes, XElement Root)
    {
        public string? Family => Root.Our("family");

        public string? Row => Root.Our("row");
    }

    public static ItemImport Read(string name, byte[] file)
    {
        List<ImportFinding> findings = [];
        if (file.Length > Limits.MostSent)
        {
            findings.Add(Finding(name, null, true, QtiWords.TooLarge, Limits.MostSent / 1024 / 1024));
            return new ItemImport([], [], findings);
        }
        var zipped = file.AsSpan().StartsWith("PK"u8);
        var files = zipped ? SafeZip.Read(name, file, findings) : new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase) { [name] = file };
        if (files is null) { return new ItemImport([], [], findings); }
        var reader = new PackageReader(files);
        var paths = zipped ? reader.Items(name) : [name];
        reader.ReadAll(paths);
        return new ItemImport(
            [.. reader._families.OrderBy(f => f.Code, StringComparer.Ordinal)],
            [.. reader._pictures.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new ImportedPicture(p.Key, p.Value))],
            reader._findings);
    }

    private List<string> Items(string name)
    {
        if (!_files.TryGetValue(ManifestName, out var content)) { _findings.Add(Finding(name, null, true, QtiWords.NoManifest)); return []; }
        if (ForeignXml.Read(ManifestName, content, _findings) is not { } manifest) { return []; }
        List<string> items = [];
        foreach (var resource in manifest.Descendants().Where(e => e.Name.LocalName == "resource"))
        {
            var (type, address) = ((string?)resource.Attribute("type") ?? "", (string?)resource.Attribute("href") ?? "");
            if (type.StartsWith("imsqti_item_xmlv2", StringComparison.Ordinal)) { _findings.Add(Finding(ManifestName, resource, true, QtiWords.OldQti)); }
            else if (type == ItemType)
            {
                var path = PackagePaths.Resolve(ManifestName, address);
                if (!_files.ContainsKey(path)) { _findings.Add(Finding(ManifestName, resource, true, QtiWords.FileMissing, address)); }
                else if (!items.Contains(path, StringComparer.OrdinalIgnoreCase)) { items.Add(path); }
            }
            else if (type.StartsWith("imsqti_", StringComparison.Ordinal)) { _findings.Add(Finding(ManifestName, resource, false, QtiWords.OtherResource, address)); }
        }
        if (items.Count == 0) { _findings.Add(Finding(name, null, true, QtiWords.NoItems)); }
        return items;
    }

    private void ReadAll(List<string> paths)
    {
        List<Found> found = [];
        foreach (var path in paths)
        {
            if (ForeignXml.Read(path, _files[path], _findings) is { } root) { found.Add(new Found(path, _files[path], root)); }
        }
        List<Found> alone = [];
        foreach (var group in found.GroupBy(f => f.Family, StringComparer.Ordinal))
        {
            if (group.Key is { } code && Slug(code) == code && FamilyOf(code) is var (family, yaml)) { Reunite(family, yaml, [.. group], alone); }
            else { alone.AddRange(group); }
        }
        foreach (var item in alone) { TakeAlone(item); }
    }

    private (ItemFamily Family, string Yaml)? FamilyOf(string code)
    {
        if (!_files.TryGetValue(FamilyPath(code), out var bytes)) { return null; }
        var yaml = Encoding.UTF8.GetString(bytes);
        if (TryRead(FamilyPath(code), yaml, out var why) is { } family && family.Code == code) { return (family, yaml); }
        _findings.Add(Finding(FamilyPath(code), null, false, QtiWords.BrokenFamily, why ?? code));
        return null;
    }

    // Rows that agree with the family's file stay together; the others are read from their own files.
    private void Reunite(ItemFamily family, string yaml, List<Found> items, List<Found> alone)
    {
        _codes.Add(family.Code);
        List<int> kept = [];
        foreach (var item in family.Items)
        {
            var same = items.FindAll(i => i.Row == RowOf(item));
            if (same.Find(i => Agrees(item, i)) is { } untouched)
            {
                kept.Add(item.Row);
                items.Remove(untouched);
            }
            else if (same.Count > 0) { _findings.Add(Finding(same[0].Path, same[0].Root, false, QtiWords.Edited, family.Code, RowOf(item))); }
            else { _findings.Add(Finding(ManifestName, null, false, QtiWords.RowGone, family.Code, RowOf(item))); }
        }
        alone.AddRange(items);
        if (kept.Count == 0) { return; }
        foreach (var picture in kept.SelectMany(row => Manifest.PicturesOf(family.Items[row])).Distinct(StringComparer.Ordinal))
        {
            if (!Keep(FamilyPath(family.Code), null, PicturePath(picture), picture)) { return; }
        }
        _families.Add(new ImportedFamily(family.Code, kept.Count == family.Items.Count ? yaml : FamilyYaml.Write(WithRows(yaml, kept)), []));
    }

    private static ItemFile WithRows(string yaml, List<int> rows)
    {
        var file = DataReader.YamlText<ItemFile>(yaml, "");
        var kept = rows.Select(row => file.Parameters[row]).ToList();
        file.Parameters.Clear();
        file.Parameters.AddRange(kept);
        return file;
    }

    private static bool Agrees(Item item, Found found)
    {
        if (found.Bytes.AsSpan().SequenceEqual(PackageWriter.Bytes(ItemWriter.Write(item)))) { return true; }
        // Another tool may have laid out the same item otherwise: then what it says counts.
        var reader = new ItemReader(found.Path, found.Root, item.Family.Code, []);
        return reader.Read() is { } file && TryRead("", FamilyYaml.Write(file), out _) is { } read && Said(read.Items[0]).SequenceEqual(Said(item), StringComparer.Ordinal);
    }

    // Everything an item says, in order, with what belongs to the family beside it.
    private static IEnumerable<string> Said(Item item) =>
    [
        item.Family.Version.ToString(CultureInfo.InvariantCulture), item.Skill, item.Level, BandOf(item.Family.Band), KindOf(item.Kind), .. item.Family.Enemies,
        Flat(item.Situation ?? ""), Flat(item.Ask), Flat(item.Explain),
        .. item.Steps.SelectMany(step => (IEnumerable<string>)
        [
            "step", Flat(step.Do ?? ""),
            .. step.Options.SelectMany(o => (IEnumerable<string>)[Flat(o.Text), o.Right ? "right" : "wrong", o.Picture ?? ""]),
            .. step.Field is { } field ? (IEnumerable<string>)["field", Flat(field.Label), field.Digits ? "digits" : "text", .. field.Right] : [],
            .. step.Screen is { } screen ? (IEnumerable<string>)["screen", screen.Look, Flat(screen.Title), .. screen.Parts.SelectMany(p => (IEnumerable<string>)[p.Kind, Flat(p.Text)])] : [],
        ]),
    ];

    private void TakeAlone(Found item)
    {
        var named = item.Family is { } family ? $"{family}-{item.Row}" : (string?)item.Root.Attribute("identifier") ?? "";
        var code = CodeFor(named);
        var reader = new ItemReader(item.Path, item.Root, code, _findings);
        if (reader.Read() is not { } file) { return; }
        var yaml = FamilyYaml.Write(file);
        var complete = yaml
            .Replace("\nskill: \"\"\n", "\nskill: \"0.0\"\n", StringComparison.Ordinal)
            .Replace("\nlevel: \"\"\n", $"\nlevel: {Profiles.Levels.All.First()}\n", StringComparison.Ordinal)
            .Replace("\nband: \"\"\n", "\nband: vua\n", StringComparison.Ordinal)
            .Replace("\nexplain: \"\"\n", "\nexplain: \"…\"\n", StringComparison.Ordinal);
        if (TryRead(code, complete, out var why) is null) { _findings.Add(Finding(item.Path, item.Root, true, QtiWords.CannotBeShown, why)); return; }
        foreach (var wanted in reader.Pictures)
        {
            if (!Keep(item.Path, wanted.At, wanted.Path, wanted.Name)) { return; }
        }
        (string Key, string? Value)[] asked = [("skill", file.Skill), ("level", file.Level), ("band", file.Band), ("explain", file.Explain)];
        List<string> missing = [.. asked.Where(a => string.IsNullOrEmpty(a.Value)).Select(a => a.Key)];
        if (missing.Count > 0) { _findings.Add(Finding(item.Path, item.Root, false, QtiWords.ToFillIn, string.Join(", ", missing))); }
        _codes.Add(code);
        _families.Add(new ImportedFamily(code, yaml, missing));
    }

    private string CodeFor(string named)
    {
        var slug = Slug(named) is { Length: > 0 } own ? own : "cau-hoi";
        var code = slug;
        for (var next = 2; _codes.Contains(code); next++) { code = $"{slug}-{next.ToString(CultureInfo.InvariantCulture)}"; }
        return code;
    }

    private bool Keep(string file, XElement? at, string path, string name)
    {
        if (_pictures.ContainsKey(name)) { return true; }
        if (!_files.TryGetValue(path, out var content)) { _findings.Add(Finding(file, at, true, QtiWords.FileMissing, path.Length > 0 ? path : (string?)at?.Attribute("src") ?? name)); return false; }
        if (SvgPictures.Read(path, content, _findings) is not { } svg) { return false; }
        _pictures.Add(name, svg);
        return true;
    }

    private static ItemFamily? TryRead(string name, string yaml, out string? why)
    {
        try
        {
            why = null;
            return ItemFamily.Read(name, yaml, ItemBank.Digest(yaml));
        }
        catch (InvalidDataException fault)
        {
            why = fault.Message;
            return null;
        }
    }
}
