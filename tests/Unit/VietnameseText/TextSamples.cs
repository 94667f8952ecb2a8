namespace HocVuSo.Unit.VietnameseText;

internal static class TextSamples
{
    // Between them every Vietnamese letter with every tone.
    public static readonly string[] Sentences =
    [
        "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc",
        "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ đ",
        "AÀẢÃÁẠ ĂẰẲẴẮẶ ÂẦẨẪẤẬ EÈẺẼÉẸ ÊỀỂỄẾỆ IÌỈĨÍỊ OÒỎÕÓỌ ÔỒỔỖỐỘ ƠỜỞỠỚỢ UÙỦŨÚỤ ƯỪỬỮỨỰ YỲỶỸÝỴ Đ",
        "Khoẻ, khoẻn, hoà, hoàn, thuỷ, thuyền, quý, quỳnh, uỷ ban, luỹ tre, toà án, loè loẹt, ngoằn ngoèo",
        "Xã Ea H'Leo, buôn Čư M'gar, bà Niê Kđăm H’Ƀiă",
    ];

    /// <summary>Strings of Vietnamese letters, combining marks, punctuation and arbitrary code units, broken surrogates among them.</summary>
    public static IEnumerable<string> Random(int seed, int count)
    {
        var random = new System.Random(seed);
        var letters = string.Concat(Sentences);
        const string Marks = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B";
        for (var i = 0; i < count; i++)
        {
            var text = new char[random.Next(0, 12)];
            for (var k = 0; k < text.Length; k++)
                text[k] = random.Next(10) switch
                {
                    < 6 => letters[random.Next(letters.Length)],
                    6 or 7 => Marks[random.Next(Marks.Length)],
                    8 => (char)random.Next(0xD7F0, 0xE010),
                    _ => (char)random.Next(0x10000),
                };
            yield return new string(text);
        }
    }
}
