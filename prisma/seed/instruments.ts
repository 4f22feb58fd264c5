import type { InstrumentDraft } from "@/server/domain/instrument/draft";
import type { Company } from "./tenancy";

const NAME = "Leadership at Northwind (fictional)";

/** An instrument of the organisation's own, and its next version being written. */
export async function seedInstruments({ org, owner }: Company): Promise<void> {
  const call = owner.on(0).instruments;
  const { instruments, drafts } = await call.list({ org });
  const shipped = instruments.find(({ status }) => status === "draft");
  if (!shipped) throw new Error("the shipped instrument is missing");
  let own = instruments.find(({ status }) => status === "published")?.id;
  if (!own) {
    const draft = drafts[0]?.id ?? (await fork(shipped.id));
    const { content, version } = await call.draft({ org, draft });
    const saved = await call.save({ org, draft, version, content: mended(content) });
    own = (await call.publish({ org, draft, version: saved.version })).id;
  }
  if (drafts.length > 0) return;
  const draft = await fork(own);
  const { content, version } = await call.draft({ org, draft });
  await call.save({ org, draft, version, content: underWay(content) });

  async function fork(instrument: string): Promise<string> {
    return (await call.fork({ org, instrument, name: NAME })).id;
  }
}

/** One item in words of the house, and the first quality in German. */
function mended(content: InstrumentDraft): InstrumentDraft {
  return {
    ...content,
    locales: ["en", "de"],
    qualities: content.qualities.map((quality, at) => ({
      ...quality,
      wording: at === 0 ? { ...quality.wording, de: VISION } : quality.wording,
      items: quality.items.map((item) =>
        item.key === "DE1"
          ? { ...item, change: "mended" as const, wording: { en: ON_TIME } }
          : item,
      ),
    })),
  };
}

/** A quality begun, and an item changed whose meaning nobody has said yet. */
function underWay(content: InstrumentDraft): InstrumentDraft {
  const [first, ...rest] = content.qualities;
  if (!first) return content;
  const items = first.items.map((item, at) =>
    at === 1 ? { ...item, wording: { ...item.wording, en: FEW } } : item,
  );
  return { ...content, qualities: [{ ...first, items }, ...rest.slice(0, 5)] };
}

const VISION = {
  name: "Strategischer Weitblick",
  definition:
    "Verbindet Technologieentscheidungen mit den Zielen des Unternehmens und macht die Verbindung für andere nutzbar.",
};
const ON_TIME = {
  self: "I make important calls by the agreed date, also when something is still unknown.",
  other: "Makes important calls by the agreed date, also when something is still unknown.",
};
const FEW = {
  self: "I turn strategy into three technology priorities and say what waits.",
  other: "Turns strategy into three technology priorities and says what waits.",
};
