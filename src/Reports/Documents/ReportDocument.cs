using HocVuSo.OfficialDocuments;
using HocVuSo.OfficialDocuments.Administrative;
using HocVuSo.OfficialDocuments.Spreadsheets;
using HocVuSo.Plans.Contracts;
using HocVuSo.Reports.Regimes;
using HocVuSo.Reports.Submissions;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;

namespace HocVuSo.Reports.Documents;

/// <summary>
/// A commune's report as files to hand out: DOCX in the layout of Decree 30/2020/NĐ-CP and XLSX. Words and lines are the ones
/// of the revision; a legal basis that was not compared with its signed text is left out; the signer's name is left to the
/// signer. Every figure is marked by its <see cref="FigureTag"/>; one in a sentence that somebody rewrote is that person's words.
/// </summary>
internal static class ReportDocument
{
    private const int DigestShown = 16;

    /// <param name="words">Sections as they stand.</param>
    /// <param name="until">The day the drafted sentences speak of.</param>
    /// <param name="province">Whose People's Committee is addressed.</param>
    public static AdministrativeDocument Of(Dossier report, Narrative words, IReadOnlyList<ReportLine> lines, Earlier before, DateOnly until, Place province, bool demonstration)
    {
        var regime = report.Regime;
        var revision = report.Current;
        var draft = revision is null or { State: SubmissionState.Draft };
        return new()
        {
            IssuingAgency = "Ủy ban nhân dân " + report.Commune.Within,
            Number = new(revision?.Number, regime.Form.Symbol),
            Place = report.Commune.Name,
            Date = revision?.SignedOn,
            Kind = DocumentKind.Report,
            Subject = $"Kết quả thực hiện Phong trào “Bình dân học vụ số” {InVietnamese.Month(report.Period)}",
            Recipients = [$"{regime.Recipient.Name} {province.Name} (qua {regime.Recipient.Through})"],
            LegalBases = Citable(regime, lines),
            Body = [.. Text(report, words, lines, before, until), .. Detail(report, lines)],
            SignerCapacity = SignerCapacity.OnBehalfOf("Ủy ban nhân dân", "Chủ tịch"),
            DistributionList = regime.Copies,
            Banner = Banner(draft, demonstration),
            CreatedAt = revision?.AsOf,
        };
    }

    public static Workbook Sheets(Dossier report, IReadOnlyList<ReportLine> lines, Earlier before, bool demonstration)
    {
        var title = $"Báo cáo {InVietnamese.Month(report.Period)} – {report.Commune.FullName}";
        var banner = Banner(report.Current is null or { State: SubmissionState.Draft }, demonstration);
        string[] heads = [title, Window(report), report.Regime.Form.Note];
        return new()
        {
            Title = title,
            CreatedAt = report.Current?.AsOf,
            Sheets =
            [
                new()
                {
                    Name = "Số liệu",
                    Banner = banner,
                    TitleRows = heads,
                    Columns = [new("TT", 6), new("Nội dung", 60), new("Số lượng", 14), new("Mẫu số", 14), new("Mức độ mẫu số", 14), new("Nguồn mẫu số", 40), new("Tỷ lệ", 10), new("Chỉ tiêu", 12), new("Kết quả", 12), new("Kỳ trước", 14), new("Ghi chú", 30)],
                    Rows = lines.Select(line => Row(line, before)),
                },
                new()
                {
                    Name = "Mức chứng minh",
                    Banner = banner,
                    TitleRows = heads,
                    Columns = [new("TT", 6), new("Nội dung", 60), .. InVietnamese.Proofs.Select((p, i) => new SheetColumn($"{i}. {p}", 18)), new("Mã đối chiếu SHA-256", 70)],
                    Rows = lines.Select(line => (IReadOnlyList<Cell>)
                    [
                        new Cell.Integer(line.No), new Cell.Text(Name(line)),
                        .. Enumerable.Range(0, InVietnamese.Proofs.Count).Select(p => line.Figure.ByProof is { } byProof ? new Cell.Integer(byProof[p]) : Cell.Nothing),
                        new Cell.Text(line.Digest),
                    ]),
                },
            ],
        };
    }

    private static List<string> Citable(Regime regime, IReadOnlyList<ReportLine> lines)
    {
        var plan = lines.Select(l => l.Figure.Target?.Plan).FirstOrDefault(p => p is not null);
        var ofPlan = plan is { State: LegalState.Compared } ? [$"{plan.Kind} số {plan.Number} của {plan.Issuer}"] : Array.Empty<string>();
        return [.. ofPlan.Concat(regime.CitableBases).Distinct().Select(b => "Căn cứ " + b)];
    }

    private static IEnumerable<Block> Text(Dossier report, Narrative words, IReadOnlyList<ReportLine> lines, Earlier before, DateOnly until)
    {
        var drafted = Drafting.ResultsMarked(report, lines, before, until).Concat(Drafting.ShortcomingsMarked(report, lines, until)).DistinctBy(t => t.ToString()).ToDictionary(t => t.ToString(), StringComparer.Ordinal);
        yield return new Block.Paragraph($"({report.Regime.Form.Note}.)", Italic: true);
        yield return new Block.Paragraph($"Ủy ban nhân dân {report.Commune.Within} báo cáo kết quả thực hiện Phong trào “Bình dân học vụ số” {InVietnamese.Month(report.Period)} ({Window(report)}) như sau:");
        for (var section = 0; section < InVietnamese.Sections.Count; section++)
        {
            yield return new Block.Heading(1, InVietnamese.Sections[section]);
            var text = words.Sections[section].Length > 0 ? words.Sections[section] : InVietnamese.NothingInDraft;
            foreach (var paragraph in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) { yield return new Block.Paragraph(drafted.GetValueOrDefault(paragraph, paragraph)); }
            if (section == 1) { yield return Table(report, lines, before); }
        }
    }

    private static Block.Table Table(Dossier report, IReadOnlyList<ReportLine> lines, Earlier before) => new()
    {
        Caption = "Bảng 1. Kết quả đến hết ngày " + VietnameseDate.Format(report.Period.To),
        Columns =
        [
            new("TT", 0.5, Alignment.Centre), new("Nội dung", 4), new("Số lượng", 1.2, Alignment.Right), new("Mẫu số", 1.3, Alignment.Right),
            new("Tỷ lệ", 1, Alignment.Right), new("Chỉ tiêu", 1.1, Alignment.Centre), new("So với kỳ trước", 1.3, Alignment.Centre),
        ],
        Rows =
        [
            .. lines.Select(line => TableRow.Of(
                InVietnamese.Number(line.No), Name(line), FigureTag.Mark(report, line, FigureTag.Count, InVietnamese.Numerator(line.Figure)),
                line.Figure.Target is null ? "–" : MarkedText.Of(FigureTag.Mark(report, line, FigureTag.Denominator, InVietnamese.Denominator(line.Figure)), line.Figure.IsEstimate ? " (ước tính)" : ""),
                line.Figure.Target is null ? "–" : FigureTag.Mark(report, line, FigureTag.Rate, InVietnamese.Rate(line.Figure)),
                line.Figure.Target is { } target ? FigureTag.Mark(report, line, FigureTag.Asked, InVietnamese.Asks(target)) : "–",
                FigureTag.Mark(report, line, FigureTag.Change, InVietnamese.Change(line.Figure.Numerator, Drafting.Earlier(before, line)?.Numerator) ?? "–"))),
        ],
    };

    private static IEnumerable<Block> Detail(Dossier report, IReadOnlyList<ReportLine> lines)
    {
        yield return new Block.Annex("Phụ lục", "Số liệu theo mức chứng minh", Landscape: true);
        yield return new Block.Table
        {
            Columns =
            [
                new("TT", 0.5, Alignment.Centre), new("Nội dung", 4), .. InVietnamese.Proofs.Select((p, i) => new TableColumn($"Mức {i}: {p}", 1.2, Alignment.Right)),
                new("Nguồn mẫu số", 2.4), new("Mã đối chiếu", 1.6),
            ],
            Rows =
            [
                .. lines.Select(line => TableRow.Of(
                    [
                        InVietnamese.Number(line.No), Name(line),
                        .. Enumerable.Range(0, InVietnamese.Proofs.Count).Select(p => (MarkedText)FigureTag.Mark(report, line, FigureTag.Proof(p), line.Figure.ByProof is { } byProof ? InVietnamese.Number(byProof[p]) : "–")),
                        line.Figure is { Target: not null, Denominator: { } d } ? $"{d.Source} ({InVietnamese.Level(d.Level)}, {VietnameseDate.Format(d.AsOf)})" : "–",
                        line.Digest.Length >= DigestShown ? line.Digest[..DigestShown] : "–",
                    ])),
            ],
        };
        yield return new Block.Paragraph("Chỉ tiêu 1, 2, 3, 5 chưa có cách đo chính thức: số liệu theo cách đo tạm của hệ thống. Chỉ tiêu 4 chỉ tính kết quả do cơ quan có thẩm quyền trả về. Mã đối chiếu là 16 ký tự đầu của SHA-256 tính trên các ghi nhận đứng sau số liệu.");
    }

    private static IReadOnlyList<Cell> Row(ReportLine line, Earlier before)
    {
        var figure = line.Figure;
        return
        [
            new Cell.Integer(line.No), new Cell.Text(Name(line)),
            figure.Numerator is { } n ? new Cell.Integer(n) : Cell.Nothing,
            figure is { Target: not null, Denominator: { } d } ? new Cell.Integer(d.Value) : Cell.Nothing,
            figure is { Target: not null, Denominator: { } level } ? new Cell.Text(InVietnamese.Level(level.Level)) : Cell.Nothing,
            figure is { Target: not null, Denominator: { } source } ? new Cell.Text(source.Source) : Cell.Nothing,
            figure is { Target: not null, Ratio: { } ratio } ? new Cell.Percent(ratio) : Cell.Nothing,
            figure.Target is { } target ? new Cell.Text(InVietnamese.Asks(target)) : Cell.Nothing,
            figure.Reached is { } reached ? new Cell.Text(reached ? "đạt" : "chưa đạt") : Cell.Nothing,
            Drafting.Earlier(before, line)?.Numerator is { } was ? new Cell.Integer(was) : Cell.Nothing,
            new Cell.Text(figure.Numerator is null ? InVietnamese.Missing(figure.Indicator) : figure is { Target: not null, Denominator: null } ? InVietnamese.NoDenominator : ""),
        ];
    }

    private static string Name(ReportLine line) => line.Figure.Target is { } target ? $"Chỉ tiêu {target.Code}: {target.Name.Vi}" : line.Figure.Indicator.NameVi;

    private static string Window(Dossier report) => $"từ ngày {VietnameseDate.Format(report.Period.From)} đến hết ngày {VietnameseDate.Format(report.Period.To)}";

    private static string? Banner(bool draft, bool demonstration) => (draft, demonstration) switch
    {
        (true, true) => $"{InVietnamese.DemonstrationBanner} – {InVietnamese.DraftBanner}",
        (true, false) => InVietnamese.DraftBanner,
        (false, true) => InVietnamese.DemonstrationBanner,
        _ => null,
    };
}
