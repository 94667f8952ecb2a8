using System.Globalization;

namespace HocVuSo.Community.Authority;

/// <summary>Many line numbers in few words: "2–4, 7, 9–10".</summary>
internal static class LineNumbers
{
    public static string Of(IEnumerable<int> lines)
    {
        List<(int From, int To)> runs = [];
        foreach (var line in lines.Order())
        {
            if (runs.Count > 0 && line == runs[^1].To + 1) { runs[^1] = (runs[^1].From, line); }
            else { runs.Add((line, line)); }
        }
        return string.Join(", ", runs.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.From}{(r.To == r.From ? "" : r.To == r.From + 1 ? ", " + r.To : "–" + r.To)}")));
    }
}
