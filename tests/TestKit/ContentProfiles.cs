using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Profiles;

namespace HocVuSo.TestKit;

/// <summary>The rules of data/profiles, for simulations: what is measured is what the product runs.</summary>
public static class ContentProfiles
{
    private static readonly Lazy<ItemBank> Bank = new(() => ItemBank.FromFolder(Repository.In("content", "items"), out _));

    public static AdaptiveRule Adaptive(string code) => (AdaptiveRule)Find(code).Rule!;

    /// <summary>Sends simulated people through a profile on the bank of content/items, as the preview does; how many items each saw on average.</summary>
    public static double Rehearse(string code) => Rehearsals.Of(Find(code), Bank.Value, 1).Populations.Average(p => p.MeanItems);

    private static Profile Find(string code) => AllProfiles.Read(Repository.In("data", "profiles")).Single(p => p.Code == code);
}
