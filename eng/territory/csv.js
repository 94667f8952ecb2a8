/** Parses RFC 4180 text with a header row into objects; tolerates a BOM and either line ending. */
export function parseCsv(text) {
  const rows = [[]];
  let field = '';
  let quoted = false;
  const endField = () => {
    rows.at(-1).push(field);
    field = '';
  };

  const source = text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n').trimEnd();
  for (let i = 0; i < source.length; i++) {
    const c = source[i];
    if (quoted) {
      if (c !== '"') field += c;
      else if (source[i + 1] === '"') field += source[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') endField();
    else if (c === '\n') {
      endField();
      rows.push([]);
    } else field += c;
  }
  endField();

  const [header, ...records] = rows;
  return records.map((record, i) => {
    if (record.length !== header.length) {
      throw new Error(`CSV record ${i + 2} has ${record.length} fields, the header has ${header.length}`);
    }
    return Object.fromEntries(header.map((name, k) => [name, record[k]]));
  });
}

/** Writes RFC 4180 text, except that lines end in LF so that the files diff well. */
export function formatCsv(columns, rows) {
  const quote = (value) => (/[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const line = (values) => values.map((value) => quote(String(value ?? ''))).join(',');
  return [line(columns), ...rows.map((row) => line(columns.map((column) => row[column])))].join('\n') + '\n';
}
