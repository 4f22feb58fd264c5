import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPassword, normaliseEmail, organisationSlug, slugify } from "@/server/domain/account";

describe("checkPassword", () => {
  const context = { email: "ada.king@example.com", common: new Set(["password1234"]) };

  it.each([
    ["elevenchars", "too-short"],
    ["twelve chars", null],
    ["            ", null],
    ["😀".repeat(11), "too-short"],
    ["😀".repeat(12), null],
    ["x".repeat(256), null],
    ["x".repeat(257), "too-long"],
    ["PassWord1234", "common"],
    ["password1234 ", "common"],
    ["my ADA.KING password", "has-email"],
    ["welcome to JanuScope", "has-product"],
    ["correct horse battery", null],
  ])("%j: %s", (password, problem) => {
    expect(checkPassword(password, context)).toBe(problem);
  });

  it("does not hold a local part of one or two letters against a password", () => {
    const short = { ...context, email: "jo@example.com" };
    expect(checkPassword("a jolly good one", short)).toBeNull();
    expect(checkPassword("a jolly good one", { ...context, email: "" })).toBeNull();
  });
});

describe("normaliseEmail", () => {
  it.each([
    ["Ada@Example.COM", "ada@example.com"],
    ["  ada@example.com\n", "ada@example.com"],
    ["o'neill+tag@sub.example.co.uk", "o'neill+tag@sub.example.co.uk"],
    ["ada@xn--bcher-kva.example", "ada@xn--bcher-kva.example"],
    ["ａｄａ@example.com", "ada@example.com"],
  ])("%j becomes %s", (input, email) => {
    expect(normaliseEmail(input)).toEqual({ ok: true, email });
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["ada＠example.com", "characters"],
    ["ada﹫example.com", "characters"],
    ["evil@a.example＠good.example", "characters"],
    ["ada@exam\u0000ple.com", "characters"],
    ["ada\r\nBcc: x@example.com", "characters"],
    ["a da@example.com", "characters"],
    ["ada\u200b@example.com", "characters"],
    ["аda@example.com", "characters"],
    ["ada@exämple.com", "characters"],
    ["ada", "form"],
    ["ada@", "form"],
    ["@example.com", "form"],
    ["a@b@example.com", "form"],
    ["ada@example", "form"],
    ["ada@-example.com", "form"],
    ["ada@example..com", "form"],
    [".ada@example.com", "form"],
    ["a..da@example.com", "form"],
    ["ada@127.0.0.1", "form"],
    ['"ada"@example.com', "form"],
    ["Ada<ada@example.com>", "form"],
    [`${"a".repeat(65)}@example.com`, "too-long"],
    [`ada@${"a.".repeat(130)}com`, "too-long"],
  ])("%j: %s", (input, why) => {
    expect(normaliseEmail(input)).toEqual({ ok: false, why });
  });

  it("has one form: what it gives it takes and gives again", () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: "binary" })), (input) => {
        const result = normaliseEmail(input);
        if (!result.ok) return;
        expect(normaliseEmail(result.email)).toEqual(result);
        expect(normaliseEmail(result.email.toUpperCase())).toEqual(result);
        expect(result.email).toMatch(/^[^@\s]+@[^@\s]+$/);
      }),
    );
  });
});

describe("slugify", () => {
  it.each([
    ["Acme Ltd.", "acme-ltd"],
    ["Müller & Søn Straße", "muller-son-strasse"],
    ["Łódź 2026", "lodz-2026"],
    ["../../etc/passwd", "etc-passwd"],
    ["株式会社", "organisation"],
    ["🚀", "organisation"],
    ["", "organisation"],
    [`${"a".repeat(39)} bcd`, "a".repeat(39)],
  ])("%j becomes %s", (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });

  it("is always fit for an address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(slugify(name)).toMatch(/^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});

describe("organisationSlug", () => {
  it("ends with the suffix, which must be random letters and digits", () => {
    expect(organisationSlug("Acme", "k3x9q2")).toBe("acme-k3x9q2");
    for (const suffix of ["", "abc", "ABCD", "a-bc", "a".repeat(17)]) {
      expect(() => organisationSlug("Acme", suffix)).toThrow(RangeError);
    }
  });
});
