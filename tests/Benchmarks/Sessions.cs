using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HocVuSo.Benchmarks;

/// <summary>
/// Walks whole adaptive tests as browsers do, many at once: begins one, answers question after question by the form that came,
/// reads the result, begins the next. Every response is checked: that it is a question, that it is the next one, that a
/// test ends on its result. Only answers are counted and timed; what is between them runs as it comes.
/// </summary>
internal static partial class Sessions
{
    private const string Start = "/tim-diem-bat-dau";

    public static async Task<int> RunAsync(Uri site, string[] options)
    {
        var sessions = Load.Option(options, "--sessions", 200);
        var seconds = Load.Option(options, "--seconds", 20);
        var rate = Load.Option(options, "--rate", 0);
        var server = Load.Option(options, "--server", 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{site} · {sessions} sessions · {seconds} s · {(rate == 0 ? "as fast as they can" : $"{rate} answers a second")} · {Environment.ProcessorCount} cores shared with the server"));
        // New people each time, as most who sit a test are: somebody with hundreds of tests behind them reads a longer history.
        var first = (int)(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() % 90_000) * 1_000;
        var clients = new WireClient[sessions];
        for (var i = 0; i < sessions; i++)
        {
            clients[i] = await Load.SignInLearnerAsync(site, first + i);
            await BeginAsync(clients[i]);
        }
        await RunAsync(clients, TimeSpan.FromSeconds(3), 0);   // warm
        var spent = Load.ServerTime(server);
        var (times, finished, elapsed) = await RunAsync(clients, TimeSpan.FromSeconds(seconds), rate);
        spent = Load.ServerTime(server) - spent;
        double[] all = [.. times.Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"answers {all.Length:N0}, {all.Length / elapsed:N0} a second; tests finished {finished:N0}; every response checked"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"an answer: p50 {all[all.Length / 2]:N1} ms, p90 {all[(int)(all.Length * 0.9)]:N1}, p99 {all[(int)(all.Length * 0.99)]:N1}, most {all[^1]:N1}{(server == 0 ? "" : $"; server {spent.TotalMilliseconds / all.Length:0.000} ms of processor each, its share of tests begun and read included")}"));
        return 0;
    }

    private static async Task<(IEnumerable<double> Times, int Finished, double Elapsed)> RunAsync(WireClient[] clients, TimeSpan until, int rate)
    {
        var begin = Stopwatch.GetTimestamp();
        var finished = 0;
        // Paced: each session answers in its own rhythm, begun evenly over one beat.
        var beat = rate == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds((double)clients.Length / rate);
        var times = await Task.WhenAll(clients.Select((client, i) => Task.Run(async () =>
        {
            List<double> own = [];
            var due = beat * ((double)i / clients.Length);
            while (Stopwatch.GetElapsedTime(begin) < until)
            {
                if (rate > 0)
                {
                    var wait = due - Stopwatch.GetElapsedTime(begin);
                    if (wait > TimeSpan.Zero) { await Task.Delay(wait); }
                    due += beat;
                }
                var at = Stopwatch.GetTimestamp();
                var ended = await AnswerAsync(client);
                own.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
                if (!ended) { continue; }
                Interlocked.Increment(ref finished);
                await client.FollowAsync();
                client.Expect(200, "id=\"place\"");
                await BeginAsync(client);
            }
            return own;
        })));
        return (times.SelectMany(t => t), finished, Stopwatch.GetElapsedTime(begin).TotalSeconds);
    }

    private static async Task BeginAsync(WireClient client)
    {
        await client.GetAsync(Start);
        client.Expect(200, "<h1");
        if (Running().Match(client.Body) is { Success: true } running)
        {
            await client.GetAsync(running.Groups[1].Value);
        }
        else
        {
            await client.PostAsync(Start, client.HiddenFields($"action=\"{Start}\""));
            await client.FollowAsync();
        }
        client.Expect(200, "id=\"question\"");
    }

    /// <summary>Answers what the page asks. True when the test has ended, and the answer leads to its result.</summary>
    private static async Task<bool> AnswerAsync(WireClient client)
    {
        var (address, step) = Where(client);
        var fields = client.HiddenFields("id=\"question\"");
        var places = Selects().Count(client.Body);
        if (places > 0) { fields.AddRange(Enumerable.Range(1, places).Select(p => ("Chosen", p.ToString(CultureInfo.InvariantCulture)))); }
        else if (client.Body.Contains("<input id=\"Chosen\"", StringComparison.Ordinal)) { fields.Add(("Chosen", "12")); }
        else { fields.Add(("Chosen", "1")); }
        await client.PostAsync(address, fields);
        if (client.Status == 302 && client.Location!.EndsWith("/ket-qua", StringComparison.Ordinal)) { return true; }
        client.Expect(200, "id=\"question\"");
        var (next, nextStep) = Where(client);
        var goesOn = next == address ? nextStep == step + 1 : Number(next) == Number(address) + 1 && nextStep <= 1;
        return goesOn ? false : throw new InvalidOperationException($"after {address} step {step} came {next} step {nextStep}");
    }

    private static (string Address, int Step) Where(WireClient client) => (
        Action().Match(client.Body).Groups[1].Value,
        Step().Match(client.Body) is { Success: true } step ? int.Parse(step.Groups[1].Value, CultureInfo.InvariantCulture) : 0);

    private static int Number(string address) => int.Parse(address[(address.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture);

    [GeneratedRegex("href=\"(/bai-xac-nhan/[0-9a-f]{32}/[0-9]+)\"")]
    private static partial Regex Running();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\" id=\"question\"")]
    private static partial Regex Action();

    [GeneratedRegex("name=\"Step\" value=\"([0-9])\"")]
    private static partial Regex Step();

    [GeneratedRegex("<select name=\"Chosen\"")]
    private static partial Regex Selects();
}
