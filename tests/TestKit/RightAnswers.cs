using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.TestKit;

/// <summary>What somebody who knows everything answers in a test.</summary>
public static class RightAnswers
{
    /// <summary>
    /// The values of the field Chosen that are marked right at the address of a question, /bai-xac-nhan/{session}/{n}: the
    /// options to choose, by their place as shown; for an order the place of each step shown, first step first.
    /// </summary>
    public static async Task<IReadOnlyList<int>> ToAsync(TestSite site, string path)
    {
        var parts = path.Split('/');
        var (id, position) = (SessionId.Parse(parts[^2], null), int.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture));
        var session = await site.RowsAsync(db => Task.FromResult(db.Set<Session>().Single(s => s.Id == id)));
        var bank = await site.Services.GetRequiredService<Banks>().GetAsync(session.Bank, CancellationToken.None);
        var question = Question.At(bank, session.Sheet, session.Seed, position);
        return question.Item.Kind == ItemKind.Order
            ? [.. question.Order.Select(step => step + 1)]
            : [.. question.Order.Index().Where(o => question.Item.Options[o.Item].Right).Select(o => o.Index + 1)];
    }
}
