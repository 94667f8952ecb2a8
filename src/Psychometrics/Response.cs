namespace HocVuSo.Psychometrics;

/// <summary>What somebody made of an item.</summary>
/// <param name="Score">In [0, 1]: 1 right, 0 wrong, between them the share of a task's steps.</param>
public readonly record struct Response(ItemParameters Item, double Score);
