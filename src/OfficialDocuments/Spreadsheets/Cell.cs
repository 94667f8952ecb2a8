namespace HocVuSo.OfficialDocuments.Spreadsheets;

/// <summary>
/// What a cell holds. A closed set without formulas: text that looks like one stays text, even when someone edits the cell.
/// Numbers are shown with the separators of the reader's own settings (Vietnamese ones in Việt Nam): that is how the format works.
/// </summary>
public abstract record Cell
{
    private const int MostDecimals = 6;

    /// <summary>No value: not known or not asked. Never to be confused with 0.</summary>
    public static readonly Cell Nothing = new Empty();

    private Cell()
    {
    }

    /// <summary>Up to 32,767 characters, the most a cell can hold; line breaks are kept. Codes of digits (citizen numbers, telephones) are text.</summary>
    public sealed record Text(string Value) : Cell
    {
        public string Value { get; } = Value.Length <= 32_767 ? Value : throw new ArgumentException("A cell holds 32,767 characters at most.", nameof(Value));
    }

    /// <summary>Up to 15 digits: a spreadsheet would round more without a word.</summary>
    public sealed record Integer(long Value) : Cell
    {
        public long Value { get; } = Value is >= -999_999_999_999_999 and <= 999_999_999_999_999
            ? Value
            : throw new ArgumentOutOfRangeException(nameof(Value), "A spreadsheet keeps 15 digits; longer codes are text.");
    }

    /// <summary>Shown with 0–6 decimals; the cell keeps the value unrounded.</summary>
    public sealed record Decimal(decimal Value, int Decimals = 1) : Cell
    {
        public int Decimals { get; } = Checked(Decimals);
    }

    /// <summary>A ratio: 0.623 is shown as 62,3 % (with 0–6 decimals).</summary>
    public sealed record Percent(decimal Ratio, int Decimals = 1) : Cell
    {
        public int Decimals { get; } = Checked(Decimals);
    }

    /// <summary>Shown as 22/11/2026. Days before 1 March 1900, where spreadsheets count wrongly, are written as text.</summary>
    public sealed record Date(DateOnly Value) : Cell;

    internal sealed record Empty : Cell;

    private static int Checked(int decimals) => decimals is >= 0 and <= MostDecimals
        ? decimals
        : throw new ArgumentOutOfRangeException(nameof(decimals), "A cell shows 0 to 6 decimals.");
}
