// Writes src/Web/wwwroot/vendor and src/OfficialDocuments/Fonts from npm packages. Usage: node build.js
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as arial from './arial.js';
import { readFont } from './font.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const packages = fileURLToPath(new URL('node_modules/', import.meta.url));
const vendor = join(root, 'src/Web/wwwroot/vendor');
const documentFonts = join(root, 'src/OfficialDocuments/Fonts');

const pico = join(packages, '@picocss/pico');
const webFont = join(packages, '@fontsource/be-vietnam-pro');
const ttfFont = join(packages, '@expo-google-fonts/be-vietnam-pro');

const SUBSETS = ['vietnamese', 'latin'];
const STYLES = { 400: '400Regular', 600: '600SemiBold', 800: '800ExtraBold' };
const FALLBACKS = { // Liberation Sans comes last: it lacks most Vietnamese letters
  regular: ['Arial', 'Roboto', 'Noto Sans', 'Liberation Sans'],
  bold: ['Arial Bold', 'Roboto Bold', 'Noto Sans Bold', 'Liberation Sans Bold'],
};

// What the site's text looks like, for the average width of its letters.
const SAMPLE = `Bà con mang theo căn cước công dân và điện thoại đến nhà văn hóa thôn vào tối thứ Năm. Tổ công nghệ
số cộng đồng sẽ hướng dẫn cách nộp hồ sơ trực tuyến, quét mã QR để thanh toán, gọi điện có hình cho con cháu và nhận ra
cuộc gọi lừa đảo. Học viên làm bài kiểm tra 10 câu, đạt từ 8 câu trở lên thì được xác nhận. Xã Yên Phong có 63.489 người,
đã có 1.250 người hoàn thành, đạt 72,5% kế hoạch năm 2026. Ủy ban nhân dân xã, Đoàn Thanh niên, Hội Phụ nữ và các trường
học cùng kèm cặp người mới. Khi gặp khó khăn, hãy bấm nút "Trợ giúp" hoặc gọi số của cán bộ phụ trách. Không đưa mật khẩu
và mã xác thực cho bất kỳ ai, kể cả người tự xưng là công an hay ngân hàng! Báo cáo tuần (từ thứ Hai đến Chủ nhật) được
lập tự động; kỳ này tăng 3 – 5 điểm so với kỳ trước. Gia đình số, chợ số, đại sứ số: mỗi nhà có ít nhất một người biết
dùng dịch vụ công. Ghi chép, ưu tiên, thuở trước, khuyến khích, hướng dẫn, Quảng Ninh, Thừa Lưu, Vĩnh Long, Ia Mơ.`;

const written = [];

rmSync(join(vendor, 'fonts'), { recursive: true, force: true });
rmSync(documentFonts, { recursive: true, force: true });
writePico();
writeWebFonts();
copyDocumentFonts();
report();

function writePico() {
  const source = readFileSync(join(pico, 'css/pico.min.css'), 'utf8');
  // Neither may stand inside a layer block: @charset must open the file, @import must precede all rules.
  const charset = source.match(/^@charset "[^"]+";/)?.[0] ?? '';
  const rules = source.slice(charset.length);
  if (/@import|@charset/.test(rules)) fail('pico.min.css has an @import, or a second @charset');
  if (!rules.startsWith('/*!')) fail('pico.min.css has lost its licence comment');
  write(join(vendor, 'pico.css'), `${charset}@layer pico {\n${rules.trimEnd()}\n}\n`);
  copy(join(pico, 'LICENSE.md'), join(vendor, 'LICENSE-pico.txt'));
}

function writeWebFonts() {
  const ranges = JSON.parse(readFileSync(join(webFont, 'unicode.json'), 'utf8'));
  const fonts = Object.entries(STYLES).map(([weight, style]) => ({ weight, ...readFont(ttf(style)) }));
  checkVietnamese(SUBSETS.map((subset) => ranges[subset]), fonts);

  const faces = fonts.flatMap(({ weight }) => SUBSETS.map((subset) => {
    const name = `bvp-${subset}-${weight}.woff2`;
    copy(join(webFont, `files/be-vietnam-pro-${subset}-${weight}-normal.woff2`), join(vendor, 'fonts', name));
    return `@font-face {
  font-family: "Be Vietnam Pro";
  font-style: normal;
  font-weight: ${weight};
  font-display: swap;
  src: url("./fonts/${name}") format("woff2");
  unicode-range: ${ranges[subset].replaceAll(',', ', ')};
}
`;
  }));

  write(join(vendor, 'fonts.css'), [
    '/* Be Vietnam Pro, SIL Open Font License 1.1: see LICENSE-be-vietnam-pro.txt. */\n',
    ...faces,
    '/* Shown until the font is there. Scaled to its metrics, so that nothing moves when it arrives. */\n',
    ...fonts.map((font) => (font.weight < 600 ? fallback(font, FALLBACKS.regular, arial.REGULAR) : fallback(font, FALLBACKS.bold, arial.BOLD))),
  ].join('\n'));
  copy(join(webFont, 'LICENSE'), join(vendor, 'LICENSE-be-vietnam-pro.txt'));
}

/** Without latin-ext, the two subsets must still hold every Vietnamese letter, and the font a glyph for it. */
function checkVietnamese(ranges, fonts) {
  const blocks = ranges.join(',').split(',').map((block) => block.slice(2).split('-').map((hex) => parseInt(hex, 16)));
  for (const letter of 'aăâbcdđeêghiklmnoôơpqrstuưvxy') {
    for (const tone of ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']) {
      for (const cased of [letter, letter.toUpperCase()]) {
        const character = (cased + tone).normalize('NFC');
        if ([...character].length > 1 || !/[aăâeêioôơuưy]/.test(letter) && tone) continue;
        const code = character.codePointAt(0);
        if (!blocks.some(([from, to = from]) => from <= code && code <= to)) fail(`no subset holds ${character}`);
        if (!fonts.every((font) => font.has(character))) fail(`the font has no ${character}`);
      }
    }
  }
}

function fallback(font, names, arialAdvance) {
  const text = [...SAMPLE.replace(/\s+/g, ' ').normalize('NFC')];
  const total = (advance) => text.reduce((sum, character) => sum + advance(character), 0);
  const size = total(font.advance) / font.unitsPerEm / (total(arialAdvance) / arial.UNITS_PER_EM);
  const percent = (value) => `${(value * 100).toFixed(2)}%`;
  // The overrides are taken of the scaled size, hence the division.
  const line = (units) => percent(units / font.unitsPerEm / size);
  return `@font-face {
  font-family: "Be Vietnam Pro Fallback";
  font-weight: ${font.weight};
  src: ${names.map((name) => `local("${name}")`).join(', ')};
  size-adjust: ${percent(size)};
  ascent-override: ${line(font.ascent)};
  descent-override: ${line(font.descent)};
  line-gap-override: ${line(font.lineGap)};
}
`;
}

/** Documents embed whole fonts, so they get the complete TrueType files. */
function copyDocumentFonts() {
  copy(ttf('400Regular'), join(documentFonts, 'BeVietnamPro-Regular.ttf'));
  copy(ttf('700Bold'), join(documentFonts, 'BeVietnamPro-Bold.ttf'));
  copy(join(ttfFont, 'LICENSE_FONT'), join(documentFonts, 'LICENSE-OFL.txt'));
}

function ttf(style) {
  return join(ttfFont, style, `BeVietnamPro_${style}.ttf`);
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  written.push(path);
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
  written.push(to);
}

function report() {
  console.log('     raw     gzip');
  for (const path of written) {
    const bytes = readFileSync(path);
    console.log(`${String(bytes.length).padStart(8)} ${String(gzipSync(bytes, { level: 9 }).length).padStart(8)}  ${relative(root, path)}`);
  }
}

function fail(message) {
  console.error(`assets: ${message}`);
  process.exit(1);
}
