using System.Globalization;
using System.Text;
using HocVuSo.Assessment.Bank;
using HocVuSo.TestKit;

namespace HocVuSo.Unit.Assessment;

/// <summary>Small item banks written on the spot, and the real one of the repository.</summary>
internal static class Banks
{
    private static readonly Lazy<ItemBank> Ours = new(() => ItemBank.FromFolder(Repository.In("content", "items"), out _));

    /// <summary>What the product ships.</summary>
    public static ItemBank Real => Ours.Value;

    /// <summary>A family of kind one with as many rows as asked; the first option is right.</summary>
    public static ItemFamily Family(string code, string skill = "1.1", string level = "co-ban", int rows = 2, params string[] enemies) => Read(
        $$"""
        code: {{code}}
        version: 1
        skill: "{{skill}}"
        level: {{level}}
        band: vua
        kind: one
        enemies: [{{string.Join(", ", enemies)}}]
        parameters:
        {{Rows(rows)}}
        ask: "{{code}} {n}?"
        options:
          - {text: "đúng {n}", right: true}
          - {text: "sai một"}
          - {text: "sai hai"}
        explain: "Vì thế."
        """);

    public static ItemFamily Order(string code = "thu-tu", int steps = 4)
    {
        var options = string.Join('\n', Enumerable.Range(1, steps).Select(s => $"  - text: \"bước {s}\""));
        return Read($"code: {code}\nversion: 1\nskill: \"1.1\"\nlevel: co-ban\nband: vua\nkind: order\nparameters:\n  - {{n: \"1\"}}\nask: \"Xếp {{n}}\"\noptions:\n{options}\nexplain: \"Vì thế.\"\n");
    }

    public static ItemFamily Several(string code = "nhieu-y") => Read(
        $$"""
        code: {{code}}
        version: 1
        skill: "1.1"
        level: co-ban
        band: vua
        kind: several
        parameters:
          - {n: "1"}
        ask: "Những ý nào {n}?"
        options:
          - {text: "đúng một", right: true}
          - {text: "sai"}
          - {text: "đúng hai", right: true}
          - {text: "cũng sai"}
        explain: "Vì thế."
        """);

    public static ItemFamily Read(string yaml) => ItemFamily.Read("thu.yaml", yaml, ItemBank.Digest(yaml));

    private static string Rows(int count)
    {
        var rows = new StringBuilder();
        for (var row = 1; row <= count; row++) { rows.Append(CultureInfo.InvariantCulture, $"{(row == 1 ? "" : "\n")}  - {{n: \"{row}\"}}"); }
        return rows.ToString();
    }
}
