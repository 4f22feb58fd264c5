import fc from "fast-check";
import { expect, it } from "vitest";
import { createFormRegister } from "@/server/domain/import/form-register";

it("claims each subject, rater and item once, whatever the order", () => {
  const triple = fc.tuple(fc.nat(5), fc.nat(3000), fc.nat(69));
  fc.assert(
    fc.property(fc.array(triple, { maxLength: 200 }), (triples) => {
      const register = createFormRegister(70);
      const seen = new Set<string>();
      for (const [subject, rater, item] of triples) {
        const key = `${subject}/${rater}/${item}`;
        expect(register.claim(subject, rater, item)).toBe(!seen.has(key));
        seen.add(key);
      }
    }),
  );
});

it("gives the same key the same number and each null a new one", () => {
  const register = createFormRegister(1);
  const numbers = ["a", null, "b", "a", null].map((key) => register.rater(key));
  expect(numbers).toEqual([0, 1, 2, 0, 3]);
  expect(register.raters()).toBe(4);
});
