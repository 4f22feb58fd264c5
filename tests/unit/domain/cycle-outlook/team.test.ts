import { describe, expect, it } from "vitest";
import { type SeatedSubject, type Seats, teamOutlook } from "@/server/domain/cycle-outlook/team";
import { aWorld } from "../../../support/worlds";

const THRESHOLDS = { groupThreshold: 3, teamThreshold: 5 };

function seats(group: Seats["group"], done: string, open = ""): Seats {
  return { group, done: done.split(""), open: open.split("") };
}

function leader(hasConsented: boolean, ...of: Seats[]): SeatedSubject {
  return { isBody: false, canAgree: true, hasConsented, seats: of };
}

const team = (...subjects: SeatedSubject[]) => teamOutlook(subjects, THRESHOLDS);

describe("the outlook of a team's figure", () => {
  it("counts the forms that are missing, and tells what waiting can bring", () => {
    expect(
      team({
        isBody: true,
        hasConsented: false,
        canAgree: true,
        seats: [seats("peers", "abc", "defg")],
      }),
    ).toEqual({
      now: "few",
      atBest: "told",
      forms: 3,
      asked: 7,
      formsMissing: 2,
      consentsMissing: 0,
    });
    const far = team(leader(true, seats("peers", "ab", "cd")));
    expect(far).toMatchObject({ now: "few", atBest: "few", formsMissing: 3 });
  });

  it("needs people, not forms: the same ones twice are too few", () => {
    const same = [leader(true, seats("peers", "abc")), leader(true, seats("peers", "abc", "de"))];
    expect(team(...same)).toMatchObject({
      now: "few",
      forms: 6,
      formsMissing: null,
      atBest: "told",
    });
  });

  it("needs the consent of each of two leaders, of none of three, of no body", () => {
    const full = seats("peers", "abcde");
    expect(team(leader(true, full), leader(false, full))).toMatchObject({
      ...{ now: "leaders", atBest: "leaders", formsMissing: 0, consentsMissing: 1 },
    });
    expect(team(leader(true, full), leader(true, full))).toMatchObject({ now: "told" });
    const gone = { ...leader(false, full), canAgree: false };
    expect(team(leader(true, full), gone)).toMatchObject({ now: "leaders", consentsMissing: null });
    const three = [leader(false, full), leader(false, full), leader(false, full)];
    expect(team(...three)).toMatchObject({ now: "told", consentsMissing: 0 });
  });

  it("is not told where the few of a hidden group would be what remains of it", () => {
    const hidden = [seats("peers", "abcde"), seats("partners", "x", "yz")];
    expect(team(leader(true, ...hidden))).toMatchObject({ now: "remainder", atBest: "told" });
  });

  it("counts nobody who answers by name", () => {
    expect(team(leader(true, seats("manager", "m"), seats("peers", "abcd")))).toMatchObject({
      ...{ now: "few", forms: 4, formsMissing: 1 },
    });
  });

  it("agrees with what is released of small organisations whose raters answer everything", () => {
    const met = new Set<string>();
    for (let seed = 1; seed <= 1_000; seed += 1) {
      for (const { fate, cells } of released(seed)) {
        const isShown = cells.some(({ state }) => state !== "suppressed");
        const isFew = cells.every((one) => one.state === "suppressed" && one.reason === "too-few");
        expect(`${seed} ${isFew}`).toBe(`${seed} ${fate === "few"}`);
        met.add(`${fate} ${isShown}`);
      }
    }
    // As far as numbers tell: what was answered can still stand in the way, and where it hides a large group,
    // the few are no longer what remains.
    expect([...met].sort()).toEqual([
      ...["few false", "leaders false", "remainder false", "remainder true"],
      ...["told false", "told true"],
    ]);
  });
});

/** What is forecast of the teams of a random organisation from its numbers, and what is released of them. */
function released(seed: number) {
  const { subjects, threshold, teamThreshold, cycles } = aWorld(seed);
  const { forms, teams } = cycles[0] ?? { forms: [], teams: [] };
  const isWhole = forms.every(({ form }) => [...form.trust, ...form.empathy].every(Boolean));
  if (!isWhole) return [];
  const of = (id: string) => forms.filter(({ subject }) => subject === id);
  const thresholds = { groupThreshold: threshold, teamThreshold };
  return [...Map.groupBy(subjects, ({ teamId }) => teamId)].map(([teamId, own]) => ({
    fate: teamOutlook(
      own.map(({ id, personId, hasConsented }) => ({
        ...{ isBody: personId === null, hasConsented, canAgree: true },
        seats: [...Map.groupBy(of(id), ({ group }) => group)].map(([group, same]) => ({
          ...{ group, open: [] },
          done: same.map(({ person }) => person),
        })),
      })),
      thresholds,
    ).now,
    cells: teams.filter((cell) => cell.team === teamId),
  }));
}
