using System.Text;
using HocVuSo.OfficialDocuments.Administrative;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.OfficialDocuments.Reading.Files;
using Xunit;

namespace HocVuSo.Unit.OfficialDocuments.Reading.Files;

/// <summary>Files as people upload them, and as somebody who means harm would.</summary>
public sealed class DocumentFileTests
{
    private static string TextOf(byte[] bytes, string name = "ke-hoach.docx") => Assert.IsType<FileReading.Text>(DocumentFile.Read(name, bytes)).Content;

    private static FileRefusal Refused(byte[] bytes, string name = "ke-hoach.docx") => Assert.IsType<FileReading.Refused>(DocumentFile.Read(name, bytes)).Why;

    [Fact]
    public void Numbers_that_Word_writes_before_paragraphs_are_read_with_them()
    {
        var text = TextOf(WordFile.Build(
            WordFile.Paragraph("MỤC TIÊU", 0) + WordFile.Paragraph("Năm 2026", 1) + WordFile.Paragraph("80% người dân được phổ cập", 2) + WordFile.Paragraph("90% học sinh được học", 2)
            + WordFile.Paragraph("NHIỆM VỤ", null, "Phan") + WordFile.Paragraph("Mở lớp", 1) + WordFile.Paragraph("ở từng thôn", 3),
            """<w:style w:styleId="Goc"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Phan"><w:basedOn w:val="Goc"/></w:style>"""));
        Assert.Equal("I. MỤC TIÊU\n1. Năm 2026\na) 80% người dân được phổ cập\nb) 90% học sinh được học\nII. NHIỆM VỤ\n1. Mở lớp\n- ở từng thôn\n", text);
        Assert.Equal(["I.1.a", "I.1.b"], PlanReader.Read(text).Targets.Select(t => t.Path));
    }

    [Fact]
    public void A_table_is_read_by_cells_with_spans_and_merged_cells()
    {
        var text = TextOf(WordFile.Build(WordFile.Table(
            ["TT", "Mục tiêu", "Đơn vị chủ trì", "Đơn vị phối hợp"],
            ["1", "80% người dân được phổ cập", "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + WordFile.Paragraph("Phòng Văn hóa -") + WordFile.Paragraph("xã hội"), WordFile.Paragraph("Công an xã") + WordFile.Paragraph("Các thôn")],
            ["2", "90% học sinh được học", "<w:tcPr><w:vMerge/></w:tcPr>" + WordFile.Paragraph(""), "Trường học"])));
        Assert.Equal(
            "TT\tMục tiêu\tĐơn vị chủ trì\tĐơn vị phối hợp\n1\t80% người dân được phổ cập\tPhòng Văn hóa - xã hội\tCông an xã; Các thôn\n2\t90% học sinh được học\tPhòng Văn hóa - xã hội\tTrường học\n", text);
        Assert.Equal(["Phòng Văn hóa - xã hội", "Phòng Văn hóa - xã hội"], PlanReader.Read(text).Targets.Select(t => Assert.Single(t.Leads)));
    }

    [Fact]
    public void Letterhead_and_signature_that_stand_side_by_side_are_read_one_after_the_other() =>
        Assert.Equal("UBND XÃ A\nSố: 5/KH-UBND\nCỘNG HÒA\n", TextOf(WordFile.Build(WordFile.Table([WordFile.Paragraph("UBND XÃ A") + WordFile.Paragraph("Số: 5/KH-UBND"), "CỘNG HÒA"]))));

    [Fact]
    public void Deleted_words_and_instructions_of_fields_are_no_text() =>
        Assert.Equal("Còn lại đây\n", TextOf(WordFile.Build("<w:p><w:r><w:t>Còn lại</w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r><w:ins><w:r><w:t xml:space=\"preserve\"> đây</w:t></w:r></w:ins></w:p>")));

    [Fact]
    public void What_we_write_we_read()
    {
        var plan = new AdministrativeDocument
        {
            IssuingAgency = "Ủy ban nhân dân xã Sông Mây",
            Number = new(21, "KH-UBND"),
            Place = "Sông Mây",
            Date = new(2026, 1, 15),
            Kind = DocumentKind.Plan,
            Subject = "Phổ cập kỹ năng số năm 2026",
            SignerCapacity = SignerCapacity.OnBehalfOf("Ủy ban nhân dân", "Chủ tịch"),
            SignerName = "Nguyễn Văn Mẫu",
            Body =
            [
                new Block.Heading(1, "I. Mục tiêu"), new Block.Paragraph("1. 80% người dân được phổ cập."), new Block.Annex("Phụ lục I", "Phân công"),
                new Block.Table { Columns = [new("TT"), new("Nhiệm vụ"), new("Đơn vị chủ trì")], Rows = [TableRow.Of("1", "Mở lớp ở từng thôn", "Phòng Văn hóa - Xã hội")] },
            ],
        };
        var read = PlanReader.Read(TextOf(DocxWriter.Write(plan)));
        Assert.Equal(("Kế hoạch", "21/KH-UBND", new DateOnly(2026, 1, 15), "Phổ cập kỹ năng số năm 2026", "Nguyễn Văn Mẫu"), (read.Head.Kind, read.Head.Number, read.Head.On, read.Head.Subject, read.Head.SignerName));
        Assert.Equal("Phòng Văn hóa - Xã hội", Assert.Single(Assert.Single(read.Tasks).Leads));
        Assert.Equal(80, Assert.Single(read.Targets).Value);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("A.TXT")]
    public void Text_is_read_in_the_forms_of_Unicode(string name)
    {
        const string Text = "Kế hoạch năm 2026";
        Assert.Equal(Text, TextOf(Encoding.UTF8.GetBytes(Text), name));
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.Equal(Text, TextOf([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)], name));
        }
    }

    [Fact]
    public void What_cannot_be_read_is_refused_with_the_reason()
    {
        var whole = WordFile.Build(WordFile.Paragraph(new string('a', 3000)));
        var cut = whole[..(whole.Length / 2)];
        Assert.Equal(FileRefusal.Empty, Refused([]));
        Assert.Equal(FileRefusal.Damaged, Refused(cut));
        Assert.Equal(FileRefusal.Damaged, Refused(Encoding.UTF8.GetBytes("Không phải Word")));
        Assert.Equal(FileRefusal.Damaged, Refused(WordFile.Build("<w:p><w:r>")));
        Assert.Equal(FileRefusal.Damaged, Refused(WordFile.Build("", null, ("word/_rels/document.xml.rels", "<!DOCTYPE a [<!ENTITY b \"c\">]><Relationships/>"))));
        Assert.Equal(FileRefusal.WrongName, Refused(whole, "ke-hoach.pdf"));
        Assert.Equal(FileRefusal.WrongName, Refused("%PDF-1.7"u8.ToArray()));
        Assert.Equal(FileRefusal.UnknownKind, Refused(Encoding.UTF8.GetBytes("MZ"), "ke-hoach.exe"));
        Assert.Equal(FileRefusal.UnknownKind, Refused([1, 2, 0, 255, 254], "ke-hoach.txt"));
        Assert.Equal(FileRefusal.OldLetters, Refused([0x4B, 0xD5, 0x20, 0xAE], "ke-hoach.txt"));
        Assert.Equal(FileRefusal.OldWord, Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "ke-hoach.doc"));
        Assert.Equal(FileRefusal.Encrypted, Refused([0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("EncryptedPackage")]));
        Assert.Equal(FileRefusal.Macro, Refused(WordFile.Build(WordFile.Paragraph("a"), null, ("word/vbaProject.bin", "x")), "ke-hoach.docm"));
        Assert.Equal(FileRefusal.ExternalContent, Refused(WordFile.Build(WordFile.Paragraph("a"), null, ("word/_rels/settings.xml.rels", Relation("attachedTemplate")))));
        Assert.Equal("a\n", TextOf(WordFile.Build(WordFile.Paragraph("a"), null, ("word/_rels/document.xml.rels", Relation("hyperlink")))));
        Assert.IsType<FileReading.NeedsPdfText>(DocumentFile.Read("ke-hoach.PDF", "%PDF-1.7"u8.ToArray()));
        Assert.Equal(FileRefusal.NoText, Assert.IsType<FileReading.Refused>(DocumentFile.OfPdf("\f\f\f")).Why);
        Assert.Equal("Kế hoạch của xã năm 2026 và những năm sau", Assert.IsType<FileReading.Text>(DocumentFile.OfPdf("Kế hoạch của xã năm 2026 và những năm sau")).Content);

        static string Relation(string kind) =>
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" TargetMode=\"External\" Target=\"http://a.invalid/x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\"/></Relationships>";
    }

    [Fact]
    public void A_bomb_and_a_book_are_refused_without_being_unpacked()
    {
        // 50 MB of blanks in a packed file of some 50 KB.
        var bomb = WordFile.Build($"<w:p><w:r><w:t>{new string(' ', 50_000_000)}</w:t></w:r></w:p>", null);
        var book = WordFile.Build(string.Concat(Enumerable.Repeat(WordFile.Paragraph(string.Concat(Enumerable.Repeat("Tổ chức lớp học cho người dân. ", 80))), 500)));
        foreach (var hostile in (byte[][])[bomb, book])
        {
            GC.Collect();
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(FileRefusal.TooLong, Refused(hostile));
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 64_000_000, $"{GC.GetAllocatedBytesForCurrentThread() - before:N0} bytes");
        }
    }

    [Fact]
    public void Whatever_bytes_come_nothing_is_thrown()
    {
        var random = new Random(30);
        var whole = WordFile.Build(WordFile.Paragraph("Mở lớp", 0) + WordFile.Table(["TT", "Nhiệm vụ"], ["1", "Mở lớp"]));
        for (var i = 0; i < 400; i++)
        {
            var damaged = whole.ToArray();
            for (var n = 0; n < 1 + (i % 20); n++) { damaged[random.Next(4, damaged.Length)] = (byte)random.Next(256); }
            if (DocumentFile.Read("a.docx", damaged) is FileReading.Text read) { PlanReader.Read(read.Content); }
        }
    }
}
