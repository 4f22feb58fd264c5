import { ownedText } from "./name";

export type FormRegister = {
  /** The rater's number, from 0 in order of appearance; null makes a new rater. */
  rater(key: string | null): number;
  /** Marks an item of a form as answered; false when it already was. */
  claim(subject: number, rater: number, item: number): boolean;
  raters(): number;
};

// Subjects come first in a form's number; a file holds fewer raters than this.
const ratersPerSubject = 2 ** 22;

/**
 * Remembers which (subject, rater, item) were seen, in one bit each beside one map entry a form,
 * so that a million ratings with as many rater keys stay far below the memory of their text.
 */
export function createFormRegister(itemCount: number): FormRegister {
  const words = Math.max(1, Math.ceil(itemCount / 32));
  const raterByKey = new Map<string, number>();
  const formByNumber = new Map<number, number>();
  let bits = new Uint32Array(words * 1024);
  let raters = 0;

  const slotOf = (subject: number, rater: number) => {
    const number = subject * ratersPerSubject + rater;
    const known = formByNumber.get(number);
    if (known !== undefined) return known * words;
    const form = formByNumber.size;
    formByNumber.set(number, form);
    if ((form + 1) * words > bits.length) bits = doubled(bits);
    return form * words;
  };

  return {
    rater(key) {
      const known = key === null ? undefined : raterByKey.get(key);
      if (known !== undefined) return known;
      const rater = raters;
      raters += 1;
      if (key !== null) raterByKey.set(ownedText(key), rater);
      return rater;
    },
    claim(subject, rater, item) {
      const word = slotOf(subject, rater) + (item >>> 5);
      const bit = 1 << (item & 31);
      const before = bits[word] ?? 0;
      bits[word] = before | bit;
      return (before & bit) === 0;
    },
    raters: () => raters,
  };
}

function doubled(bits: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(bits.length * 2);
  larger.set(bits);
  return larger;
}
