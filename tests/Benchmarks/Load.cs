using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HocVuSo.Benchmarks;

/// <summary>Walks a running demonstration as browsers do and says how many requests a second it answered, and how soon.</summary>
internal static partial class Load
{
    private const string Officer = "so.bacninh";
    private const string Password = "hoc-vu-so-2026";
    private const string Commune = "07621";

    // Officials are few; the overview is measured with as many at once as a province might have.
    private const int Officers = 4;

    private static int _server;

    public static async Task<int> RunAsync(Uri site, string[] options)
    {
        var seconds = Option(options, "--seconds", 10);
        var clients = Option(options, "--clients", 24);
        _server = Option(options, "--server", 0);
        Console.WriteLine($"{site} · {clients} clients · {seconds} s each · {Environment.ProcessorCount} cores shared with the server");
        Console.WriteLine($"{"",-22}{"per second",12}{"p50 ms",10}{"p99 ms",10}{"answers",10}{"server ms",11}");

        var only = Array.IndexOf(options, "--only") is >= 0 and var at ? options[at + 1] : null;
        bool Wanted(string what) => only is null || what.StartsWith(only, StringComparison.Ordinal);

        WireClient[] visitors = [.. Enumerable.Range(0, clients).Select(_ => new WireClient(site))];
        if (Wanted("public page")) { await MeasureAsync("public page", seconds, visitors, client => GetAsync(client, "/", "<h1")); }
        if (Wanted("search of units")) { await MeasureAsync("search of units", seconds, visitors, client => GetAsync(client, "/api/territory/v1/units?q=xa%20ninh%20giang", "\"count\":2")); }

        if (Wanted("lesson") || Wanted("answer saved"))
        {
            var learners = await Task.WhenAll(Enumerable.Range(0, clients).Select(i => SignInLearnerAsync(site, i)));
            if (Wanted("lesson")) { await MeasureAsync("lesson", seconds, learners, client => GetAsync(client, "/hoc/thanh-toan/buoc/2", "id=\"step-text\"")); }
            if (Wanted("answer saved"))
            {
                foreach (var learner in learners) { await StartTestAsync(learner); }
                await MeasureAsync("answer saved", seconds, learners, AnswerAsync, StartAgainAsync);
            }
        }

        if (Wanted("overview"))
        {
            WireClient[] officers = [.. Enumerable.Range(0, Officers).Select(_ => new WireClient(site))];
            await SignInOfficerAsync(officers[0]);
            foreach (var officer in officers.Skip(1)) { officer.TakeCookiesOf(officers[0]); }
            await MeasureAsync("overview, province", seconds, officers, client => GetAsync(client, "/tong-quan", "/nguon-goc/"));
            await MeasureAsync("overview, commune", seconds, officers, client => GetAsync(client, "/tong-quan/" + Commune, "/nguon-goc/"));
        }
        return 0;
    }

    private static async Task GetAsync(WireClient client, string path, string contains)
    {
        await client.GetAsync(path);
        client.Expect(200, contains);
    }

    /// <param name="after">Runs between measured requests and is not counted.</param>
    private static async Task MeasureAsync(string what, int seconds, WireClient[] clients, Func<WireClient, Task> ask, Func<WireClient, Task>? after = null)
    {
        foreach (var client in clients) { await ask(client); if (after is not null) { await after(client); } }   // warm
        var spent = ServerTime(_server);
        var begin = Stopwatch.GetTimestamp();
        var until = TimeSpan.FromSeconds(seconds);
        var times = await Task.WhenAll(clients.Select(client => Task.Run(async () =>
        {
            List<double> own = [];
            while (Stopwatch.GetElapsedTime(begin) < until)
            {
                var at = Stopwatch.GetTimestamp();
                await ask(client);
                own.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
                if (after is not null) { await after(client); }
            }
            return own;
        })));
        var elapsed = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        spent = ServerTime(_server) - spent;
        double[] all = [.. times.SelectMany(t => t).Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-22}{all.Length / elapsed,12:N0}{all[all.Length / 2],10:N1}{all[(int)(all.Length * 0.99)],10:N1}{all.Length,10:N0}{(_server == 0 ? "–" : (spent.TotalMilliseconds / all.Length).ToString("0.000", CultureInfo.InvariantCulture)),11}"));
    }

    /// <summary>Processor time the server used so far: what a request costs, whatever else the machine is doing.</summary>
    internal static TimeSpan ServerTime(int server)
    {
        if (server == 0) { return default; }
        using var process = Process.GetProcessById(server);
        return process.TotalProcessorTime;
    }

    internal static async Task<WireClient> SignInLearnerAsync(Uri site, int serial)
    {
        var client = new WireClient(site);
        await client.GetAsync("/dang-nhap/vneid?tiep=/hoc");
        await client.FollowAsync();
        client.Expect(200, "/mo-phong/vneid/authorize");
        var fields = client.HiddenFields("action=\"/mo-phong/vneid/authorize\"");
        fields.AddRange([("chosen", "khac"), ("number", "0008" + serial.ToString("00000000", CultureInfo.InvariantCulture)), ("fullName", "Nguyễn Văn Đo"), ("birthDate", "1/1/1970"), ("level", "2")]);
        await client.PostAsync("/mo-phong/vneid/authorize", fields);
        await client.FollowAsync();
        client.Expect(200);
        return client;
    }

    private static async Task SignInOfficerAsync(WireClient client)
    {
        await client.GetAsync("/mo-phong/ma-xac-thuc");
        client.Expect(200, Officer);
        var code = SixDigits().Match(client.Body[client.Body.IndexOf(Officer, StringComparison.Ordinal)..]).Value.Replace(" ", "", StringComparison.Ordinal);
        await client.GetAsync("/dang-nhap");
        var fields = client.HiddenFields();
        fields.AddRange([("username", Officer), ("password", Password), ("code", code)]);
        await client.PostAsync("/dang-nhap", fields);
        client.Expect(302);
    }

    /// <summary>Begins a test to learn: the same drawing, saving and pages as a confirmation, and no wait before the next.</summary>
    private static async Task StartTestAsync(WireClient client)
    {
        await client.GetAsync("/bai-xac-nhan");
        client.Expect(200, "<h1");
        if (Running().Match(client.Body) is { Success: true } running)
        {
            // Left over from a run that was stopped; when its time is up, looking at it hands it in.
            await client.GetAsync(running.Groups[1].Value + "/xem-lai");
            await client.FollowAsync();
            if (HandIn().IsMatch(client.Body)) { await HandInAsync(client); }
            await client.GetAsync("/bai-xac-nhan");
        }
        client.Expect(200, "name=\"How\"");
        var toLearn = HowValues().Matches(client.Body)[^1].Groups[1].Value;
        var fields = client.HiddenFields("name=\"How\"");
        fields.Add(("How", toLearn));
        await client.PostAsync("/bai-xac-nhan", fields);
        await client.FollowAsync();
        client.Expect(200, "id=\"question\"");
    }

    private static async Task AnswerAsync(WireClient client)
    {
        client.Expect(200, "id=\"question\"");
        var action = Action().Match(client.Body).Groups[1].Value;
        var fields = client.HiddenFields("id=\"question\"");
        var places = Selects().Count(client.Body);
        if (places > 0) { fields.AddRange(Enumerable.Range(1, places).Select(p => ("Chosen", p.ToString(CultureInfo.InvariantCulture)))); }
        else { fields.Add(("Chosen", client.Body.Contains("<input id=\"Chosen\"", StringComparison.Ordinal) ? "12" : Chosen().Match(client.Body).Groups[1].Value)); }
        await client.PostAsync(action, fields);
        if (client.Status is not (200 or 302)) { client.Expect(200); }
    }

    /// <summary>After the last question: hand in and begin the next test.</summary>
    private static async Task StartAgainAsync(WireClient client)
    {
        await client.FollowAsync();
        if (client.Body.Contains("id=\"question\"", StringComparison.Ordinal)) { return; }
        await HandInAsync(client);
        await StartTestAsync(client);
    }

    private static async Task HandInAsync(WireClient client)
    {
        var form = HandIn().Match(client.Body);
        await client.PostAsync(form.Groups[1].Value, client.HiddenFields(form.Value));
        client.Expect(302);
        await client.FollowAsync();
        client.Expect(200, "<h1");
    }

    internal static int Option(string[] options, string name, int otherwise)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }

    [GeneratedRegex(@"\d{3} ?\d{3}")]
    private static partial Regex SixDigits();

    [GeneratedRegex("name=\"How\" value=\"([^\"]+)\"")]
    private static partial Regex HowValues();

    [GeneratedRegex("href=\"(/bai-xac-nhan/[0-9a-f]{32})/(?:xem-lai|[0-9]+)\">")]
    private static partial Regex Running();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\" id=\"question\"")]
    private static partial Regex Action();

    [GeneratedRegex("<select name=\"Chosen\"")]
    private static partial Regex Selects();

    [GeneratedRegex("name=\"Chosen\" value=\"([^\"]+)\"")]
    private static partial Regex Chosen();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+/nop[^\"]*)\"")]
    private static partial Regex HandIn();
}
