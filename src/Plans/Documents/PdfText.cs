using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using HocVuSo.OfficialDocuments.Reading.Files;

namespace HocVuSo.Plans.Documents;

/// <summary>Has poppler's pdftotext take the text out of a PDF, where the machine has it.</summary>
internal static class PdfText
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    // Bytes: some ten times what may be read.
    private const int MostText = 8 * 1024 * 1024;

    /// <summary>Null when the machine has no pdftotext, it breaks off or takes too long.</summary>
    public static async Task<FileReading?> ReadAsync(byte[] pdf, CancellationToken cancel)
    {
        // For nobody else on the machine.
        var folder = Directory.CreateTempSubdirectory("hocvuso-");
        var file = Path.Combine(folder.FullName, "ke-hoach.pdf");
        try
        {
            await File.WriteAllBytesAsync(file, pdf, cancel);
            using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            time.CancelAfter(Longest);
            using var program = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", "-eol", "unix", "-q", file, "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8, UseShellExecute = false });
            if (program is null) { return null; }
            try
            {
                var text = await ReadAsync(program.StandardOutput, time.Token);
                if (text is null) { return new FileReading.Refused(FileRefusal.TooLong); }
                await program.WaitForExitAsync(time.Token);
                // 3: it may not be copied; 1: it could not be opened.
                return program.ExitCode switch { 0 => DocumentFile.OfPdf(text), 3 => new FileReading.Refused(FileRefusal.Encrypted), _ => new FileReading.Refused(FileRefusal.Damaged) };
            }
            finally
            {
                if (!program.HasExited) { program.Kill(); }
            }
        }
        catch (Exception e) when (e is Win32Exception || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string?> ReadAsync(StreamReader output, CancellationToken cancel)
    {
        StringBuilder text = new();
        var piece = new char[16 * 1024];
        for (int read; (read = await output.ReadAsync(piece, cancel)) > 0;)
        {
            if (text.Length + read > MostText) { return null; }
            text.Append(piece, 0, read);
        }
        return text.ToString();
    }
}
