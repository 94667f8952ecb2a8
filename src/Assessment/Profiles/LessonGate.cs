using HocVuSo.Learning.Contracts;

namespace HocVuSo.Assessment.Profiles;

/// <summary>Tells Learning whether the profile of a group makes lessons wait: NQ 398's public employees only, citizens never.</summary>
internal sealed class LessonGate(AllProfiles profiles) : ILessonGate
{
    public decimal? ShareToPass(string group) => profiles.All.FirstOrDefault(p => p.Rule is not null && p.Groups.Contains(group))?.LessonShare;
}
