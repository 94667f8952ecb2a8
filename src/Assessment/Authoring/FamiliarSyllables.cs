using System.Collections.Frozen;
using HocVuSo.Platform;

namespace HocVuSo.Assessment.Authoring;

/// <summary>The syllables that learners meet in our lessons and items again and again: data/words, made of them by <c>dotnet run eng/docs.cs</c>.</summary>
internal sealed class FamiliarSyllables(DataFiles files)
{
    private readonly Lazy<FrozenSet<string>> _all = new(() => File.ReadLines(files.Data("words", "familiar-syllables.txt")).Where(l => !l.StartsWith('#')).ToFrozenSet(StringComparer.Ordinal));

    public IReadOnlySet<string> All => _all.Value;
}
