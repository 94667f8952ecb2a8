using System.Globalization;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;

namespace HocVuSo.Benchmarks;

/// <summary>
/// One browser on one kept-alive connection: cookies, forms, chunked answers. Written on the socket, because the load runs
/// on the same two cores as the server and a general client would take half of them.
/// </summary>
internal sealed class WireClient(Uri site) : IDisposable
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private readonly byte[] _buffer = new byte[256 * 1024];
    private readonly byte[] _unpacked = new byte[1024 * 1024];
    private readonly List<byte> _body = [];
    private TcpClient? _tcp;
    private NetworkStream? _stream;
    private int _start;
    private int _end;

    public int Status { get; private set; }

    public string? Location { get; private set; }

    /// <summary>The last body, as text.</summary>
    public string Body { get; private set; } = "";

    public async Task GetAsync(string path) => await SendAsync($"GET {path} HTTP/1.1\r\nHost: {site.Authority}\r\nAccept: text/html\r\nAccept-Encoding: br\r\n{CookieLine()}\r\n");

    public async Task PostAsync(string path, IEnumerable<(string Name, string Value)> fields)
    {
        var body = string.Join('&', fields.Select(f => Uri.EscapeDataString(f.Name) + "=" + Uri.EscapeDataString(f.Value)));
        await SendAsync(string.Create(CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: {site.Authority}\r\nAccept: text/html\r\nAccept-Encoding: br\r\nOrigin: {site.GetLeftPart(UriPartial.Authority)}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n{CookieLine()}\r\n{body}"));
    }

    /// <summary>Follows redirects within the site until a page answers.</summary>
    public async Task FollowAsync()
    {
        for (var hop = 0; hop < 10 && Status is >= 300 and < 400 && Location is { } to; hop++)
        {
            await GetAsync(to.StartsWith("http", StringComparison.Ordinal) ? new Uri(to).PathAndQuery : to);
        }
    }

    public void Expect(int status, string? contains = null)
    {
        if (Status != status || (contains is not null && !Body.Contains(contains, StringComparison.Ordinal)))
        {
            throw new InvalidOperationException($"expected {status} and \"{contains}\", got {Status} {Location}: {Body[Math.Max(0, Body.IndexOf("<main", StringComparison.Ordinal))..]}");
        }
    }

    /// <summary>The hidden fields of the form that holds the marker (the first form with a token when there is none).</summary>
    public List<(string Name, string Value)> HiddenFields(string? marker = null)
    {
        var inside = Body.IndexOf(marker ?? "name=\"__khoa\"", StringComparison.Ordinal);
        if (inside < 0) { throw new InvalidOperationException($"there is no {marker ?? "token"} on this page"); }
        var at = Body.LastIndexOf("<form", inside + "<form".Length - 1, StringComparison.Ordinal);
        var end = Body.IndexOf("</form>", at, StringComparison.Ordinal);
        List<(string, string)> fields = [];
        for (var i = at; (i = Body.IndexOf("<input", i, end - i, StringComparison.Ordinal)) >= 0; i++)
        {
            var tag = Body[i..(Body.IndexOf('>', i) + 1)];
            if (Attribute(tag, "type") == "hidden" && Attribute(tag, "name") is { } name) { fields.Add((name, System.Net.WebUtility.HtmlDecode(Attribute(tag, "value") ?? ""))); }
        }
        return fields;
    }

    /// <summary>Another window of the same browser.</summary>
    public void TakeCookiesOf(WireClient other)
    {
        foreach (var (name, value) in other._cookies) { _cookies[name] = value; }
    }

    public void Dispose() => _tcp?.Dispose();

    private static string? Attribute(string tag, string name)
    {
        var at = tag.IndexOf($" {name}=\"", StringComparison.Ordinal);
        if (at < 0) { return null; }
        at += name.Length + 3;
        return tag[at..tag.IndexOf('"', at)];
    }

    private string CookieLine() => _cookies.Count == 0 ? "" : "Cookie: " + string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")) + "\r\n";

    private async Task SendAsync(string request)
    {
        if (_tcp is null)
        {
            _tcp = new TcpClient { NoDelay = true };
            await _tcp.ConnectAsync(site.Host, site.Port);
            _stream = _tcp.GetStream();
            _start = _end = 0;
        }
        await _stream!.WriteAsync(Encoding.UTF8.GetBytes(request));
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        int headerEnd;
        while ((headerEnd = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n\r\n"u8)) < 0) { await FillAsync(); }
        var header = Encoding.ASCII.GetString(_buffer, _start, headerEnd);
        _start += headerEnd + 4;
        Status = int.Parse(header.AsSpan(9, 3), CultureInfo.InvariantCulture);
        Location = null;
        var length = 0;
        var chunked = false;
        var close = false;
        var brotli = false;
        foreach (var line in header.Split("\r\n").Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].ToUpperInvariant())
            {
                case "CONTENT-LENGTH": length = int.Parse(value, CultureInfo.InvariantCulture); break;
                case "TRANSFER-ENCODING": chunked = true; break;
                case "LOCATION": Location = value; break;
                case "CONTENT-ENCODING": brotli = value == "br"; break;
                case "CONNECTION": close = value.Equals("close", StringComparison.OrdinalIgnoreCase); break;
                case "SET-COOKIE":
                    var pair = value.Split(';')[0].Split('=', 2);
                    if (pair[1].Length == 0) { _cookies.Remove(pair[0]); } else { _cookies[pair[0]] = pair[1]; }
                    break;
                default: break;
            }
        }
        _body.Clear();
        if (chunked) { await ReadChunksAsync(); } else { await TakeAsync(length); }
        var bytes = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_body);
        Body = Encoding.UTF8.GetString(brotli ? Unpack(bytes) : bytes);
        if (close) { _tcp!.Dispose(); _tcp = null; }
    }

    private ReadOnlySpan<byte> Unpack(ReadOnlySpan<byte> packed) =>
        BrotliDecoder.TryDecompress(packed, _unpacked, out var written) ? _unpacked.AsSpan(0, written) : throw new InvalidDataException("an answer does not unpack, or is larger than the buffer");

    private async Task TakeAsync(int length, bool keep = true)
    {
        while (_end - _start < length) { await FillAsync(); }
        if (keep) { _body.AddRange(_buffer.AsSpan(_start, length)); }
        _start += length;
    }

    private async Task ReadChunksAsync()
    {
        while (true)
        {
            int lineEnd;
            while ((lineEnd = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n"u8)) < 0) { await FillAsync(); }
            var size = int.Parse(Encoding.ASCII.GetString(_buffer, _start, lineEnd), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            _start += lineEnd + 2;
            await TakeAsync(size);
            await TakeAsync(2, keep: false);
            if (size == 0) { return; }
        }
    }

    private async Task FillAsync()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length) { throw new InvalidOperationException("an answer is larger than the buffer"); }
        var read = await _stream!.ReadAsync(_buffer.AsMemory(_end));
        if (read == 0) { throw new IOException("the server closed the connection"); }
        _end += read;
    }
}
