import { describe, expect, it } from "vitest";
import words from "@/messages/en/cycles.json";
import { CYCLE_TEMPLATES, TEMPLATE_KEYS, termsOfTemplate } from "@/server/domain/cycle-template";
import { findDayProblem, QUESTIONS } from "@/server/domain/cycle-terms";

describe("templates of a cycle", () => {
  it("set terms that can be launched from today on", () => {
    const terms = termsOfTemplate(
      CYCLE_TEMPLATES.full,
      { purpose: "To learn.", questions: ["What should stay?"] },
      "2027-02-20",
    );
    expect(terms).toEqual({
      ...{ purpose: "To learn.", questions: ["What should stay?"], form: "full", isHeld: false },
      raterGroups: ["manager", "counterpart", "board", "peers", "reports", "partners"],
      ...{ groupThreshold: 3, teamThreshold: 5, commentThreshold: 5 },
      ...{ closesOn: "2027-03-13", releasesOn: null },
    });
    expect(findDayProblem(terms, "2027-02-20")).toBe(null);
  });

  it.each(TEMPLATE_KEYS)("%s has words for all that it sets", (key) => {
    const { questions, raterGroups } = CYCLE_TEMPLATES[key];
    expect(questions).toBeLessThanOrEqual(QUESTIONS.most);
    expect(raterGroups.length).toBeGreaterThan(0);
    const said: Readonly<Record<string, unknown>> = words.templates[key];
    const asked = Object.keys(said).filter((name) => name.startsWith("question"));
    expect(asked).toHaveLength(questions);
    expect(said).toMatchObject({ label: expect.any(String), purpose: expect.any(String) });
  });
});
