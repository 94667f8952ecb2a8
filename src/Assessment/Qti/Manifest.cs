using System.Xml.Linq;
using HocVuSo.Assessment.Bank;
using static HocVuSo.Assessment.Qti.Qti;

namespace HocVuSo.Assessment.Qti;

/// <summary>
/// imsmanifest.xml. The schema of QTI 3.0 packages admits qtiMetadata and LOM only, so what is ours beyond them stands in the
/// items' data-hvs-* attributes and in the family's own file, which the items depend on.
/// </summary>
internal static class Manifest
{
    public static XDocument Write(IEnumerable<ItemFamily> families, IEnumerable<string> pictures) => new(new XElement(
        Package + "manifest",
        new XAttribute("xmlns", Package.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "xsi", Instance.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "qmd", Metadata.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "lom", Lom.NamespaceName),
        new XAttribute(
            Instance + "schemaLocation",
            $"{Package.NamespaceName} {Schemas}imsqtiv3p0_imscpv1p2_v1p0.xsd {Metadata.NamespaceName} {Schemas}imsqti_metadatav3p0_v1p0.xsd"),
        new XAttribute("identifier", "hvs-item-bank"),
        new XElement(Package + "metadata", new XElement(Package + "schema", "QTI Item Bank"), new XElement(Package + "schemaversion", "3.0.0")),
        new XElement(Package + "organizations"),
        new XElement(
            Package + "resources",
            families.SelectMany(family => (IEnumerable<XElement>)[.. family.Items.Select(OfItem), Resource("family-" + family.Code, FamilyType, FamilyPath(family.Code))]),
            pictures.Select(picture => Resource("picture-" + picture, PictureType, PicturePath(picture))))));

    private static XElement OfItem(Item item)
    {
        var path = ItemPath(item);
        return new XElement(
            Package + "resource",
            new XAttribute("identifier", $"item-{item.Family.Code}-{RowOf(item)}"),
            new XAttribute("type", ItemType),
            new XAttribute("href", path),
            new XElement(Package + "metadata", Described(item), Catalogued(item)),
            new XElement(Package + "file", new XAttribute("href", path)),
            Dependency("family-" + item.Family.Code),
            PicturesOf(item).Distinct(StringComparer.Ordinal).Select(picture => Dependency("picture-" + picture)));
    }

    public static IEnumerable<string> PicturesOf(Item item) => item.Steps.SelectMany(s => s.Options).Select(o => o.Picture).OfType<string>();

    private static XElement Resource(string identifier, string type, string path) => new(
        Package + "resource",
        new XAttribute("identifier", identifier),
        new XAttribute("type", type),
        new XAttribute("href", path),
        new XElement(Package + "file", new XAttribute("href", path)));

    private static XElement Dependency(string identifier) => new(Package + "dependency", new XAttribute("identifierref", identifier));

    private static XElement Described(Item item) => new(
        Metadata + "qtiMetadata",
        new XElement(Metadata + "itemTemplate", "false"),
        new XElement(Metadata + "timeDependent", "false"),
        new XElement(Metadata + "composite", item.Steps.Count > 1 ? "true" : "false"),
        Interactions(item).Distinct(StringComparer.Ordinal).Select(name => new XElement(Metadata + "interactionType", name)),
        new XElement(Metadata + "feedbackType", "nonadaptive"),
        new XElement(Metadata + "solutionAvailable", "true"),
        new XElement(Metadata + "scoringMode", "responseprocessing"),
        new XElement(Metadata + "toolName", "Học Vụ Số"));

    private static IEnumerable<string> Interactions(Item item) => item.Steps.Select(step => step switch
    {
        { Field: not null } => "textEntryInteraction",
        { Kind: ItemKind.Order } => "orderInteraction",
        _ => "choiceInteraction",
    });

    private static XElement Catalogued(Item item) => new(
        Lom + "lom",
        new XElement(
            Lom + "general",
            new XElement(Lom + "identifier", new XElement(Lom + "catalog", "hvs-family"), new XElement(Lom + "entry", item.Family.Code)),
            new XElement(Lom + "title", Words(item.Ask)),
            new XElement(Lom + "language", "vi")),
        new XElement(Lom + "educational", new XElement(Lom + "difficulty", Term(item.Family.Band switch { Band.Easy => "easy", Band.Hard => "difficult", _ => "medium" }))),
        new XElement(
            Lom + "classification",
            new XElement(Lom + "purpose", Term("competency")),
            new XElement(
                Lom + "taxonPath",
                new XElement(Lom + "source", new XElement(Lom + "string", new XAttribute("language", "x-none"), "khung-lam-viec")),
                new XElement(Lom + "taxon", new XElement(Lom + "id", item.Skill), new XElement(Lom + "entry", Words(item.Level))))));

    private static XElement Words(string text) => new(Lom + "string", new XAttribute("language", "vi"), Flat(text));

    private static IEnumerable<XElement> Term(string value) => [new XElement(Lom + "source", "LOMv1.0"), new XElement(Lom + "value", value)];
}
