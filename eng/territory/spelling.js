const TONE = '[\\u0300\\u0301\\u0303\\u0309\\u0323]'; // huyền, sắc, ngã, hỏi, nặng

// Each rule works on decomposed (NFD) text, where a tone is a mark of its own that can be moved.
const RULES = [
  // In "qu" the u belongs to the consonant, so the tone sits on what follows: Qúy -> Quý.
  [new RegExp(`(?<=q)(u)(${TONE})([aeioy])`, 'giu'), '$1$3$2'],
  // A closed syllable (a letter follows oa, oe, uy) carries it on the second vowel: Hòan -> Hoàn.
  [new RegExp(`(o)(${TONE})([ae])(?=\\p{L})`, 'giu'), '$1$3$2'],
  [new RegExp(`(?<!q)(u)(${TONE})(y)(?=\\p{L})`, 'giu'), '$1$3$2'],
  // An open oa, oe, uy carries it on the first vowel: Hoà -> Hòa, Thuỷ -> Thủy. Quý is not open uy.
  [new RegExp(`(o)([ae])(${TONE})(?!\\p{L}|\\p{M})`, 'giu'), '$1$3$2'],
  [new RegExp(`(?<!q)(u)(y)(${TONE})(?!\\p{L}|\\p{M})`, 'giu'), '$1$3$2'],
];

/** Puts every tone mark where the traditional spelling has it. */
export function placeTones(text) {
  return RULES.reduce((t, [pattern, to]) => t.replace(pattern, to), text.normalize('NFD')).normalize('NFC');
}

/** One spelling for a unit's name: NFC, single spaces, " - " between parts, straight apostrophes, tones placed. */
export function tidyName(text) {
  return placeTones(text)
    .replace(/[\u2018\u2019\u02BC\u00B4`]\s*/g, "'")
    .replace(/\s*[-\u2013]\s*/g, ' - ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same for two spellings of one syllable that differ only in where the tone stands. */
export function toneBlindKey(syllable) {
  const decomposed = syllable.toLowerCase().normalize('NFD');
  const mark = new RegExp(TONE, 'gu');
  return decomposed.replace(mark, '').normalize('NFC') + (decomposed.match(mark) ?? []).join('');
}
