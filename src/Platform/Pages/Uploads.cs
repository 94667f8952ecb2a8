namespace HocVuSo.Platform;

/// <summary>What a form with a file says while it is sent, where script runs: <c>data-progress</c> and <c>data-failed</c> of the form.</summary>
public static class Uploads
{
    /// <summary>{0}: per cent.</summary>
    public static readonly Text Progress = new("Đang gửi: {0} %. Xin đừng đóng trang này. ", "Sending: {0} %. Please keep this page open. ");
    public static readonly Text Failed = new("Mất mạng nên chưa gửi được. Những gì đã viết và tệp đã chọn vẫn còn; có mạng rồi bấm lại.", "The network is away, so nothing was sent. What you wrote and chose is still here; press again when it is back.");
}
