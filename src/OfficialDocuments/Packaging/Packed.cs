using System.IO.Compression;
using System.Xml;

namespace HocVuSo.OfficialDocuments.Packaging;

/// <summary>More of something than a document has: bytes, parts, depth.</summary>
internal sealed class DocumentTooLargeException : Exception;

/// <summary>The parts of an Office file of a stranger's, unpacked no further than a document can reach: no entities, nothing fetched.</summary>
internal sealed class Packed
{
    /// <summary>Bytes of one part: a document of 300 pages has some ten million.</summary>
    public const int LargestPart = 16 * 1024 * 1024;

    private const int MostParts = 4_000;

    // No program nests deeper.
    private const int Deepest = 512;

    private readonly ZipArchive _archive;

    /// <summary>Throws <see cref="DocumentTooLargeException"/> for one with more parts than a document has.</summary>
    public Packed(ZipArchive archive)
    {
        if (archive.Entries.Count > MostParts) { throw new DocumentTooLargeException(); }
        _archive = archive;
    }

    public IEnumerable<string> Names => _archive.Entries.Select(e => e.FullName);

    /// <summary>
    /// The part that the package begins with, as its relationships say: not every program calls it word/document.xml. Null without one.
    /// </summary>
    public string? MainPart()
    {
        using var relationships = Open("_rels/.rels");
        while (relationships is not null && Read(relationships))
        {
            if (relationships is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && relationships.GetAttribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true
                && relationships.GetAttribute("Target") is { } target) { return target.TrimStart('/'); }
        }
        return null;
    }

    /// <summary>Null when there is no such part; names are compared without regard to case (ECMA-376 part 2). Read it with <see cref="Read"/>.</summary>
    public XmlReader? Open(string name)
    {
        var entry = _archive.Entries.FirstOrDefault(e => e.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(new Bounded(entry.Open()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true });
    }

    /// <summary>The next node. Throws <see cref="DocumentTooLargeException"/> where the part is larger or deeper than it may be.</summary>
    public static bool Read(XmlReader xml) => xml.Read() && (xml.Depth <= Deepest ? true : throw new DocumentTooLargeException());

    // What a file says about its size is not believed.
    private sealed class Bounded(Stream inner) : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _read; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            return (_read += read) > LargestPart ? throw new DocumentTooLargeException() : read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) { inner.Dispose(); }
            base.Dispose(disposing);
        }
    }
}
