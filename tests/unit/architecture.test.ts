import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";

/** The law of the house, executable. Exceptions stand here by name, with a reason; the list only shrinks. */
const tracked = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter((path) => path && existsSync(path));
const code = tracked.filter((path) => /\.(ts|tsx)$/.test(path));
const product = code.filter((path) => /^(app|components|server|i18n)\//.test(path));
const text = new Map(tracked.map((path) => [path, readable(path)]));

// Catalogues, generated tables and the seed are data; their length is their subject's.
const LONG = [
  /^server\/domain\/instrument\/wording-/,
  /^server\/domain\/statistics\/critical-values\.ts$/,
  /^server\/infra\/common-passwords\.ts$/,
  /^prisma\/seed/,
  /^tests\/integration\/wall-attempts\.test\.ts$/, // a list of attempts, each a line of SQL
];
const ROUTES = [
  "app/api/auth/[...nextauth]/route.ts",
  "app/api/trpc/[trpc]/route.ts",
  "app/api/upload/route.ts",
  "app/api/v1/first-role/route.ts",
  "app/api/health/route.ts",
  "app/api/ready/route.ts",
  "app/[org]/exports/[report]/route.ts",
  // Mail programs press it for their readers (RFC 8058); it goes through the door of its link.
  "app/reminders/[token]/one-click/route.ts",
];
const ENV_READERS = [
  /^server\/infra\/env\.ts$/,
  /^server\/main\.ts$/, // runs before anything else and hands its environment on
  /^instrumentation\.ts$/, // NEXT_RUNTIME decides whether workers belong here
  /^next\.config\.ts$/,
  /^proxy\.ts$/,
  /^(scripts|tests|prisma)\//,
  /config\.ts$/,
];

describe("the tree", () => {
  it("was looked at", () => {
    expect(product.length).toBeGreaterThan(100);
  });

  it("has files of a readable size", () => {
    const long = code.filter((path) => !LONG.some((rule) => rule.test(path)) && lines(path) > 250);
    expect(long).toEqual([]);
    expect(code.filter((path) => path.endsWith("page.tsx") && lines(path) > 80)).toEqual([]);
  });

  it("names files in kebab-case and none of them vaguely", () => {
    const odd = product.filter(
      (path) => !/^(\[[^\]]+\]|[a-z0-9.-]+)\.(ts|tsx)$/.test(basename(path)),
    );
    expect(odd).toEqual([]);
    const vague = /^(utils?|helpers?|common|service|manager|index)\.(ts|tsx)$/;
    expect(code.filter((path) => vague.test(basename(path)))).toEqual([]);
  });

  it("mirrors every file of the domain by a test", () => {
    const domain = code.filter((path) => path.startsWith("server/domain/"));
    const missing = domain.filter((path) => !isDataOnly(path) && !hasTest(path));
    expect(missing).toEqual([]);
  });

  it("gives routes a place on the list only", () => {
    const routes = code.filter((path) => basename(path) === "route.ts");
    expect(routes.filter((path) => !ROUTES.includes(path))).toEqual([]);
  });
});

describe("doors", () => {
  it("has no server action", () => {
    expect(product.filter((path) => has(path, /^\s*["']use server["']/m))).toEqual([]);
  });

  it("lets one file build procedures", () => {
    const builders = product.filter((path) => has(path, /\binitTRPC\b/));
    expect(builders).toEqual(["server/api/procedure.ts"]);
  });

  it("reads the environment in one place", () => {
    const readers = code.filter((path) => has(path, /process\.env\b/));
    expect(readers.filter((path) => !ENV_READERS.some((rule) => rule.test(path)))).toEqual([]);
  });

  it("bakes nothing public into a build", () => {
    expect(code.filter((path) => has(path, /NEXT_PUBLIC_/) && !path.startsWith("tests/"))).toEqual(
      [],
    );
  });
});

describe("the browser's share", () => {
  const components = product.filter((path) => path.endsWith(".tsx"));
  const client = components.filter((path) => has(path, /^["']use client["']/m));

  it("leaves pages and layouts to the server", () => {
    const wrong = client.filter((path) => /\/(page|layout)\.tsx$/.test(path));
    expect(wrong).toEqual([]);
  });

  it("is a third of the components at most", () => {
    expect(client.length / components.length).toBeLessThanOrEqual(1 / 3);
  });
});

describe("taste", () => {
  it("leaves no unfinished business and no escape from the types", () => {
    const marks =
      /\b(TODO|FIXME|XXX|HACK)\b|@ts-ignore|@ts-nocheck|\bas any\b|: any\b|\.(skip|only|todo|fixme)\(/;
    const mine = "tests/unit/architecture.test.ts";
    expect(code.filter((path) => path !== mine && has(path, marks))).toEqual([]);
  });

  it("exports by name, except where a framework asks for a default", () => {
    const asked =
      /(^|\/)(page|layout|error|not-found|global-error|loading|template|default|icon|request)\.tsx?$|config\.ts$|^tests\/support\/(global|e2e)-setup\.ts$|^proxy\.ts$/;
    expect(code.filter((path) => !asked.test(path) && has(path, /^export default/m))).toEqual([]);
  });

  it("spells in one way", () => {
    const american =
      /\b(organization|organizations|behavior|behaviors|anonymize|summarize|canceled)\b/i;
    const prose = tracked.filter((path) => /^(messages|docs)\/|\.md$/.test(path));
    expect(prose.filter((path) => has(path, american))).toEqual([]);
  });

  it("names only files that exist in its documents", () => {
    const documents = tracked.filter((path) => path.endsWith(".md"));
    const missing = documents.flatMap((path) =>
      [
        ...(text.get(path) ?? "").matchAll(
          /`((?:app|server|components|prisma|tests|scripts|docs|messages)\/[\w./[\]()-]+\.\w+)`/g,
        ),
      ]
        .map((match) => match[1] ?? "")
        .filter((name) => !existsSync(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

function readable(path: string): string {
  return /\.(ts|tsx|mjs|md|json|css|sql)$/.test(path) ? readFileSync(path, "utf8") : "";
}

function lines(path: string): number {
  return (text.get(path) ?? "").split("\n").length - 1;
}

function has(path: string, pattern: RegExp): boolean {
  return pattern.test(text.get(path) ?? "");
}

function hasTest(path: string): boolean {
  return existsSync(path.replace(/^server\//, "tests/unit/").replace(/\.ts$/, ".test.ts"));
}

// A file without functions has nothing to test apart from who uses it.
function isDataOnly(path: string): boolean {
  return !has(path, /^export (async )?function|=> ?[{(]/m);
}
