import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeNext } from "@/server/domain/next-address";

describe("safeNext", () => {
  it.each([
    ["/northwind-a1b2c3", "/northwind-a1b2c3"],
    ["/northwind/compare?cycle=1&layer=self#team", "/northwind/compare?cycle=1&layer=self#team"],
    ["/account", "/account"],
    ["/a/../account", "/account"],
  ])("goes on to %s", (wanted, address) => {
    expect(safeNext(wanted, "/home")).toBe(address);
  });

  it.each([
    undefined,
    "",
    "/",
    "account",
    "https://elsewhere.example",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "\\\\elsewhere.example",
    "/\t/elsewhere.example",
    "/a/..//elsewhere.example",
    "/%0a/elsewhere\n.example",
    "javascript:alert(1)",
    "/api/auth/signout",
    "/api",
    "/sign-in?next=/sign-in",
    "/sign-up",
    `/${"a".repeat(600)}`,
  ])("goes home instead of %s", (wanted) => {
    expect(safeNext(wanted, "/home")).toBe("/home");
  });

  it("never leaves the product, whatever is asked", () => {
    const pieces = fc.constantFrom(
      "/",
      "\\",
      "//",
      ".",
      "..",
      "@",
      ":",
      "?",
      "#",
      "evil.example",
      "a",
      "%2f",
      "\t",
      "api",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const next = safeNext(parts.join(""), "/home");
        expect(new URL(next, "https://own.example").origin).toBe("https://own.example");
        expect(next).toMatch(/^\/(?!\/)/);
      }),
    );
  });
});
