using System.Globalization;
using System.Xml.Linq;
using HocVuSo.OfficialDocuments.Packaging;

namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>
/// Which template a file was written by, as custom properties: Office shows them under the file's properties and keeps them when the
/// document is edited and saved.
/// </summary>
internal static class TemplateProperties
{
    public const string Code = "DocumentTemplate", Version = "DocumentTemplateVersion", LegalBasis = "DocumentTemplateLegalBasis";

    // The set of properties that people name themselves, and its first free number.
    private const string NamedByPeople = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
    private const int FirstNumber = 2;
    private static readonly XNamespace Space = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static readonly XNamespace Values = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    public static void AddTo(OpcPackage package, DocumentTemplate template)
    {
        (string Name, XElement Value)[] properties =
        [
            (Code, new(Values + "lpwstr", OfficeText.OneLine(template.Code))),
            (Version, new(Values + "i4", template.Version.ToString(CultureInfo.InvariantCulture))),
            (LegalBasis, new(Values + "lpwstr", OfficeText.OneLine(template.LegalBasis))),
        ];
        package.Add("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", new XElement(Space + "Properties",
            new XAttribute(XNamespace.Xmlns + "vt", Values),
            properties.Select((property, i) => new XElement(Space + "property",
                new XAttribute("fmtid", NamedByPeople), new XAttribute("pid", FirstNumber + i), new XAttribute("name", property.Name), property.Value))));
        package.Relate("", "rId4", $"{OpcPackage.OfficeRelationships}/custom-properties", "docProps/custom.xml");
    }
}
