import { z } from "zod";
import { normaliseEmail } from "./account";
import { normaliseName } from "./name";
import { isTimeZone } from "./time-zone";

/** A display name as stored; a refusal is a key of messages `errors`. */
export const DisplayName = z.string().transform((input, context) => {
  const result = normaliseName(input);
  if (result.ok) return result.name;
  context.addIssue({ code: "custom", message: `name-${result.why}` });
  return z.NEVER;
});

/** An address as stored; a refusal is a key of messages `errors`. */
export const EmailAddress = z.string().transform((input, context) => {
  const result = normaliseEmail(input);
  if (result.ok) return result.email;
  context.addIssue({ code: "custom", message: `email-${result.why}` });
  return z.NEVER;
});

/** A zone of the IANA database, as in 'Europe/Berlin', by whichever of its names. */
export const TimeZone = z.string().max(64).refine(isTimeZone, "time-zone");

/** What somebody typed to find a name: trimmed, at most 100 characters count. */
export const SearchText = z
  .string()
  .default("")
  .transform((text) => text.trim().slice(0, 100));

/** A page of a long list, from 1; anything else in an address counts as the first. */
export const PageNumber = z.coerce.number().int().min(1).max(10_000).catch(1).default(1);

/** The pattern of a LIKE that finds `text` anywhere, its own wildcards taken literally. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
