import { beforeAll, describe, expect, it } from "vitest";
import { refuseForeign } from "@/server/api/origin";

beforeAll(() => {
  const secret = "a secret for tests only, 0123456789";
  Object.assign(process.env, {
    BASE_URL: "https://januscope.example",
    APP_DATABASE_URL: "postgresql://app@127.0.0.1/x",
    JOBS_DATABASE_URL: "postgresql://jobs@127.0.0.1/x",
    AUTH_SECRET: secret,
    TOKEN_SECRET: secret,
    DRAFT_SECRET: secret,
  });
});

const OWN = { origin: "https://januscope.example", "content-length": "2" };
const JSON_TYPE = { "content-type": "application/json" };

function statusOf(headers: Record<string, string>, method = "POST"): number {
  const body = method === "GET" ? undefined : "{}";
  const request = new Request("https://januscope.example/api", { method, headers, body });
  return refuseForeign(request, { maxBody: 100, type: "application/json" })?.status ?? 200;
}

describe("a request that writes", () => {
  it("passes from the product's own pages", () => {
    expect(statusOf({ ...OWN, ...JSON_TYPE })).toBe(200);
    const site = { "sec-fetch-site": "same-origin", "content-length": "2" };
    expect(statusOf({ ...site, ...JSON_TYPE })).toBe(200);
  });

  it.each([
    ["no origin at all", { origin: "" }],
    ["an opaque origin", { origin: "null" }],
    ["another site", { origin: "https://evil.example" }],
    ["another scheme", { origin: "http://januscope.example" }],
    ["another port", { origin: "https://januscope.example:444" }],
    ["a name that begins alike", { origin: "https://januscope.example.evil.example" }],
    ["a name that ends alike", { origin: "https://evil-januscope.example" }],
    ["a user in the address", { origin: "https://januscope.example@evil.example" }],
    ["loopback, when the product is elsewhere", { origin: "http://localhost:3000" }],
    ["a sibling site", { "sec-fetch-site": "same-site" }],
    ["a foreign site with our origin", { "sec-fetch-site": "cross-site" }],
    ["an unknown kind of site", { "sec-fetch-site": "whatever" }],
  ])("is refused with %s", (_, headers) => {
    const given: Record<string, string> = { ...OWN, ...JSON_TYPE, ...headers };
    if (given.origin === "") delete given.origin;
    expect(statusOf(given)).toBe(403);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])(
    "is refused as '%s', which a form could send",
    (type) => expect(statusOf({ ...OWN, "content-type": type })).toBe(415),
  );

  it("is refused above its length, and without one", () => {
    expect(statusOf({ ...OWN, ...JSON_TYPE, "content-length": "101" })).toBe(413);
    expect(statusOf({ ...OWN, ...JSON_TYPE, "content-length": "1e9" })).toBe(411);
    expect(statusOf({ origin: OWN.origin, ...JSON_TYPE })).toBe(411);
  });

  it.each(["PUT", "PATCH", "DELETE"])("is held to the same as %s", (method) => {
    expect(statusOf({ ...OWN, ...JSON_TYPE, origin: "https://evil.example" }, method)).toBe(403);
  });
});
