using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace HocVuSo.TestKit;

/// <summary>Documents and workbooks, held against the standard they are written in.</summary>
public static class OfficeFile
{
    /// <summary>What Word or Excel would find fault with.</summary>
    public static void MustBeValid(OpenXmlPackage package)
    {
        foreach (var version in new[] { FileFormatVersions.Office2007, FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 })
            Assert.Empty(new OpenXmlValidator(version).Validate(package).Select(fault => $"{version}: {fault.Part?.Uri}{fault.Path?.XPath} {fault.Description}"));
    }

    /// <summary>Texts that have broken files before: markup, control characters, broken surrogates, formulas, line breaks.</summary>
    public static string Nasty(Random random)
    {
        string[] pieces =
        [
            "Nguyễn Thị Ngọc Ánh", "<b>&amp;</b>", "]]>", "\u0000\u0001\u000B", "\uD83D", "\uDE00\uFFFE", "=1+1", "@SUM(A1)", "\t", "\r\n", "\n",
            "_x0041_", "😀", "e\u0302\u0301", "\"'", "&12", new string('ơ', 40), "", " ", "./.", "- ;",
        ];
        return string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => pieces[random.Next(pieces.Length)]));
    }
}
