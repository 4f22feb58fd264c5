import type { HeatCell, HeatClass, HeatmapData } from "./heatmap-model";

/** The light palette in plain hexadecimal: files are opened where oklch() is unknown. */
const colours = { paper: "#fbfaf7", ink: "#231e1b", soft: "#605954", line: "#e2dfdb" } as const;
const steps: Record<HeatClass, string> = {
  1: "#f4f8f8",
  2: "#e4eff0",
  3: "#cee5e6",
  4: "#b7d9db",
  5: "#9ac7cc",
  6: "#79afb6",
  7: "#619ea7",
  8: "#306a74",
  9: "#1a4d56",
};

const size = { margin: 24, name: 190, column: 92, row: 30, head: 44, title: 34, caption: 34 };

/** The heatmap as an SVG document that stands alone, for downloads; text is escaped. */
export function heatmapSvg(map: HeatmapData & { title: string }): string {
  const width = size.margin * 2 + size.name + map.columns.length * size.column;
  const bodyTop = size.margin + size.title + size.head;
  const height = bodyTop + map.rows.length * size.row + size.caption + size.margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" font-family="Inter, system-ui, sans-serif" font-size="13" fill="${colours.ink}">`,
    `<title id="title">${escapeXml(map.title)}</title><desc id="desc">${escapeXml(map.caption)}</desc>`,
    `<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="${colours.line}" stroke-width="2"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<text x="${size.margin}" y="${size.margin + 14}" font-size="18" font-weight="600">${escapeXml(shorten(map.title, 90))}</text>`,
    ...headTexts(map, bodyTop),
    ...map.rows.flatMap((row, index) => [
      `<text x="${size.margin}" y="${bodyTop + index * size.row + 20}">${escapeXml(shorten(row.label, 26))}</text>`,
      ...row.cells.map((cell, column) =>
        cellMarks(cell, size.margin + size.name + column * size.column, bodyTop + index * size.row),
      ),
    ]),
    `<text x="${size.margin}" y="${height - size.margin}" font-size="12" fill="${colours.soft}">${escapeXml(map.caption)}</text>`,
    "</svg>",
  ].join("\n");
}

function headTexts(map: HeatmapData, bodyTop: number): string[] {
  const heads = map.columns.flatMap((column, index) => {
    const lines = wrap(column.label, 15).slice(0, 3);
    const x = size.margin + size.name + (index + 0.5) * size.column - 2;
    return lines.map((line, number) => {
      const y = bodyTop - 8 - (lines.length - 1 - number) * 14;
      return `<text x="${x}" y="${y}" text-anchor="middle" font-size="12" fill="${colours.soft}">${escapeXml(line)}</text>`;
    });
  });
  const corner = `<text x="${size.margin}" y="${bodyTop - 8}" font-size="12" fill="${colours.soft}">${escapeXml(map.corner.label)}</text>`;
  return [corner, ...heads];
}

function cellMarks(cell: HeatCell, x: number, y: number): string {
  if (cell.kind === "empty") return "";
  const [width, height] = [size.column - 3, size.row - 3];
  const text = (fill: string, fontSize = 13) =>
    `<text x="${x + width / 2}" y="${y + 18}" text-anchor="middle" font-size="${fontSize}" fill="${fill}">${escapeXml(shorten(cell.text, 16))}</text>`;
  if (cell.kind === "plain") return text(colours.soft);
  const rect = (fill: string, extra = "") =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${fill}"${extra}/>`;
  if (cell.kind === "suppressed") return rect("url(#hatch)") + text(colours.soft, 11);
  if (cell.kind === "extreme")
    return rect("none", ` stroke="${colours.line}"`) + text(colours.ink, 11);
  return rect(steps[cell.cls]) + text(cell.cls >= 8 ? colours.paper : colours.ink);
}

function wrap(label: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const joined = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && joined.length <= most) lines[lines.length - 1] = joined;
    else lines.push(shorten(word, most));
  }
  return lines;
}

function shorten(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
}

/** XML 1.0 forbids most control characters even when escaped; they are dropped. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
