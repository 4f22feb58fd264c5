import { describe, expect, it } from "vitest";
import { differingPeople, differingRaters } from "@/server/domain/disclosure/differing";
import type { CutGroup } from "@/server/domain/disclosure/rater-group";

const release = (groups: Partial<Record<CutGroup, string>>) =>
  new Map(
    Object.entries(groups).map(([group, people]) => [group as CutGroup, new Set(people.split(""))]),
  );

describe("raters who differ between releases", () => {
  it("are the fewest but none, over every earlier release", () => {
    const now = release({ peers: "abcde" });
    expect(differingRaters(now, []).get("peers")).toBeUndefined();
    const earlier = [
      release({ peers: "abcde" }),
      release({ peers: "abcd" }),
      release({ peers: "xyz" }),
    ];
    expect(differingRaters(now, earlier).get("peers")).toBe(1);
    expect(differingRaters(now, [release({ peers: "abcde" })]).size).toBe(0);
  });

  it("are seen where peers and reports were merged once and stand apart now", () => {
    const now = release({ peers: "abc", reports: "def" });
    const fewest = differingRaters(now, [release({ colleagues: "abdef" })]);
    expect([fewest.get("peers"), fewest.get("reports")]).toEqual([1, 1]);
    expect(differingRaters(release({ colleagues: "abdef" }), [now]).get("colleagues")).toBe(1);
  });

  it("are seen where a group stood alone and is now merged with few", () => {
    const now = release({ colleagues: "abdef" });
    expect(differingRaters(now, [release({ reports: "def" })]).get("colleagues")).toBe(2);
  });

  it("leave out those who rate by name", () => {
    expect(differingRaters(release({ manager: "a" }), [release({ manager: "b" })]).size).toBe(0);
  });

  it("are people behind the forms of a team, whomever they rated", () => {
    const forms = (words: string) =>
      words.split(" ").map((word) => ({ person: word[0] ?? "", whose: word[1] ?? "" }));
    expect(differingPeople(forms("aX bX cX aY"), [forms("aX bX cX")])).toBe(1);
    expect(differingPeople(forms("aX bX"), [forms("aY bX"), forms("aX bX")])).toBe(1);
    expect(differingPeople(forms("aX bX"), [])).toBe(0);
  });
});
