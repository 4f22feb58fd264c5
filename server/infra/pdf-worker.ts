import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { Font, renderToBuffer } from "@react-pdf/renderer";
import { createElement, type ReactElement } from "react";

// Runs as it stands under Node's type stripping, in a checkout and in the image: no local imports.

type Node = Readonly<{
  type: string;
  props: Readonly<Record<string, unknown>>;
  children: readonly (Node | string)[];
}>;
type Face = { hasGlyphForCodePoint: (code: number) => boolean };

/** In this order a sign is looked for; each file holds a few scripts. */
const FACES = [
  ["inter", "latin"],
  ["inter", "latin-ext"],
  ["inter", "cyrillic"],
  ["inter", "cyrillic-ext"],
  ["inter", "greek"],
  ["inter", "greek-ext"],
  ["inter", "vietnamese"],
  ["ibm-plex-sans-arabic", "arabic"],
  ["noto-sans-hebrew", "hebrew"],
  // Signs of mathematics, arrows and the like; there is one weight of it.
  ["noto-sans-math", "latin"],
] as const;
const WEIGHTS = [400, 600] as const;
/** Stands where no typeface has a sign for what was written. */
const GAP = "[…]";
/** A word that is longer than a line has to break somewhere. */
const LONGEST_WORD = 30;
/** Marks of direction and the like steer how text is shown and have no sign themselves. */
const UNSEEN = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Variation_Selector}/u;
/** These two shape the letters beside them. */
const JOINER = /[\u200c\u200d]/u;

const known = new Map<string, boolean>();

const faces = await loadFaces();
let gaps = 0;
// Reason: the parent sends a document and nothing else.
const pages = drawn(workerData as Node);
const document = kept(pages);
if (!document || typeof document === "string") throw new Error("a document is one element");
// Reason: the root is the library's own element; its props are the parent's word.
const bytes = await renderToBuffer(elementOf(document) as ReactElement<object>);
parentPort?.postMessage(new Uint8Array(bytes));

async function loadFaces(): Promise<Face[]> {
  const loaded: Face[] = [];
  for (const [name, script] of FACES) {
    for (const fontWeight of name === "noto-sans-math" ? [400] : WEIGHTS) {
      const family = `${name}-${script}`;
      const file = `${family}-${fontWeight}-normal.woff`;
      const src = path.resolve("node_modules/@fontsource", name, "files", file);
      Font.register({ family, src, fontWeight });
      await Font.load({ fontFamily: family, fontWeight });
      const face = Font.getFont({ fontFamily: family, fontWeight })?.data;
      if (!face || !("postscriptName" in face)) throw new Error(`${file} is no typeface`);
      // All files of a typeface bear one name, and the library takes equal names for one file: it would
      // embed them anew at every change between scripts.
      Object.defineProperty(face, "postscriptName", { value: `${family}-${fontWeight}` });
      // Reason: it is fontkit's, for which the library brings no types.
      loaded.push(face as unknown as Face);
    }
  }
  Font.registerHyphenationCallback((word) =>
    word.length <= LONGEST_WORD ? [word] : (word.match(/.{1,24}/gsu) ?? [word]),
  );
  return loaded;
}

/** The document with nothing in it but what can be drawn. */
function drawn({ type, props, children }: Node): Node {
  const own = children.map((child) => (typeof child === "string" ? legible(child) : drawn(child)));
  return { type, props, children: own };
}

/** Without the remarks about gaps where there are none. */
function kept(part: Node | string): Node | string | null {
  if (typeof part === "string") return part;
  if (part.props.onlyWithGaps && gaps === 0) return null;
  return { ...part, children: part.children.flatMap((child) => kept(child) ?? []) };
}

function legible(text: string): string {
  let line = "";
  let isGap = false;
  const signs = text.normalize("NFC").replace(/\r\n?|[\u2028\u2029]/g, "\n");
  for (const sign of signs.replaceAll("\t", " ")) {
    if (sign !== "\n" && UNSEEN.test(sign)) {
      if (JOINER.test(sign) && !isGap && hasSign(sign)) line += sign;
    } else if (sign === "\n" || hasSign(sign)) {
      line += sign;
      isGap = false;
    } else if (!isGap) {
      line += GAP;
      gaps += 1;
      isGap = true;
    }
  }
  return line;
}

function hasSign(sign: string): boolean {
  const seen = known.get(sign);
  if (seen !== undefined) return seen;
  const code = sign.codePointAt(0) ?? 0;
  const has = faces.some((face) => face.hasGlyphForCodePoint(code));
  known.set(sign, has);
  return has;
}

function elementOf({ type, props, children }: Node): ReactElement {
  const { pages: line, onlyWithGaps: _, ...own } = props;
  const family = { fontFamily: FACES.map((face) => face.join("-")) };
  const style = type === "PAGE" ? { style: { ...family, ...(own.style ?? {}) } } : {};
  const numbered = typeof line === "string" ? { render: numbering(line) } : {};
  const parts = children.map((child) => (typeof child === "string" ? child : elementOf(child)));
  return createElement(type, { ...own, ...style, ...numbered }, ...parts);
}

function numbering(line: string) {
  return ({ pageNumber, totalPages }: { pageNumber: number; totalPages?: number }) =>
    line.replace("{page}", String(pageNumber)).replace("{pages}", String(totalPages ?? ""));
}
