using System.IO.Compression;
using System.Xml;

namespace HocVuSo.OfficialDocuments.Reading.Files;

/// <summary>The parts of an Office file, unpacked no further than a document can reach.</summary>
internal sealed class Packed(ZipArchive archive)
{
    /// <summary>Bytes of one part: a document of 300 pages has some ten million.</summary>
    public const int LargestPart = 24 * 1024 * 1024;

    private const int MostParts = 4_000;

    /// <summary>Whether there are more parts than a document has.</summary>
    public bool IsCrowded => archive.Entries.Count > MostParts;

    public bool Has(string name) => archive.Entries.Any(e => e.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<string> Names => archive.Entries.Select(e => e.FullName);

    /// <summary>Null when there is no such part; throws <see cref="PartTooLargeException"/> while reading when it is larger than it may be.</summary>
    public XmlReader? Open(string name)
    {
        var entry = archive.Entries.FirstOrDefault(e => e.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(new Bounded(entry.Open()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true });
    }

    /// <summary>A part that unpacks to more than it may.</summary>
    public sealed class PartTooLargeException : Exception;

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
            return (_read += read) > LargestPart ? throw new PartTooLargeException() : read;
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
