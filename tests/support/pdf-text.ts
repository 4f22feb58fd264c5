import { inflateSync } from "node:zlib";

/** The text of a document as a reader could select it, page by page, a line for each run of signs. */
export function textOfPdf(pdf: Uint8Array): string[] {
  const objects = readObjects(Buffer.from(pdf).toString("latin1"));
  const at = (id: string | undefined) => objects.get(id ?? "") ?? "";
  const faces = new Map<string, Map<string, string>>();
  const faceOf = (id: string) => {
    const known =
      faces.get(id) ?? signsOf(contentOf(at(/\/ToUnicode (\d+) 0 R/.exec(at(id))?.[1])));
    faces.set(id, known);
    return known;
  };
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\s/.test(body));
  return pages.map((page) => {
    const resources = at(/\/Resources (\d+) 0 R/.exec(page)?.[1]);
    const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map((m) => [m[1], m[2]]));
    const content = contentOf(at(/\/Contents (\d+) 0 R/.exec(page)?.[1]));
    let face = new Map<string, string>();
    const lines: string[] = [];
    for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (font) face = faceOf(fonts.get(font) ?? "");
      const codes = [...(shown ?? "").matchAll(/<([0-9a-f]*)>/g)].map((m) => m[1]).join("");
      const signs = (codes.match(/.{4}/g) ?? []).map((code) => face.get(code) ?? "\ufffd");
      if (shown !== undefined) lines.push(signs.join(""));
    }
    return lines.join("\n");
  });
}

function readObjects(source: string): Map<string, string> {
  const found = [...source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)];
  return new Map(found.map(([, id = "", body = ""]) => [id, body]));
}

function contentOf(body: string): string {
  // What is packed may end in the signs of a line's end: only its length says where.
  const length = Number(/\/Length (\d+)/.exec(body)?.[1]);
  const begin = /stream\r?\n/.exec(body);
  if (!begin) return "";
  const from = begin.index + begin[0].length;
  return inflateSync(Buffer.from(body.slice(from, from + length), "latin1")).toString("latin1");
}

/** What each glyph stands for. */
function signsOf(map: string): Map<string, string> {
  const signs = new Map<string, string>();
  for (const [, from = "0", list = ""] of map.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([^>]*)>/g)].forEach((match, place) => {
      const code = (Number.parseInt(from, 16) + place).toString(16).padStart(4, "0");
      const units = (match[1]?.match(/\w{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      signs.set(code, String.fromCharCode(...units));
    });
  }
  return signs;
}
