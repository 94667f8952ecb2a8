using System.Net;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace HocVuSo.Platform;

/// <summary>What became of a letter.</summary>
public enum Posting
{
    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>The server takes no letter for this address, now or later.</summary>
    AddressRefused,

    /// <summary>The server asks to try this letter again later.</summary>
    AskedToWait,

    /// <summary>The server did not answer as a mail server that knows us: no letter goes out at the moment.</summary>
    ServerAway,
}

/// <summary>
/// Hands letters to the mail server of the settings. It keeps none: who wants one sent makes sure that it is tried again. Settings that
/// cannot be (no protection to another machine, no address of our own) throw <see cref="InvalidOperationException"/> at start.
/// </summary>
public sealed partial class Mailer
{
    private const int FirstPermanent = 500;
    private const int MessageIdLength = 16;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly MailSettings _settings;
    private readonly Installation _installation;
    private readonly InstallationClock _clock;
    private readonly Entropy _entropy;
    private readonly ILogger<Mailer> _log;
    private readonly EmailAddress _from;
    private readonly Queue<DateTimeOffset> _lately = new();
    private readonly Lock _lock = new();

    public Mailer(MailSettings settings, Installation installation, InstallationClock clock, Entropy entropy, ILogger<Mailer> log)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_settings, _installation, _clock, _entropy, _log) = (settings, installation, clock, entropy, log);
        if (!IsConfigured) { return; }
        _from = EmailAddress.Find(settings.From) ?? throw new InvalidOperationException($"Mail:From is “{settings.From}”, which is no address letters could come from.");
        if (settings.Security == MailSecurity.None && !IsHere(settings.Host!)) { throw new InvalidOperationException($"Mail:Security is None, and {settings.Host} is not on this machine: letters and the password would travel open."); }
    }

    /// <summary>False when this installation sends no letters.</summary>
    public bool IsConfigured => _settings.Host is { Length: > 0 };

    /// <summary>False when as many letters as a minute may have went out in the last one.</summary>
    public bool HasRoom
    {
        get
        {
            lock (_lock)
            {
                while (_lately.TryPeek(out var first) && first <= _clock.GetUtcNow() - Minute) { _lately.Dequeue(); }
                return _lately.Count < _settings.LettersPerMinute;
            }
        }
    }

    /// <summary>Sends one letter, and waits no longer for each answer than the settings say. What the server answers is a posting, never an exception.</summary>
    public async Task<Posting> SendAsync(EmailAddress to, Letter letter, CancellationToken cancel)
    {
        if (_settings.Host is not { Length: > 0 } host) { throw new InvalidOperationException("This installation sends no letters."); }
        lock (_lock) { _lately.Enqueue(_clock.GetUtcNow()); }
        using var message = Message(to, _installation.Demonstration ? letter with { Parts = [new LetterPart.Paragraph(PlatformWords.Demonstration), .. letter.Parts] } : letter);
        using var client = new SmtpClient { Timeout = (int)TimeSpan.FromSeconds(_settings.TimeoutSeconds).TotalMilliseconds };
        try
        {
            await client.ConnectAsync(host, _settings.Port, Protection(_settings.Security), cancel);
            if (_settings.User is { Length: > 0 } user) { await client.AuthenticateAsync(user, _settings.Password ?? "", cancel); }
            await client.SendAsync(message, cancel);
        }
        catch (SmtpCommandException fault) when (fault.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            // The address stays out of the log: it is somebody's.
            NotTaken((int)fault.StatusCode, fault.ErrorCode);
            return (int)fault.StatusCode >= FirstPermanent ? Posting.AddressRefused : Posting.AskedToWait;
        }
        catch (Exception fault) when (fault is CommandException or ProtocolException or AuthenticationException or SslHandshakeException or SocketException or IOException or TimeoutException or NotSupportedException)
        {
            NotReached(fault);
            return Posting.ServerAway;
        }
        // The letter is the server's now. The client keeps to itself what goes wrong while it says goodbye.
        await client.DisconnectAsync(quit: true, cancel);
        return Posting.Sent;
    }

    private MimeMessage Message(EmailAddress to, Letter letter)
    {
        var message = new MimeMessage { Subject = letter.Subject, Date = _clock.GetSystemUtcNow().ToOffset(VietNam.Offset), MessageId = $"{Chance()}@{_from.Domain}" };
        message.From.Add(new MailboxAddress(PlatformWords.Product, _from.Value));
        message.To.Add(new MailboxAddress("", to.Value));
        // A machine wrote it: no out-of-office answers, please (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (letter.StopAddress is { } stop)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{stop}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.Body = new MultipartAlternative { new TextPart("plain") { Text = letter.ToText() }, new TextPart("html") { Text = letter.ToHtml() } };
        return message;
    }

    private static SecureSocketOptions Protection(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    private string Chance()
    {
        Span<byte> bytes = stackalloc byte[MessageIdLength];
        _entropy.Fill(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    private static bool IsHere(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server did not take a letter: {Status}, {Why}")]
    private partial void NotTaken(int status, SmtpErrorCode why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server did not answer as expected; letters wait")]
    private partial void NotReached(Exception fault);
}
