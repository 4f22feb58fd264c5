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
 * Remembers which (subject, rater, item) were seen, one bit each. Most raters rate one subject:
 * that form needs no map entry of its own, so a million rater keys stay near their text's size.
 */
export function createFormRegister(itemCount: number): FormRegister {
  const words = Math.max(1, Math.ceil(itemCount / 32));
  const raterByKey = new Map<string, number>();
  const furtherForms = new Map<number, number>();
  const firstBits = createBits(words);
  const furtherBits = createBits(words);
  // Subject + 1 of each rater's first form; 0 where there is none yet.
  let firstSubject = new Float64Array(1024);
  let raters = 0;

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
      if (rater >= firstSubject.length) firstSubject = enlarged(firstSubject, rater);
      if (firstSubject[rater] === 0) firstSubject[rater] = subject + 1;
      if (firstSubject[rater] === subject + 1) return firstBits.claim(rater, item);
      const number = subject * ratersPerSubject + rater;
      const form = furtherForms.get(number) ?? furtherForms.size;
      furtherForms.set(number, form);
      return furtherBits.claim(form, item);
    },
    raters: () => raters,
  };
}

function createBits(words: number) {
  let bits = new Uint32Array(1024 * words);
  return {
    claim(form: number, item: number): boolean {
      const word = form * words + (item >>> 5);
      if (word >= bits.length) {
        const larger = new Uint32Array(Math.max(word + 1, bits.length * 2));
        larger.set(bits);
        bits = larger;
      }
      const bit = 1 << (item & 31);
      const before = bits[word] ?? 0;
      bits[word] = before | bit;
      return (before & bit) === 0;
    },
  };
}

function enlarged(numbers: Float64Array<ArrayBuffer>, index: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(index + 1, numbers.length * 2));
  larger.set(numbers);
  return larger;
}
