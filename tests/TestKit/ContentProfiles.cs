using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Profiles;

namespace HocVuSo.TestKit;

/// <summary>The rules of data/profiles, for simulations: what is measured is what the product runs.</summary>
public static class ContentProfiles
{
    public static AdaptiveRule Adaptive(string code) => (AdaptiveRule)AllProfiles.Read(Repository.In("data", "profiles")).Single(p => p.Code == code).Rule!;
}
