namespace HocVuSo.OfficialDocuments.Pdf.TrueType;

/// <summary>
/// From code point to glyph, formats 4 (the basic plane) and 12 (all planes). The widest Unicode map of the font is taken;
/// a font with none is refused.
/// </summary>
internal sealed class CharacterMap
{
    private readonly FontTable _map;
    private readonly bool _allPlanes;

    public CharacterMap(FontTable cmap)
    {
        var best = 0;
        for (var i = 0; i < cmap.U16(2); i++)
        {
            var (platform, encoding) = (cmap.U16(4 + (i * 8)), cmap.U16(6 + (i * 8)));
            if (!(platform == 0 && encoding != 5) && !(platform == 3 && encoding is 1 or 10)) continue;
            var map = cmap.From(cmap.Offset(8 + (i * 8)));
            var format = map.U16(0);
            if (format is not (4 or 12) || format <= best) continue;
            (_map, best) = (map, format);
        }
        if (best == 0) throw new InvalidDataException("The font has no Unicode character map.");
        _allPlanes = best == 12;
    }

    public int GlyphOf(int codePoint) => _allPlanes ? FromGroups(codePoint) : codePoint <= 0xFFFF ? FromSegments(codePoint) : 0;

    private int FromGroups(int codePoint)
    {
        var (low, high) = (0, (int)_map.U32(12) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = 16 + (middle * 12);
            if (codePoint < _map.U32(group)) high = middle - 1;
            else if (codePoint > _map.U32(group + 4)) low = middle + 1;
            else return (int)(_map.U32(group + 8) + (codePoint - _map.U32(group)));
        }
        return 0;
    }

    private int FromSegments(int codePoint)
    {
        var doubled = _map.U16(6);
        const int Ends = 14;
        int starts = Ends + doubled + 2, deltas = starts + doubled, offsets = deltas + doubled;
        for (var at = 0; at < doubled; at += 2)
        {
            if (_map.U16(Ends + at) < codePoint) continue;
            var start = _map.U16(starts + at);
            if (start > codePoint) return 0;
            var offset = _map.U16(offsets + at);
            if (offset == 0) return (codePoint + _map.U16(deltas + at)) & 0xFFFF;
            // The offset counts from the place where it is written.
            var glyph = _map.U16(offsets + at + offset + ((codePoint - start) * 2));
            return glyph == 0 ? 0 : (glyph + _map.U16(deltas + at)) & 0xFFFF;
        }
        return 0;
    }
}
