import { describe, expect, it } from "vitest";
import {
  DemandInput,
  normaliseSkills,
  quarterIn,
  quartersFrom,
  skillsIn,
} from "@/server/domain/talent/demand";

const HUB = "01900000-0000-7000-8000-000000000001";
const given = {
  role: " DevOps engineer ",
  side: "both",
  responsibilityId: null,
  skills: ["Kubernetes", "  kubernetes", "Terraform"],
  startQuarter: "2027-Q1",
  seats: 2,
  level: "senior",
  location: "",
  isCritical: true,
  hubId: HUB,
  backupHubId: null,
};
const issues = (change: object) =>
  DemandInput.safeParse({ ...given, ...change }).error?.issues.map(
    ({ path, message }) => `${message}@${path.join(".")}`,
  ) ?? [];

describe("a line of the demand list", () => {
  it("is stored tidy", () => {
    const read = DemandInput.parse(given);
    expect([read.role, read.skills]).toEqual(["DevOps engineer", ["kubernetes", "terraform"]]);
  });

  it.each([
    [{ role: " " }, "name-empty@role"],
    [{ side: "cfo" }, "talent-side@side"],
    [{ skills: [" ", ""] }, "talent-skills-none@skills"],
    [{ skills: Array.from({ length: 13 }, (_, at) => `skill ${at}`) }, "talent-skills-many@skills"],
    [{ skills: ["x".repeat(61)] }, "talent-skill-long@skills"],
    [{ startQuarter: "2027-Q5" }, "talent-quarter@startQuarter"],
    [{ seats: 0 }, "talent-seats@seats"],
    [{ seats: 1.5 }, "talent-seats@seats"],
    [{ seats: Number.NaN }, "talent-seats@seats"],
    [{ level: "god" }, "talent-level@level"],
    [{ hubId: "Lisbon" }, "talent-hub@hubId"],
    [{ backupHubId: HUB }, "talent-backup-same@backupHubId"],
  ])("refuses %j in words", (change, expected) => {
    expect(issues(change)).toEqual([expected]);
  });
});

it("finds skills in a text and takes spellings of one for one", () => {
  expect(skillsIn("Kubernetes; CI/CD,  ci/cd\nＧｏ")).toEqual(["kubernetes", "ci/cd", "go"]);
  expect(skillsIn(" ,; ")).toEqual([]);
  expect(normaliseSkills(["React  Native", "react native"])).toEqual(["react native"]);
});

describe("quarters", () => {
  it("are read as people write them", () => {
    for (const text of ["2027-Q1", "2027 q1", "Q1 2027", "q1/2027", "2027Q1"]) {
      expect(quarterIn(text)).toBe("2027-Q1");
    }
    for (const text of ["", "2027", "Q5 2027", "1999-Q1", "2027-01", "Q1"]) {
      expect(quarterIn(text)).toBeNull();
    }
  });

  it("follow one another from a day on, over the end of a year", () => {
    expect(quartersFrom("2026-11-24", 3)).toEqual(["2026-Q4", "2027-Q1", "2027-Q2"]);
    expect(quartersFrom("2026-01-01", 1)).toEqual(["2026-Q1"]);
    expect(quartersFrom("2026-03-31", 1)).toEqual(["2026-Q1"]);
    expect(quartersFrom("2026-04-01", 1)).toEqual(["2026-Q2"]);
  });
});
