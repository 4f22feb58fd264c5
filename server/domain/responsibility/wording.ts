import { z } from "zod";
import { type ByLocale, inLocale } from "../instrument/wording";

/** What a responsibility is called, what it means, and what it may be measured by, in one language. */
export const ResponsibilityWording = z.object({
  name: z.string(),
  definition: z.string(),
  kpis: z.array(z.string()),
  /** Where the catalogue has it from, in a sentence; an organisation's own have none. */
  origin: z.string().optional(),
});
export type ResponsibilityWording = Readonly<z.infer<typeof ResponsibilityWording>>;

const Stored = z.record(z.string(), ResponsibilityWording);

/** The words of a stored version in `locale`, or in the nearest there is; throws where there are none. */
export function wordingOf(stored: unknown, locale = "en"): ResponsibilityWording {
  return inLocale<ResponsibilityWording>(Stored.parse(stored), locale);
}

/** Whether two wordings say the same: name, definition and measures. */
export function isSameWording(one: ResponsibilityWording, other: ResponsibilityWording): boolean {
  return (
    one.name === other.name &&
    one.definition === other.definition &&
    one.kpis.length === other.kpis.length &&
    one.kpis.every((kpi, index) => kpi === other.kpis[index])
  );
}

/** All words of the catalogue in one language, each under the `key@version` that it words. */
export type CatalogueWording = ByLocale<ResponsibilityWording>;
