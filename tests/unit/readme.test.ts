import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PERMISSIONS } from "@/server/domain/permission";

const HOLDERS = ["owner", "admin", "member", "lead", "viewer"] as const;

describe("README", () => {
  it("prints the permission table as it is", () => {
    const rows = Object.entries(PERMISSIONS).map(([name, row]) => {
      const cells: Readonly<Record<string, string>> = row;
      return `| \`${name}\` | ${HOLDERS.map((holder) => cells[holder] ?? "–").join(" | ")} |`;
    });
    const printed = readFileSync("README.md", "utf8").split("\n");
    expect(printed.filter((line) => /^\| `[a-z]+(-[a-z]+)*\.[a-z-]+` \|/.test(line))).toEqual(rows);
  });

  it("names the two commands", () => {
    const text = readFileSync("README.md", "utf8");
    expect(text).toContain("npm start");
    expect(text).toContain("npm test");
  });
});
