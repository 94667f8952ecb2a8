using CsvHelper;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace HocVuSo.Platform;

/// <summary>Reads our YAML and CSV files strictly: an unknown key, a missing column or a wrong type stops the start with the file's name.</summary>
public static class DataReader
{
    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance).WithDuplicateKeyChecking().WithEnforceRequiredMembers().WithEnforceNullability().Build();

    private static readonly CsvReaderOptions Strict = new()
    {
        HasHeader = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
    };

    public static T Yaml<T>(string file) => YamlText<T>(File.ReadAllText(file), file);

    /// <summary>The same for text that was read already; <paramref name="name"/> is what a refusal calls it.</summary>
    public static T YamlText<T>(string text, string name)
    {
        try { return Deserializer.Deserialize<T>(text); }
        catch (YamlDotNet.Core.YamlException fault) { throw new InvalidDataException($"{name}: {fault.Message} {fault.InnerException?.Message}", fault); }
    }

    public static List<T> Csv<T>(string file, Func<CsvReader, T> read)
    {
        using var stream = File.OpenRead(file);
        using var reader = CsvReader.Create(stream, Strict);
        List<T> rows = [];
        while (reader.Read()) { rows.Add(read(reader)); }
        return rows;
    }
}
