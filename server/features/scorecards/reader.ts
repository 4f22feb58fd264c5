import { covers, reachOf } from "@/server/domain/permission";
import {
  canSeeSelfRating,
  type Reader,
  type SharedWith,
} from "@/server/domain/scorecard/visibility";
import type { OrgContext } from "@/server/infra/context";

type Author = Readonly<{ userId: string; teamPaths: readonly (readonly string[])[] }>;
type Sharing = Readonly<{ sharedWith: SharedWith; isSubmitted: boolean }>;

/** Whether whoever asks may see a self-rating of this author; one rule for lists, pages and layers. */
export function isVisibleTo(ctx: OrgContext, author: Author, sharing: Sharing): boolean {
  return canSeeSelfRating(sharing, readerOf(ctx, author));
}

/** The author's teams that this reader may know of: a shared self-rating does not widen their sight. */
export function teamsInSight<T extends Readonly<{ path: readonly string[] }>>(
  { member }: OrgContext,
  teams: readonly T[],
): T[] {
  const reach = reachOf(member, "team.read");
  return teams.filter(({ path }) => reach !== null && covers(reach, path));
}

function readerOf({ member, user }: OrgContext, author: Author): Reader {
  const led = { all: false, roots: member.leads } as const;
  return {
    isAuthor: author.userId === user.userId,
    role: member.role,
    isLeadOfAuthor: author.teamPaths.some((path) => covers(led, path)),
  };
}
