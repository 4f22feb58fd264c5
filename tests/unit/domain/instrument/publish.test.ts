import { describe, expect, it } from "vitest";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { draftOf, InstrumentDraft } from "@/server/domain/instrument/draft";
import { Instrument } from "@/server/domain/instrument/instrument";
import { countUntranslated, findProblems, publishedOf } from "@/server/domain/instrument/publish";

const BASE = CATALOGUE_INSTRUMENT;
const NEXT = { key: "own-1", version: "1" };

/** A draft of the shipped instrument with something changed in it. */
function changed(change: (draft: InstrumentDraft) => void): InstrumentDraft {
  const draft = structuredClone(draftOf(BASE, "Ours"));
  change(draft);
  return InstrumentDraft.parse(draft);
}
const first = (draft: InstrumentDraft) => {
  const quality = draft.qualities[0];
  const item = quality?.items[0];
  if (!quality || !item) throw new Error("the draft is empty");
  return { quality, item };
};
const itemIn = (instrument: Instrument, key: string) =>
  instrument.qualities.flatMap(({ items }) => items).find((item) => item.key === key);

describe("a draft", () => {
  it("that says what its base says is published as it", () => {
    const draft = changed(() => {});
    expect(findProblems(draft, BASE)).toEqual([]);
    const { qualities, scale, window } = publishedOf(draft, BASE, NEXT);
    expect({ qualities, scale, window }).toEqual({
      qualities: BASE.qualities,
      scale: BASE.scale,
      window: BASE.window,
    });
  });

  it("asks of every reworded item whether it still means the same", () => {
    const reword = (change: "mended" | "other" | null) =>
      changed((draft) => {
        const { item } = first(draft);
        item.wording.en = { self: "I explain choices.", other: "Explains choices." };
        item.change = change;
      });
    expect(findProblems(reword(null), BASE)).toEqual([
      { kind: "meaning", quality: "strategic-vision", item: "SV1" },
    ]);
    expect(findProblems(reword("mended"), BASE)).toEqual([]);
    const mended = itemIn(publishedOf(reword("mended"), BASE, NEXT), "SV1");
    expect(mended).toMatchObject({ version: 2, comparability: "SV1@1" });
    const other = itemIn(publishedOf(reword("other"), BASE, NEXT), "SV1");
    expect(other).toMatchObject({ version: 2, comparability: "own-1/SV1@2" });
  });

  it("gives a new item a key of its own, and leaves what did not change comparable", () => {
    const draft = changed((one) => {
      const words = { self: "I say no.", other: "Says no." };
      first(one).quality.items.push({ key: "n-1", change: null, wording: { en: words } });
    });
    expect(findProblems(draft, BASE)).toEqual([]);
    const published = publishedOf(draft, BASE, NEXT);
    expect(itemIn(published, "n-1")).toMatchObject({ version: 1, comparability: "own-1/n-1@1" });
    expect(itemIn(published, "SV2")).toEqual(itemIn(BASE, "SV2"));
    expect(Instrument.parse(published)).toEqual(published);
  });

  it("takes a translation without asking, and leaves out what is half translated", () => {
    const draft = changed((one) => {
      one.locales.push("de");
      const { quality, item } = first(one);
      item.wording.de = { self: "Ich erkläre.", other: "Erklärt." };
      quality.wording.de = { name: "Weitblick", definition: "" };
    });
    expect(findProblems(draft, BASE)).toEqual([]);
    expect(countUntranslated(draft, "en")).toBe(0);
    expect(countUntranslated(draft, "de")).toBe(7 + 28 + 35 - 1);
    const published = publishedOf(draft, BASE, NEXT);
    expect(itemIn(published, "SV1")).toMatchObject({ version: 1, comparability: "SV1@1" });
    expect(itemIn(published, "SV1")?.wording.de).toEqual({
      self: "Ich erkläre.",
      other: "Erklärt.",
    });
    expect(published.qualities[0]?.wording).not.toHaveProperty("de");
    expect(published.qualities[0]?.version).toBe(1);
  });

  it("with fewer than three qualities, a quality without items or an empty text waits", () => {
    const few = changed((one) => {
      one.name = " ";
      one.qualities.splice(2);
      first(one).quality.items = [];
      const anchor = one.qualities[1]?.anchors[2];
      if (anchor) anchor.wording.en = " ";
    });
    expect(findProblems(few, BASE)).toEqual([
      { kind: "name" },
      { kind: "qualities" },
      { kind: "items", quality: "strategic-vision" },
      { kind: "words", quality: "cultural-intelligence", level: 3 },
    ]);
  });

  it("with other words at a level, or another name, is a new version of that quality", () => {
    const draft = changed((one) => {
      const anchor = first(one).quality.anchors[0];
      if (anchor) anchor.wording.en = "Does nothing.";
    });
    const versions = publishedOf(draft, BASE, NEXT).qualities.map(({ version }) => version);
    expect(versions).toEqual([2, 1, 1, 1, 1, 1, 1]);
  });
});
