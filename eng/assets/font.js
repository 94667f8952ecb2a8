import { readFileSync } from 'node:fs';

/** Reads from a TrueType file what a metric-matched fallback needs: vertical metrics and advance widths. */
export function readFont(path) {
  const file = readFileSync(path);
  const table = {};
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const record = 12 + 16 * i;
    table[file.toString('latin1', record, record + 4)] = file.readUInt32BE(record + 8);
  }

  const os2 = table['OS/2'];
  const hhea = table.hhea;
  const hheaMetrics = [4, 6, 8].map((offset) => file.readInt16BE(hhea + offset));
  const typoMetrics = [68, 70, 72].map((offset) => file.readInt16BE(os2 + offset));
  // Bit 7 of fsSelection is USE_TYPO_METRICS. Without it Windows uses other numbers than macOS
  // does, and no single override would fit both.
  const agrees = file.readUInt16BE(os2 + 62) & 0x80 && String(hheaMetrics) === String(typoMetrics);
  if (!agrees) throw new Error(`${path}: hhea and OS/2 disagree on the line height`);

  const glyphs = characterMap(file, table.cmap);
  const lastAdvance = file.readUInt16BE(hhea + 34) - 1; // the glyphs after it share its advance
  const [ascent, descent, lineGap] = hheaMetrics;
  return {
    unitsPerEm: file.readUInt16BE(table.head + 18),
    ascent,
    descent: -descent,
    lineGap,
    has: (character) => glyphs.has(character.codePointAt(0)),
    advance: (character) => {
      const glyph = glyphs.get(character.codePointAt(0));
      if (glyph === undefined) throw new Error(`${path} has no ${character}`);
      return file.readUInt16BE(table.hmtx + 4 * Math.min(glyph, lastAdvance));
    },
  };
}

/** Code point to glyph for the Basic Multilingual Plane (cmap format 4). */
function characterMap(file, cmap) {
  for (let i = 0; i < file.readUInt16BE(cmap + 2); i++) {
    const subtable = cmap + file.readUInt32BE(cmap + 8 + 8 * i);
    if (file.readUInt16BE(subtable) !== 4) continue;

    const glyphs = new Map();
    const segments = file.readUInt16BE(subtable + 6) / 2;
    for (let s = 0; s < segments; s++) {
      const at = (array) => subtable + 14 + 2 * (array * segments + s) + (array > 0 ? 2 : 0);
      const [end, start, delta, range] = [0, 1, 2, 3].map((array) => file.readUInt16BE(at(array)));
      for (let code = start; code <= end && code < 0xffff; code++) {
        const indirect = range && file.readUInt16BE(at(3) + range + 2 * (code - start));
        if (range && !indirect) continue;
        const glyph = ((range ? indirect : code) + delta) & 0xffff;
        if (glyph) glyphs.set(code, glyph);
      }
    }
    return glyphs;
  }
  throw new Error('no cmap of format 4');
}
