import { expect, it } from "vitest";
import { directionOf } from "@/components/paper/direction";

it("reads a text as its first letter does", () => {
  expect(directionOf("ليلى and Dev")).toBe("rtl");
  expect(directionOf("(2026) שלום")).toBe("rtl");
  expect(directionOf("Dev and ليلى")).toBe("ltr");
  expect(directionOf("Дмитрий")).toBe("ltr");
  expect(directionOf("123 👍")).toBe("ltr");
});
