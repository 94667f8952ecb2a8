using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace HocVuSo.Platform;

/// <summary>
/// Keeps ASP.NET's data-protection keys in the database, each sealed with the master key, so that every node reads the
/// cookies of every other and a copy of the database alone opens nothing.
/// </summary>
internal sealed class SealedKeys(ConnectionSource connections, Secrets secrets, WriteGate gate) : IXmlRepository
{
    private const string Purpose = "data-protection";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = connections.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select sealed_xml from platform_key order by name";
        using var reader = command.ExecuteReader();
        List<XElement> keys = [];
        while (reader.Read()) { keys.Add(XElement.Parse(secrets.OpenText(Purpose, (byte[])reader.GetValue(0)))); }
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
#pragma warning disable CA2012 // The framework asks synchronously, once in 90 days; the gate is free or frees itself soon.
        using var turn = gate.EnterAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
#pragma warning restore CA2012
        using var connection = connections.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "insert into platform_key (name, sealed_xml) values (@p0, @p1)";
        Dialect.Bind(command, friendlyName, secrets.Seal(Purpose, Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting))));
        command.ExecuteNonQuery();
    }
}
