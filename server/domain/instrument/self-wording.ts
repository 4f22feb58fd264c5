import type { Instrument } from "./instrument";
import { inLocale } from "./wording";

/** An instrument in one language, in the words of someone who rates themself. */
export type SelfWording = Readonly<{
  name: string;
  version: string;
  isDraft: boolean;
  window: string | null;
  scale: Readonly<{
    min: number;
    max: number;
    /** One label an option, or none where only the numbers have meaning. */
    labels: readonly string[];
    notObserved: string | null;
  }>;
  qualities: readonly Readonly<{
    key: string;
    name: string;
    definition: string;
    items: readonly Readonly<{ key: string; text: string }>[];
    anchors: readonly Readonly<{ level: number; text: string }>[];
  }>[];
}>;

/** The words of `instrument` for `locale`, with English or what there is where that is missing. */
export function selfWording(instrument: Instrument, locale: string): SelfWording {
  return worded(instrument, locale, "self");
}

/** The same in the words of someone who rates another. */
export function otherWording(instrument: Instrument, locale: string): SelfWording {
  return worded(instrument, locale, "other");
}

function worded(instrument: Instrument, locale: string, voice: "self" | "other"): SelfWording {
  const { scale, window } = instrument;
  const labels = scale.labels ? inLocale(scale.labels, locale) : null;
  return {
    name: instrument.name,
    version: instrument.version,
    isDraft: instrument.status === "draft",
    window: window ? inLocale(window, locale) : null,
    scale: {
      min: scale.min,
      max: scale.max,
      labels: labels?.options ?? [],
      notObserved: labels?.notObserved ?? null,
    },
    qualities: instrument.qualities.map((quality) => ({
      key: quality.key,
      ...inLocale(quality.wording, locale),
      items: quality.items.map(({ key, wording }) => ({
        key,
        text: inLocale(wording, locale)[voice],
      })),
      anchors: quality.anchors.map(({ level, wording }) => ({
        level,
        text: inLocale(wording, locale),
      })),
    })),
  };
}
