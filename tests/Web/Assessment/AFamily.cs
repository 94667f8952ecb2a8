using System.Globalization;
using HocVuSo.Assessment.Bank;
using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.WebTests.Assessment;

/// <summary>A family somebody has written, with a code of its own.</summary>
internal sealed record AFamily(string Code, PersonId Writer)
{
    private static int _written;

    public static string Yaml(string code) =>
        $$"""
        code: {{code}}
        version: 1
        skill: "4.2"
        level: co-ban
        band: vua
        kind: one
        parameters:
          - {nguoi: "Bà Nụ"}
          - {nguoi: "Bác Lý"}
        situation: "{nguoi} nhận một tin lạ."
        ask: "Nên làm gì?"
        options:
          - {text: "Xoá tin đi", right: true}
          - {text: "Mở đường dẫn"}
          - {text: "Gửi cho bạn"}
        explain: "Vì {nguoi} chưa biết ai gửi."
        """.ReplaceLineEndings("\n");

    public static string NewCode() => "mau-thu-" + Interlocked.Increment(ref _written).ToString(CultureInfo.InvariantCulture);

    public static async Task<AFamily> DraftAsync(TestSite site, string? code = null)
    {
        code ??= NewCode();
        var yaml = Yaml(code) + "\n";
        var writer = await site.AddPersonAsync([Role.ItemAuthor]);
        await site.InScopeAsync(services => services.GetRequiredService<BankKeeper>().SaveDraftsAsync([(ItemFamily.TryRead(yaml, out _)!, yaml)], writer, "Viết mới", "Thay", CancellationToken.None));
        return new(code, writer);
    }
}
