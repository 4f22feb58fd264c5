import { foldName } from "./name";

/** Length of a password in characters (Unicode code points); nothing else is asked of its make-up. */
export const PASSWORD_LENGTH = { min: 12, max: 256 } as const;

const PRODUCT_NAME = "januscope";
// A shorter local part ("jo") sits in too many good passwords to refuse them all.
const TELLING_LOCAL_PART = 3;
const SUFFIX = /^[a-z0-9]{4,16}$/;
const SLUG_LENGTH = 40;

export type PasswordProblem = "too-short" | "too-long" | "common" | "has-email" | "has-product";
export type EmailProblem = "empty" | "characters" | "form" | "too-long";
export type EmailResult =
  | Readonly<{ ok: true; email: string }>
  | Readonly<{ ok: false; why: EmailProblem }>;

/**
 * What is wrong with a password, worst first, null if nothing: NIST SP 800-63B's length, blocklist and
 * context rules, no rules of composition. It is judged and used exactly as typed, spaces included;
 * `common` holds known passwords in lower case.
 */
export function checkPassword(
  password: string,
  context: Readonly<{ email: string; common: ReadonlySet<string> }>,
): PasswordProblem | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min) return "too-short";
  if (length > PASSWORD_LENGTH.max) return "too-long";
  const folded = foldName(password);
  if (context.common.has(password.toLowerCase()) || context.common.has(folded)) return "common";
  const localPart = foldName(context.email.split("@")[0] ?? "");
  if (localPart.length >= TELLING_LOCAL_PART && folded.includes(localPart)) return "has-email";
  return folded.includes(PRODUCT_NAME) ? "has-product" : null;
}

/**
 * An address in its one stored form: NFKC first, then checked, then lower case. Refuses control,
 * invisible and white-space characters inside, a sign that only becomes '@' by NFKC, and what is not
 * ASCII after it (look-alikes); an internationalised domain is written as xn--.
 */
export function normaliseEmail(input: string): EmailResult {
  const typed = input.trim();
  if (typed === "") return { ok: false, why: "empty" };
  const address = typed.normalize("NFKC");
  const hasStrangeAt = countAt(typed) !== countAt(address);
  if (hasStrangeAt || /[^\x21-\x7e]/.test(address)) return { ok: false, why: "characters" };
  const [local = "", domain = ""] = address.split("@");
  if (address.length > 254 || local.length > 64) return { ok: false, why: "too-long" };
  if (countAt(address) !== 1 || !isLocalPart(local) || !isDomain(domain)) {
    return { ok: false, why: "form" };
  }
  return { ok: true, email: address.toLowerCase() };
}

/** ASCII words joined by '-', at most 40 characters; 'organisation' where a name leaves none. */
export function slugify(name: string): string {
  const ascii = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[ßæœøłđðþ]/g, (letter) => SPELT_OUT[letter] ?? "")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, SLUG_LENGTH)
    .replace(/-+$/, "");
  return ascii || "organisation";
}

/**
 * An organisation's slug, `suffix` being 4 to 16 random letters and digits in lower case that make it
 * unguessable and unique. Throws a RangeError for another suffix.
 */
export function organisationSlug(name: string, suffix: string): string {
  if (!SUFFIX.test(suffix)) throw new RangeError("a slug's suffix is 4 to 16 of a-z and 0-9");
  return `${slugify(name)}-${suffix}`;
}

const SPELT_OUT: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
};

function countAt(text: string): number {
  return text.split("@").length - 1;
}

function isLocalPart(local: string): boolean {
  return /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(local);
}

function isDomain(domain: string): boolean {
  const labels = domain.split(".");
  const isEachLabel = labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(label));
  // A last label of digits would be an IP address.
  return labels.length >= 2 && isEachLabel && !/^\d+$/.test(labels.at(-1) ?? "");
}
