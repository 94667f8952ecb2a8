using HocVuSo.Platform;

namespace HocVuSo.Community.Villages;

/// <summary>What the page about villages says.</summary>
internal static class VillageWords
{
    public static readonly Text Title = new("Thôn, tổ dân phố", "Villages and neighbourhoods");
    public static readonly Text Lead = new("Danh sách để người dân chọn nơi ở và số liệu được đếm theo thôn.", "The list people choose their place from, and by which figures are counted.");
    public static readonly Text In = new("{0}: thôn, tổ dân phố", "{0}: villages and neighbourhoods");
    public static readonly Text Name = new("Tên", "Name");
    public static readonly Text NameHint = new("Ví dụ: Đông Thượng, hoặc số 3.", "For example Đông Thượng, or number 3.");
    public static readonly Text Kind = new("Loại", "Kind");
    public static readonly Text Learners = new("Người học", "Learners");
    public static readonly Text LearnersHint = new("Người học: người sống ở đó đã học xong ít nhất một bài.", "Learners: people living there who finished at least one lesson.");
    public static readonly Text AddTitle = new("Thêm một thôn hoặc tổ dân phố", "Add a village or neighbourhood");
    public static readonly Text Add = new("Thêm", "Add");
    public static readonly Text NoneYet = new("Chưa có thôn nào. Thêm thôn đầu tiên ở dưới.", "There is no village yet. Add the first one below.");
    public static readonly Text Added = new("Đã thêm {0}.", "{0} was added.");
    public static readonly Text NameMissing = new("Gõ tên thôn hoặc tổ dân phố, từ 1 đến 100 ký tự.", "Type the name, 1 to 100 characters.");
    public static readonly Text KindMissing = new("Chọn thôn hay tổ dân phố.", "Choose village or neighbourhood.");
    public static readonly Text Taken = new("Xã đã có «{0}» trong danh sách ở trên.", "“{0}” is already in the list above.");
}
