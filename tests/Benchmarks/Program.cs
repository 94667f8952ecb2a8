using System.Diagnostics;
using HocVuSo.TestKit;

// dotnet run -c Release --project tests/Benchmarks -- [seconds] [clients]
// Asks the real host over loopback, checks every answer, and prints requests per second and the p50 and p99 of waiting.
var seconds = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 5;
var clients = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 32;

await using var site = await TestSite.StartAsync(demonstration: true, listen: true);
foreach (var (name, path, marker) in ((string, string, string)[])[("public page", "/", "<h1"), ("territory", "/api/territory/v1/provinces", "\"count\":34")])
{
    await MeasureAsync(path, marker, TimeSpan.FromSeconds(1));   // the compiler and the caches first
    var waits = await MeasureAsync(path, marker, TimeSpan.FromSeconds(seconds));
    Console.WriteLine($"{name,-12} {waits.Count / seconds,7:N0}/s   p50 {waits[waits.Count / 2],6:N1} ms   p99 {waits[waits.Count * 99 / 100],6:N1} ms");
}

async Task<List<double>> MeasureAsync(string path, string marker, TimeSpan length)
{
    using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = clients };
    using var http = new HttpClient(handler) { BaseAddress = site.Address };
    var until = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
    var waits = await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
    {
        List<double> own = [];
        while (Stopwatch.GetTimestamp() < until)
        {
            var began = Stopwatch.GetTimestamp();
            var text = await http.GetStringAsync(new Uri(path, UriKind.Relative));
            own.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (!text.Contains(marker, StringComparison.Ordinal)) { throw new InvalidDataException($"{path} answered without {marker}"); }
        }
        return own;
    }));
    return [.. waits.SelectMany(w => w).Order()];
}
