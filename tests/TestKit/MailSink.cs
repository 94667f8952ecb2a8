using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using MimeKit;
using Xunit;

namespace HocVuSo.TestKit;

/// <summary>
/// A mail server on a free port of 127.0.0.1 that keeps what it is given: <c>TestSite.StartAsync(edges: sink.Use)</c>. It can go away and
/// come back, take letters for some addresses only, or ask to wait.
/// </summary>
public sealed class MailSink : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string To, MimeMessage Letter)> _letters = new();
    private readonly CancellationTokenSource _end = new();
    private readonly int _port;
    private TcpListener? _listener;
    private Task _serving = Task.CompletedTask;
    private int _calls;

    public MailSink()
    {
        Begin(0);
        _port = ((IPEndPoint)_listener!.LocalEndpoint).Port;
    }

    /// <summary>Answers RCPT TO for an address; null takes it.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>Letters in the order they came.</summary>
    public IReadOnlyList<(string To, MimeMessage Letter)> Letters => [.. _letters];

    /// <summary>How often somebody connected.</summary>
    public int Calls => _calls;

    /// <summary>Has the host send its letters here.</summary>
    public void Use(WebApplicationBuilder builder) => builder.Configuration["Mail:Port"] = _port.ToString(CultureInfo.InvariantCulture);

    /// <summary>Takes the one letter that came since; another number of letters fails.</summary>
    public (string To, MimeMessage Letter) Take()
    {
        Assert.True(_letters.Count == 1, $"{_letters.Count} letters came: {string.Join("; ", _letters.Select(l => $"{l.To} “{l.Letter.Subject}”"))}");
        Assert.True(_letters.TryDequeue(out var letter));
        return letter;
    }

    public void Forget() => _letters.Clear();

    /// <summary>From now on nobody answers.</summary>
    public async Task GoAwayAsync()
    {
        _listener!.Stop();
        await _serving;
    }

    public void ComeBack() => Begin(_port);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await GoAwayAsync();
        _end.Dispose();
    }

    private void Begin(int port)
    {
        var listener = _listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        _serving = ServeAsync(listener);
    }

    private async Task ServeAsync(TcpListener listener)
    {
        List<Task> talks = [];
        try
        {
            while (true) { talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(_end.Token))); }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    // RFC 5321 as far as a client of ours speaks it.
    private async Task TalkAsync(TcpClient client)
    {
        Interlocked.Increment(ref _calls);
        using var caller = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\r\n", AutoFlush = true };
        List<string> to = [];
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync() is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (verb)
            {
                case "EHLO": await writer.WriteLineAsync("250-sink\r\n250 8BITMIME"); break;
                case "RCPT":
                    var address = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                    if (Answer(address) is { } refusal) { await writer.WriteLineAsync(refusal); break; }
                    to.Add(address);
                    await writer.WriteLineAsync("250 ok");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    await KeepAsync(reader, to);
                    await writer.WriteLineAsync("250 kept");
                    break;
                case "QUIT": await writer.WriteLineAsync("221 bye"); return;
                default: await writer.WriteLineAsync("250 ok"); break;
            }
        }
    }

    private async Task KeepAsync(StreamReader reader, List<string> to)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line and not ".") { text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n"); }
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        var letter = await MimeMessage.LoadAsync(bytes);
        foreach (var address in to) { _letters.Enqueue((address, letter)); }
        to.Clear();
    }
}
