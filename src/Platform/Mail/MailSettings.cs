namespace HocVuSo.Platform;

/// <summary>How the way to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Begins open and must become TLS before anything is said (port 587).</summary>
    StartTls,

    /// <summary>TLS from the first byte (port 465).</summary>
    Tls,

    /// <summary>Only to a server on this machine.</summary>
    None,
}

/// <summary>
/// Where letters are handed over. Settings section "Mail". The server there signs them (DKIM): without that, mail programs do not offer
/// the one press that stops letters (RFC 8058, section 4).
/// </summary>
public sealed class MailSettings
{
    /// <summary>SMTP server. Without one this installation sends no letters.</summary>
    public string? Host { get; set; }

    /// <summary>587 for StartTls, 465 for Tls.</summary>
    public int Port { get; set; } = 587;

    /// <summary>StartTls, Tls, or None, which is refused unless the server is on this machine.</summary>
    public MailSecurity Security { get; set; }

    /// <summary>Without one nobody signs in to the server.</summary>
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>The address letters come from.</summary>
    public string? From { get; set; }

    /// <summary>Of each node; the rest waits for the next minute.</summary>
    public int LettersPerMinute { get; set; } = 30;

    public double TimeoutSeconds { get; set; } = 20;
}
