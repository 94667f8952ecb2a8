using System.Globalization;
using System.Text;
using QRCoder;

namespace HocVuSo.Assessment.Certificates;

/// <summary>The squares of a QR code, without its quiet zone. Middle error correction: readable with a seventh of it worn off.</summary>
internal static class QrCode
{
    private const int QuietZone = 4;

    public static bool[,] Modules(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var size = rows.Count - 2 * QuietZone;
        var modules = new bool[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++) { modules[row, column] = rows[row + QuietZone][column + QuietZone]; }
        }
        return modules;
    }

    /// <summary>The same as the path of an SVG whose unit is one square, neighbours in a row drawn as one.</summary>
    public static string Path(bool[,] modules)
    {
        var path = new StringBuilder();
        for (var row = 0; row < modules.GetLength(0); row++)
        {
            for (var start = 0; start < modules.GetLength(1); start++)
            {
                if (!modules[row, start]) { continue; }
                var end = start;
                while (end < modules.GetLength(1) && modules[row, end]) { end++; }
                path.Append(CultureInfo.InvariantCulture, $"M{start} {row}h{end - start}v1h-{end - start}z");
                start = end;
            }
        }
        return path.ToString();
    }
}
