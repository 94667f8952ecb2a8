namespace HocVuSo.Platform;

/// <summary>
/// Official data a module loads from files into the database after the schema: units, indicators, regimes. Loading is
/// repeatable and changes nothing when the files did not change. Modules load in the order they were added.
/// </summary>
public interface ICatalogue
{
    string Name { get; }

    /// <summary>Adds or updates rows through the session given; the caller saves. Returns how many rows it touched.</summary>
    Task<int> LoadAsync(AppDb db, DataFiles files, CancellationToken cancel);
}

/// <summary>The folders data/ and content/ that travel with the program.</summary>
public sealed class DataFiles(string root)
{
    public string Data(params ReadOnlySpan<string> path) => Path.Combine([root, "data", .. path]);

    public string Content(params ReadOnlySpan<string> path) => Path.Combine([root, "content", .. path]);
}
