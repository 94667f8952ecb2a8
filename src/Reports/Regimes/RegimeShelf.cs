using HocVuSo.Plans.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Reports.Regimes;

/// <summary>The regimes of data/regimes, read when the host warms up. One for each province that has one.</summary>
internal sealed class RegimeShelf(DataFiles files, IPlaces places) : IWarmUp
{
    private IReadOnlyDictionary<UnitId, Regime>? _regimes;

    public Task WarmUpAsync(CancellationToken cancel)
    {
        _regimes = Directory.GetFiles(files.Data("regimes"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => DataReader.Yaml<RegimeFile>(file).Read(code => places.ByCode(UnitKind.Province, code)?.Id ?? throw new InvalidDataException($"{file}: there is no province {code}.")))
            .ToDictionary(r => r.Province);
        return Task.CompletedTask;
    }

    /// <summary>The regime of the province the unit lies in; null when it has none.</summary>
    public Regime? For(UnitId unit) =>
        places.Above(unit, UnitKind.Province) is { } province ? (_regimes ?? throw new InvalidOperationException("The regimes are read at start; this host has not started.")).GetValueOrDefault(province.Id) : null;

    /// <summary>A file of data/regimes, as it is written.</summary>
    private sealed class RegimeFile
    {
        public required string Code { get; init; }
        public required int Version { get; init; }
        public required Dictionary<string, string> Names { get; init; }
        public required string Province { get; init; }
        public required string Obliged { get; init; }
        public required string Frequency { get; init; }
        public required string Cutoff { get; init; }
        public required int DueDay { get; init; }
        public required FormFile Form { get; init; }
        public required decimal QuestionPoints { get; init; }
        public required RecipientFile Recipient { get; init; }
        public required List<string> Copies { get; init; }
        public required List<BasisFile> Bases { get; init; }

        public Regime Read(Func<string, UnitId> provinceOf) => (Obliged, Frequency, Cutoff) == ("communes", "month", "nd09")
            ? new(
                Code, Version, new Text(Names["vi"], Names["en"]), provinceOf(Province), DueDay is > 14 and <= 28 ? DueDay : throw new InvalidDataException($"{DueDay} is no due day after the 14th of every month."),
                new(Form.Code, Form.Version, Form.Note, Form.Symbol, [.. Form.Lines.Select(l => new FormLine(l.No, l.Indicator))]),
                new(Recipient.Name, Recipient.Through, Recipient.Agency, Recipient.LetterSymbol), QuestionPoints, Copies,
                [.. Bases.Select(b => new LegalBasis(b.Text, b.State switch
                {
                    "da-doi-chieu" => LegalState.Compared,
                    "chua-doi-chieu" => LegalState.NotCompared,
                    _ => throw new InvalidDataException($"\"{b.State}\" is neither da-doi-chieu nor chua-doi-chieu."),
                }))])
            : throw new InvalidDataException($"{Code}: only monthly reports of communes with the windows of Decree 09/2019/NĐ-CP are known.");
    }

    private sealed class FormFile
    {
        public required string Code { get; init; }
        public required int Version { get; init; }
        public required string Note { get; init; }
        public required string Symbol { get; init; }
        public required List<LineFile> Lines { get; init; }
    }

    private sealed class LineFile
    {
        public required int No { get; init; }
        public required string Indicator { get; init; }
    }

    private sealed class RecipientFile
    {
        public required string Name { get; init; }
        public required string Through { get; init; }
        public required string Agency { get; init; }
        public required string LetterSymbol { get; init; }
    }

    private sealed class BasisFile
    {
        public required string Text { get; init; }
        public required string State { get; init; }
    }
}
