import { describe, expect, it } from "vitest";
import { CATALOGUE_INSTRUMENT } from "@/server/domain/instrument/catalogue";
import { diffInstruments, isEmptyDiff } from "@/server/domain/instrument/diff";
import { draftOf, type InstrumentDraft } from "@/server/domain/instrument/draft";

const BASE = CATALOGUE_INSTRUMENT;

function diffOf(change: (draft: InstrumentDraft) => void) {
  const draft = structuredClone(draftOf(BASE, BASE.name));
  change(draft);
  return diffInstruments(BASE, draft, "en");
}

describe("what changed from one instrument to another", () => {
  it("is nothing where nothing changed", () => {
    const diff = diffOf(() => {});
    expect(diff).toEqual({ name: null, qualities: [] });
    expect(isEmptyDiff(diff)).toBe(true);
  });

  it("names the text, its language and its words", () => {
    const diff = diffOf((draft) => {
      draft.name = "Eight qualities of technology leadership";
      const item = draft.qualities[2]?.items[3];
      if (!item) throw new Error("no item");
      item.wording = {
        en: {
          self: "I support changes I did not choose.",
          other: "Backs changes they did not choose.",
        },
        de: { self: "", other: "Trägt mit." },
      };
    });
    expect(diff.name?.[0]).toEqual({ kind: "gone", text: "Seven" });
    expect(diff.qualities).toMatchObject([
      {
        key: "adaptability",
        kind: "changed",
        texts: [],
        items: [
          {
            key: "AD4",
            kind: "changed",
            texts: [
              {
                ...{ part: "other", locale: "en", isTranslation: false },
                words: [
                  { kind: "gone", text: "Supports" },
                  { kind: "new", text: "Backs" },
                  { kind: "same", text: "changes they did not choose." },
                ],
              },
              {
                ...{ part: "other", locale: "de", isTranslation: true },
                words: [{ kind: "new", text: "Trägt mit." }],
              },
            ],
          },
        ],
      },
    ]);
  });

  it("tells what came, went and moved, and calls as little as possible moved", () => {
    const diff = diffOf((draft) => {
      const [gone, ...rest] = draft.qualities;
      const last = rest.pop();
      if (!gone || !last) throw new Error("no quality");
      draft.qualities = [last, ...rest, { ...gone, key: "q-1" }];
    });
    expect(diff.qualities.map(({ key, kind }) => `${kind} ${key}`)).toEqual([
      "moved resourcefulness",
      "added q-1",
      "removed strategic-vision",
    ]);
  });
});
