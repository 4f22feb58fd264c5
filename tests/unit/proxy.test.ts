import { describe, expect, it } from "vitest";
import { config } from "../../proxy";

const passes = (path: string) => config.matcher.some((one) => new RegExp(`^${one}$`).test(path));

describe("the content security policy", () => {
  it.each(["/_next/static/chunks/a.js", "/api/upload", "/icon.svg", "/favicon.ico"])(
    "is not made for %s",
    (path) => expect(passes(path)).toBe(false),
  );

  it.each([
    "/",
    "/sign-in",
    "/api/trpc/accounts.entrance",
    "/api/upload/x",
    "/favicon-ico-a1b2c3",
    "/favicon.ico-a1b2c3/teams",
    "/icon-svg-a1b2c3/settings",
    "/_next/statics",
    "/northwind-a1b2c3/compare",
  ])("is made for %s", (path) => expect(passes(path)).toBe(true));
});
