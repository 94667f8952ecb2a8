using System.Globalization;
using System.Xml.Linq;
using HocVuSo.OfficialDocuments.Packaging;

namespace HocVuSo.OfficialDocuments.Spreadsheets;

/// <summary>
/// Writes a <see cref="Workbook"/> as XLSX. The same workbook gives the same bytes. Nothing in it is a formula, whatever the texts
/// begin with. A row that does not have a cell for every column, or a workbook without sheets, throws <see cref="ArgumentException"/>.
/// </summary>
public static class WorkbookWriter
{
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static byte[] Write(Workbook workbook)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        if (workbook.Sheets.Count == 0) throw new ArgumentException("A workbook needs a sheet.", nameof(workbook));
        var names = SheetNames.Of(workbook.Sheets.Select(sheet => sheet.Name));
        var parts = workbook.Sheets.Select(sheet => new SheetPart(sheet)).ToList();

        var package = new OpcPackage();
        for (var i = 0; i < parts.Count; i++)
        {
            package.Add($"xl/worksheets/{FileOf(i)}", $"{Types}.worksheet+xml", parts[i].WriteTo);
            package.Relate("xl/workbook.xml", IdOf(i), $"{OpcPackage.OfficeRelationships}/worksheet", $"worksheets/{FileOf(i)}");
        }
        // After the sheets: only then is it known how far their filters reach.
        package.Add("xl/workbook.xml", $"{Types}.sheet.main+xml", xml => Main(workbook, names, parts).WriteTo(xml));
        package.Add("xl/styles.xml", $"{Types}.styles+xml", SheetStyles.Part());
        package.Relate("xl/workbook.xml", "rIdStyles", $"{OpcPackage.OfficeRelationships}/styles", "styles.xml");
        package.Relate("", "rId1", $"{OpcPackage.OfficeRelationships}/officeDocument", "xl/workbook.xml");
        DocumentProperties.AddTo(package, workbook.Title, workbook.Creator, workbook.CreatedAt);
        return package.ToBytes();
    }

    private static XElement Main(Workbook workbook, IReadOnlyList<string> names, List<SheetPart> parts)
    {
        var space = SheetStyles.Space;
        XNamespace relation = OpcPackage.OfficeRelationships;
        XElement Defined(string name, int sheet, string area, bool hidden) => new(space + "definedName",
            new XAttribute("name", name), new XAttribute("localSheetId", sheet), hidden ? new XAttribute("hidden", "1") : null,
            $"'{names[sheet].Replace("'", "''", StringComparison.Ordinal)}'!{area}");

        return new XElement(space + "workbook", new XAttribute(XNamespace.Xmlns + "r", relation),
            new XElement(space + "bookViews", new XElement(space + "workbookView")),
            new XElement(space + "sheets", names.Select((name, i) => new XElement(space + "sheet",
                new XAttribute("name", name), new XAttribute("sheetId", i + 1), new XAttribute(relation + "id", IdOf(i))))),
            new XElement(space + "definedNames",
                parts.Select((part, i) => workbook.Sheets[i].AutoFilter ? Defined("_xlnm._FilterDatabase", i, part.Area, hidden: true) : null),
                parts.Select((part, i) => Defined("_xlnm.Print_Titles", i, string.Create(CultureInfo.InvariantCulture, $"${part.HeaderRow}:${part.HeaderRow}"), hidden: false))));
    }

    private static string FileOf(int sheet) => string.Create(CultureInfo.InvariantCulture, $"sheet{sheet + 1}.xml");

    private static string IdOf(int sheet) => string.Create(CultureInfo.InvariantCulture, $"rId{sheet + 1}");
}
