import { describe, expect, it } from "vitest";
import { findGiveAways } from "@/server/domain/rating/give-away";

const kindsIn = (text: string, names: string[] = []) =>
  findGiveAways(text, names).map(({ kind }) => kind);

describe("findGiveAways", () => {
  it.each([
    ["As I told you in spring, listen more.", ["talk"]],
    ["Like we discussed, slow down.", ["talk"]],
    ["When I joined, nobody explained the roadmap.", ["talk"]],
    ["In our weekly one-to-one there is never time.", ["talk"]],
    ["He promised me a decision.", ["talk"]],
    ["My team waits for answers.", ["place"]],
    ["Our own office hears it last.", ["place"]],
    ["I'm the only one who runs SAP.", ["place"]],
    ["As her manager I see it daily.", ["place"]],
    ["Said “we never ship on time” to everybody.", ["quote"]],
    ["On 12.3.2026 the release slipped.", ["date"]],
    ["Last Tuesday was a good example.", ["date"]],
    ["The outage in March showed it.", ["date"]],
    ["It began in May.", ["date"]],
    ["Write to ann@example.test.", ["contact"]],
  ])("finds what tells in: %s", (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it.each([
    "Explains decisions well and changes course when facts change.",
    "May listen more before deciding.",
    "Keeps promises; people trust what is said.",
    "Teams wait for answers too long.",
    "",
  ])("leaves alone: %s", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it("finds first and last names as whole words, and no small words of a name", () => {
    const names = ["Ann van der Berg", "Jörg Özil"];
    expect(findGiveAways("Ann asked, Berg answered, and van drove.", names)).toEqual([
      { kind: "name", words: "Ann" },
      { kind: "name", words: "Berg" },
    ]);
    expect(kindsIn("Özil does, Annual plans do not, an iceberg neither.", names)).toEqual(["name"]);
    expect(kindsIn("A. (B) [c", ["A. (B) [c"])).toEqual([]);
  });

  it("says each once, in the order of the text", () => {
    const text = "My team on Monday, my team on Tuesday.";
    expect(findGiveAways(text, [])).toEqual([
      { kind: "place", words: "My team" },
      { kind: "date", words: "on Monday" },
      { kind: "date", words: "on Tuesday" },
    ]);
  });

  it("takes 4,000 characters of anything in no time", () => {
    const text = 'as I told "“„ my 1/1/1 '.repeat(170).slice(0, 4000);
    const start = performance.now();
    findGiveAways(text, ["Ann Berg"]);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
