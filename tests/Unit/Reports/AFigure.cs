using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Contracts;
using HocVuSo.Platform;
using HocVuSo.Reports.Measures;
using HocVuSo.Reports.Regimes;
using HocVuSo.Reports.Submissions;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Unit.Reports;

/// <summary>Figures, targets and places with plausible defaults; a test says only what matters to it.</summary>
internal static class AFigure
{
    public static readonly Place Province = new(new(Id(24)), UnitKind.Province, "24", "Bắc Ninh", "Tỉnh Bắc Ninh", "tinh", null);
    public static readonly Place VanSon = Commune(1, "07621", "Vân Sơn");
    public static readonly Place NinhGiang = Commune(2, "00002", "Ninh Giang");

    public static readonly PlanDocument Plan = new("ke-hoach", "15/KH-UBND", "Kế hoạch", "Triển khai", "UBND tỉnh", null, new(2025, 7, 29), LegalState.NotCompared, []);

    public static readonly Indicator Adults = new("chi-tieu-3", 1, "Người trưởng thành đã đạt", "Adults who passed", Counts.Persons, Groups.Adults, Credit.Living, Proof.Recorded, []);
    public static readonly Indicator OnVneid = Adults with { Code = "chi-tieu-4", NameVi = "Người được xác nhận trên VNeID", MinProof = Proof.Authority };
    public static readonly Indicator Times = new("luot-giup", 1, "Lượt giúp", "Times of help", Counts.Events, "", Credit.Living, Proof.Declared, []);

    public static Place Commune(int number, string code, string name) => new(new(Id(number)), UnitKind.Commune, code, name, "Xã " + name, "xa", Province.Id);

    public static Target Target(decimal percent = 80, Comparison comparison = Comparison.AtLeast, string code = "3", string indicator = "chi-tieu-3") =>
        new(code, indicator, Province.Id, 2026, comparison, percent, new(2026, 12, 31), "III.2.c", new Text("Người dân trưởng thành", "Adults"), null, "chưa có Phụ lục", indicator == "chi-tieu-4", Plan);

    public static Figure Of(long? numerator, long? denominator, Target? target = null, Indicator? indicator = null, DataLevel level = DataLevel.Estimate) => new(
        indicator ?? Adults, VanSon, numerator is { } n ? [0, 0, n, 0, 0] : null, denominator is { } d ? new(d, level, "Nguồn", new(2026, 1, 1), 0) : null, 0, target ?? Target());

    public static ReportLine Line(Figure figure, int no = 1) => new(no, figure, new string('a', 64));

    public static Regime Regime(IReadOnlyList<LegalBasis>? bases = null) => new(
        "thang", 1, new Text("Báo cáo tháng", "Monthly report"), Province.Id, 20, new("mau-tam", 1, "Mẫu tạm, chưa phải Phụ lục II–VI", "BC-UBND", []),
        new("UBND tỉnh", "Sở Khoa học và Công nghệ", "Sở Khoa học và Công nghệ", "SKHCN"), 10, ["Như trên"], bases ?? []);

    public static Dossier Dossier(Regime? regime = null, params Submission[] revisions) => new(
        regime ?? Regime(), VanSon, new Period(2026, 11), null!, revisions, []);

    public static Earlier Before(params ReportLine[] lines) => new(new Period(2026, 10), new("Đã họp.", "", "", "Mở lớp.", "Không có."), lines);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>Targets of the province for every unit below it.</summary>
    public sealed class Targets(params Target[] targets) : ITargets
    {
        public IReadOnlyList<Target> For(UnitId unit, int year) => targets;

        public IReadOnlyList<CountTarget> Counts(UnitId unit, int year) => [];
    }
}
