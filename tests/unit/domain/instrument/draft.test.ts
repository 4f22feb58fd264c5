import { describe, expect, it } from "vitest";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { draftOf, InstrumentDraft, localesOf } from "@/server/domain/instrument/draft";

function changed(change: (draft: InstrumentDraft) => void): InstrumentDraft {
  const draft = structuredClone(draftOf(CATALOGUE_INSTRUMENT, "Ours"));
  change(draft);
  return InstrumentDraft.parse(draft);
}
const first = (draft: InstrumentDraft) => {
  const quality = draft.qualities[0];
  const item = quality?.items[0];
  if (!quality || !item) throw new Error("the draft is empty");
  return { quality, item };
};

describe("a draft", () => {
  it("begins as its base under another name, and may be as unfinished as typing is", () => {
    expect(changed(() => {})).toEqual(draftOf(CATALOGUE_INSTRUMENT, "Ours"));
    const empty = changed((one) => {
      one.name = "";
      one.qualities = [];
    });
    expect(empty.qualities).toEqual([]);
  });

  it("names the language first that must be complete", () => {
    const [quality] = CATALOGUE_INSTRUMENT.qualities;
    if (!quality) throw new Error("no quality");
    const words = { name: "x", definition: "x" };
    const wording = { de: words, en: words, da: words };
    expect(localesOf({ qualities: [{ ...quality, wording }] })).toEqual(["en", "da", "de"]);
    const anchors = quality.anchors.map((one) => ({
      ...one,
      wording: { ...one.wording, fr: "x" },
    }));
    expect(localesOf({ qualities: [{ ...quality, anchors }] })).toEqual(["en", "fr"]);
  });

  it.each([
    [
      "eleven items",
      (one: InstrumentDraft) => {
        const { quality, item } = first(one);
        quality.items = Array.from({ length: 11 }, (_, at) => ({ ...item, key: `n-${at}` }));
      },
    ],
    [
      "thirteen qualities",
      (one: InstrumentDraft) => {
        const { quality } = first(one);
        one.qualities = Array.from({ length: 13 }, (_, at) => ({
          ...quality,
          items: [],
          key: `q-${at}`,
        }));
      },
    ],
    ["one key twice", (one: InstrumentDraft) => one.qualities.push(first(one).quality)],
    ["four levels", (one: InstrumentDraft) => first(one).quality.anchors.pop()],
    [
      "a text of 501 characters",
      (one: InstrumentDraft) => {
        first(one).item.wording.en = { self: "x".repeat(501), other: "x" };
      },
    ],
    ["a language that is none", (one: InstrumentDraft) => one.locales.push("<b>")],
  ])("refuses %s", (_, change) => {
    expect(() => changed((draft) => void change(draft))).toThrow();
  });
});
