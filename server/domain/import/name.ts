import { importLimits } from "./limit";
import type { ProblemCode } from "./problem";

export type NameReading =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly code: ProblemCode };

// Controls, line and paragraph separators, and the two overrides that reverse what is read.
const control = /[\p{Cc}\u2028\u2029\u202d\u202e]/u;
const simple = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;
const unreadable = "\ufffd";

/**
 * A name as stored: trimmed and NFC-normalised, at most 300 code points. Formulas, emoji and
 * right-to-left text stay as text; control characters and the sign of a wrong encoding are refused.
 */
export function readName(value: string): NameReading {
  if (value.length <= importLimits.nameLength && simple.test(value))
    return { ok: true, name: value };
  const name = value.trim().normalize("NFC");
  if (control.test(name)) return { ok: false, code: "name_control_character" };
  if (name.includes(unreadable)) return { ok: false, code: "name_unreadable" };
  if (name.length > importLimits.nameLength && [...name].length > importLimits.nameLength)
    return { ok: false, code: "name_too_long" };
  return { ok: true, name };
}

/** Two names with the same key differ only in case, spaces or compatible characters. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
}

/** A copy that owns its memory: a cell is a slice that would keep its chunk of the file alive. */
export function ownedText(text: string): string {
  const units: number[] = [];
  for (let at = 0; at < text.length; at += 1) units.push(text.charCodeAt(at));
  return String.fromCharCode(...units);
}
