import { describe, expect, it } from "vitest";
import { callFunction } from "@/server/infra/db";
import { newId } from "@/server/infra/id";
import { describeFailure } from "@/server/infra/log";
import { anOrg, inOrgAs } from "../support/factories";

const NAME = "Canary Name";
const EMAIL = "canary@example.test";

describe("what the log is told of a failure", () => {
  it("names the failure and its place, and no value that was written", async () => {
    const org = await anOrg();
    const data = { orgId: org.id, id: newId(), name: NAME, email: EMAIL };
    const attempts = [
      () => inOrgAs(org, org.owner, (tx) => tx.person.create({ data })),
      // Reason: a wrong argument is what makes Prisma repeat the right ones.
      () =>
        inOrgAs(org, org.owner, (tx) => tx.person.create({ data: { ...data, nope: 1 } as never })),
      () => callFunction("INSERT INTO public.person (id, name) VALUES ($1, $2)", [newId(), NAME]),
      () => callFunction("SELECT auth.sign_up($1, $2, $3, NULL)", [newId(), EMAIL, NAME]),
    ];
    await inOrgAs(org, org.owner, (tx) => tx.person.create({ data }));
    for (const attempt of attempts) {
      const error = await attempt().then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof Error)) throw new Error("the attempt did not fail");
      const told = JSON.stringify(describeFailure(error));
      expect(told).toContain("at ");
      expect(told).not.toMatch(/Canary|canary/);
    }
  });
});
