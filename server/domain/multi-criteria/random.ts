import { portableLn } from "./portable-math";

/** A stream of chance that is the same for the same seed on every machine. */
export type RandomStream = Readonly<{
  /** Uniform in (0, 1), never 0 or 1. */
  uniform: () => number;
  /** Standard normal. */
  normal: () => number;
}>;

const TWO_32 = 4_294_967_296;

/**
 * A seeded stream: xoshiro128** (Blackman and Vigna) on 32-bit integers, its state filled by splitmix32;
 * normals by Marsaglia's polar method with `portableLn`. `seed` is any integer; its low 32 bits count.
 */
export function randomStream(seed: number): RandomStream {
  const state = Uint32Array.from(seedWords(seed));
  const uniform = () => (nextWord(state) + 0.5) / TWO_32;
  let spare: number | undefined;
  const normal = () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * portableLn(square)) / square);
      spare = y * factor;
      return x * factor;
    }
  };
  return { uniform, normal };
}

function nextWord(state: Uint32Array): number {
  const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = state;
  const word = Math.imul(rotate(Math.imul(s1, 5), 7), 9) >>> 0;
  const mixed2 = s2 ^ s0;
  const mixed3 = s3 ^ s1;
  state[0] = s0 ^ mixed3;
  state[1] = s1 ^ mixed2;
  state[2] = mixed2 ^ (s1 << 9);
  state[3] = rotate(mixed3, 11);
  return word;
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function seedWords(seed: number): number[] {
  let counter = seed | 0;
  return [0, 1, 2, 3].map(() => {
    counter = (counter + 0x9e3779b9) | 0;
    let word = counter ^ (counter >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  });
}
