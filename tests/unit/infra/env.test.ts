import { describe, expect, it } from "vitest";
import { EnvError, readEnv, readServerEnv } from "@/server/infra/env";

const DATABASE = "postgresql://user:password@localhost:5432/januscope";
const SECRET = "0123456789abcdef0123456789abcdef";

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
  }
  return [];
}

describe("environment", () => {
  it("needs nothing", () => {
    expect(readEnv({})).toEqual({
      PORT: 3000,
      HOST: "127.0.0.1",
      BASE_URL: "http://localhost:3000",
      LOG_LEVEL: "info",
      TRUSTED_PROXIES: 0,
    });
  });

  it("takes an empty variable for an absent one", () => {
    expect(readEnv({ DATABASE_URL: "", PORT: " ", SEED: "" })).toEqual(readEnv({}));
  });

  it("derives the address from the port and drops a slash at its end", () => {
    expect(readEnv({ PORT: "3100" }).BASE_URL).toBe("http://localhost:3100");
    expect(readEnv({ BASE_URL: "https://januscope.example/" }).BASE_URL).toBe(
      "https://januscope.example",
    );
  });

  it.each([
    ["DATABASE_URL", "mysql://host/name"],
    ["DATABASE_URL", "postgresql://host"],
    ["DATABASE_URL", "nonsense"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "30.5"],
    ["PORT", "three"],
    ["HOST", "two words"],
    ["BASE_URL", "ftp://host"],
    ["BASE_URL", "https://host/path"],
    ["SMTP_URL", "http://host"],
    ["SEED", "yes"],
    ["LOG_LEVEL", "loud"],
    ["TRUSTED_PROXIES", "-1"],
    ["AUTH_SECRET", "too short"],
    ["TOKEN_SECRET", "too short"],
    ["DRAFT_SECRET", "too short"],
  ])("refuses %s=%s and names it", (name, value) => {
    const problems = problemsOf({ MAIL_FROM: "a@example.test", [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: `));
  });

  it("lists all that is wrong at once and repeats no value", () => {
    const source = {
      PORT: "x-port",
      SEED: "x-seed",
      AUTH_SECRET: "x-secret",
      SMTP_URL: "smtp://x",
    };
    const problems = problemsOf(source);
    expect(problems.map((problem) => problem.split(":")[0])).toEqual([
      "PORT",
      "SEED",
      "AUTH_SECRET",
      "MAIL_FROM",
    ]);
    expect(problems.join()).not.toContain("x-");
  });

  it("wants both roles or neither", () => {
    expect(problemsOf({ APP_DATABASE_URL: DATABASE })[0]).toMatch(/^JOBS_DATABASE_URL: /);
    expect(problemsOf({ JOBS_DATABASE_URL: DATABASE })[0]).toMatch(/^APP_DATABASE_URL: /);
  });

  it("tells a server all that it lacks", () => {
    const given = { APP_DATABASE_URL: DATABASE, JOBS_DATABASE_URL: DATABASE, AUTH_SECRET: SECRET };
    expect(() => readServerEnv(given)).toThrow(/TOKEN_SECRET.*\n.*DRAFT_SECRET/);
    const whole = { ...given, TOKEN_SECRET: SECRET, DRAFT_SECRET: SECRET };
    expect(readServerEnv(whole).APP_DATABASE_URL).toBe(DATABASE);
  });
});
