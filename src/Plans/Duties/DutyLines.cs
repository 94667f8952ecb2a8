using HocVuSo.Platform;

namespace HocVuSo.Plans.Duties;

/// <summary>What is said of duties to people.</summary>
internal static class DutyLines
{
    // More names than these are a list nobody reads on a card.
    private const int MostNames = 5;

    /// <summary>"Thôn nào cũng có lớp học cộng đồng: ít nhất 1 lần mỗi kỳ".</summary>
    public static string Asks(Duty duty) => PlanWords.DutyAsks.With(duty.Rule.Name, duty.Rule.Each switch
    {
        DutyEach.Helper => PlanWords.DutyPersons.With(Say.Number(duty.AtLeast)),
        DutyEach.Household => PlanWords.DutyHouseholds.ToString(),
        _ => PlanWords.DutyTimes.With(Say.Number(duty.AtLeast)),
    });

    /// <summary>"Đến 29/11/2026: 3/11 thôn đã có. Còn thiếu: Thôn Đông, Thôn Đoài."</summary>
    public static string Said(Duty duty, DutyStand stand)
    {
        if (stand.Of is not { } of) { return PlanWords.DutyNoNumber; }
        var (met, due) = (Say.Number(stand.Met), Say.Date(stand.Due));
        // A commune's own plan says "every commune" of itself.
        var ofItself = duty.Rule.Each == DutyEach.Unit || (duty.Rule.Each == DutyEach.Commune && of == 1);
        var said = (duty.Rule.Each switch
        {
            _ when ofItself => PlanWords.DutyOfUnit,
            DutyEach.Village => PlanWords.DutyOfVillages,
            DutyEach.Commune => PlanWords.DutyOfCommunes,
            DutyEach.Helper => PlanWords.DutyOfHelpers,
            _ => PlanWords.DutyOfHouseholds,
        }).With(due, met, Say.Number(of));
        if (ofItself || stand.Missing.Count == 0) { return said; }
        var named = string.Join(", ", stand.Missing.Take(MostNames));
        return stand.Missing.Count <= MostNames ? $"{said} {PlanWords.DutyMissing.With(named)}" : $"{said} {PlanWords.DutyMissingMore.With(named, Say.Number(stand.Missing.Count - MostNames))}";
    }
}
