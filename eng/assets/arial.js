// Advance widths of Arial, in units of 1/2048 em, as constants because Arial itself cannot be shipped.
// A letter with circumflex, breve or tone is as wide as the bare letter, unless it is listed itself.
// The widths of ơ and ư are those of Arimo, which is metric-compatible with Arial.

export const UNITS_PER_EM = 2048;

export const REGULAR = widths({
  455: 'ijl', 569: 'ft I.,;:!/ìíĩ', 682: 'r()-“”', 727: '"', 1024: 'ckszvxyJ', 1139: 'abdđeghnopquL0123456789?–',
  1251: 'FTZ', 1343: 'ơ', 1366: 'ABEKPSVXY', 1371: 'ư', 1479: 'wCDĐHNRU', 1593: 'GOQ', 1706: 'mM',
  1749: 'Ư', 1756: 'Ơ', 1821: '%', 1933: 'W',
});

export const BOLD = widths({
  569: 'ijl I.,/', 682: 'ft()-;:!', 797: 'r', 971: '"', 1024: 'z“”', 1139: 'aceksvxyJ0123456789–', 1251: 'bdđghnopquFTLZ?',
  1366: 'EPSVXY', 1456: 'ơ', 1479: 'ABCDĐHKNRU', 1483: 'ư', 1593: 'wGOQ', 1699: 'Ư', 1706: 'M', 1747: 'Ơ',
  1821: 'm%', 1933: 'W',
});

function widths(lettersByWidth) {
  const width = new Map(Object.entries(lettersByWidth).flatMap(([w, letters]) => [...letters].map((c) => [c, Number(w)])));
  return (character) => {
    if (width.has(character)) return width.get(character);
    // All marks but the horn, which makes another letter.
    const letter = character.normalize('NFD').replace(/[\u0300-\u0309\u0323]/g, '').normalize('NFC');
    if (!width.has(letter)) throw new Error(`no width known for ${character}`);
    return width.get(letter);
  };
}
