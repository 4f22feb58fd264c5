import type { TestMember, TestOrg } from "./factories";
import { aRatedCycle, invited, launched, type Rated } from "./rated-cycle";

export type Reader = Pick<TestMember, "call">;

/** What somebody was told, newest first. */
export const told = async (org: TestOrg, { call }: Reader) =>
  (await call.notifications.list({ org: org.slug })).notifications;

/** A launched cycle whose raters were told, and two of them. */
export async function anAskedCycle(): Promise<{
  rated: Rated;
  first: TestMember;
  second: TestMember;
}> {
  const rated = await launched(await aRatedCycle());
  await invited(rated);
  const [first, second] = rated.raters;
  if (!first || !second) throw new Error("nobody rates");
  return { rated, first, second };
}
