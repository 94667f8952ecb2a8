using HocVuSo.Platform;

namespace HocVuSo.Community;

/// <summary>What several pages of this module say.</summary>
internal static class CommunityWords
{
    public static readonly Text CommuneWork = new("Việc của xã", "The commune's work");
    public static readonly Text ProvinceWork = new("Việc của tỉnh", "The province's work");
    public static readonly Text WorkLead = new("Những việc làm theo định kỳ hoặc khi có thay đổi.", "What is done from time to time, or when something changes.");
    public static readonly Text WayOn = new("Đi tiếp hoặc quay lại", "Go on or back");
}
