/**
 * The cells of a text as spreadsheets copy it: tabs between cells, line ends between rows, and quotation
 * marks around a cell that holds either. The empty line at the end is no row.
 */
export function readTabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  let at = 0;
  while (at <= source.length) {
    const [cell, end] = source[at] === '"' ? quoted(source, at) : plain(source, at);
    rows.at(-1)?.push(cell);
    if (source[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return rows;
}

/** Rows as spreadsheets take them. */
export function writeTabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cellText).join("\t")).join("\n");
}

function plain(source: string, start: number): [string, number] {
  const rest = source.slice(start).search(/[\t\n]/);
  const end = rest < 0 ? source.length : start + rest;
  return [source.slice(start, end).trim(), end];
}

function quoted(source: string, start: number): [string, number] {
  const match = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(start));
  if (!match) return plain(source, start);
  const cell = (match[1] ?? "").replaceAll('""', '"').replace(/\s+/g, " ").trim();
  return [cell, start + match[0].length];
}

function cellText(text: string): string {
  // A spreadsheet would run what begins like a formula.
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /["\t\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
