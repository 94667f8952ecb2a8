using System.Globalization;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.TestKit;

/// <summary>What somebody who knows everything answers in a test.</summary>
public static class RightAnswers
{
    /// <summary>
    /// The values of the field Chosen that are marked right at the address of a question, /bai-xac-nhan/{session}/{n}: the
    /// options to choose, by their place as shown; for an order the place of each step shown, first step first; what to type
    /// into a box. Of a task those of the step under way.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ToAsync(TestSite site, string path)
    {
        var parts = path.Split('/');
        var (id, position) = (SessionId.Parse(parts[^2], null), int.Parse(parts[^1], CultureInfo.InvariantCulture));
        var learner = await site.RowsAsync(db => Task.FromResult(db.Set<Session>().Single(s => s.Id == id).LearnerId));
        var held = (await site.RowsAsync(db => site.Services.GetRequiredService<OpenSittings>().ReadAsync(db, learner, id, CancellationToken.None)))!;
        var question = Question.At(held.ItemAt(position), held.Sitting.Seed, position, held.StepsAt(position).Count + 1);
        return question.Step switch
        {
            { Field: { } field } => [field.Right[0]],
            { Kind: ItemKind.Order } => [.. question.Order.Select(step => Number(step + 1))],
            var step => [.. question.Order.Index().Where(o => step.Options[o.Item].Right).Select(o => Number(o.Index + 1))],
        };

        static string Number(int place) => place.ToString(CultureInfo.InvariantCulture);
    }
}
