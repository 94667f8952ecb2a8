using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace HocVuSo.OfficialDocuments.Pdf;

/// <summary>
/// The file itself: numbered objects, streams, the table of their places and the trailer. Object numbers may be reserved
/// before the object is written, for what refers to each other.
/// </summary>
internal sealed class PdfWriter
{
    private readonly ArrayBufferWriter<byte> _file = new();
    private readonly List<int> _places = [];

    // The second line has bytes above 127, so that nobody takes the file for text on its way.
    public PdfWriter() => _file.Write<byte>([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);

    public int Reserve()
    {
        _places.Add(0);
        return _places.Count;
    }

    public int Object(string body) => Object(Reserve(), body);

    public int Object(int number, string body)
    {
        Begin(number);
        Ascii($"{body}\nendobj\n");
        return number;
    }

    /// <summary>A stream; compressed unless it must stay readable to programs that look for it without reading PDF (metadata).</summary>
    public int Stream(string entries, byte[] bytes, bool compressed = true)
    {
        var stored = compressed ? Deflate(bytes) : bytes;
        var number = Reserve();
        Begin(number);
        Ascii($"<<{entries}{(compressed ? "/Filter/FlateDecode" : "")}/Length {stored.Length}>>\nstream\n");
        _file.Write(stored);
        Ascii("\nendstream\nendobj\n");
        return number;
    }

    /// <summary>Closes the file. Its identifier is made of its content: the same document is the same bytes.</summary>
    public byte[] Finish(int catalogue, int information)
    {
        var id = Convert.ToHexString(SHA256.HashData(_file.WrittenSpan).AsSpan(0, 16));
        var table = _file.WrittenCount;
        Ascii($"xref\n0 {_places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in _places) Ascii($"{place:D10} 00000 n \n");
        Ascii($"trailer\n<</Size {_places.Count + 1}/Root {catalogue} 0 R/Info {information} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{table}\n%%EOF\n");
        return _file.WrittenSpan.ToArray();
    }

    private void Begin(int number)
    {
        _places[number - 1] = _file.WrittenCount;
        Ascii($"{number} 0 obj\n");
    }

    private void Ascii(string text) => _file.Write(Encoding.ASCII.GetBytes(text));

    private static byte[] Deflate(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize)) deflate.Write(bytes);
        return packed.ToArray();
    }
}
