import { type Indices, isDivided } from "@/server/domain/convergence/indices";

/** Where the last first-role answer of a team pointed. */
export type FirstRoleDirection = "outward" | "inward" | "even";

/** What two halves of the product say only together. */
export type Tie = Readonly<
  | { tie: "divided"; coupling: number; joint: number }
  | { tie: "title-against-load"; side: "outward" | "inward"; gaze: number }
>;

/**
 * What no single figure shows: systems that have converged under divided ownership (coupling from .5,
 * joint load under .1), and a first role called for one direction whose load looks the other way.
 */
export function tiesOf(indices: Indices, firstRole: FirstRoleDirection | null): Tie[] {
  const ties: Tie[] = [];
  const { coupling, joint, gazeOutward, gazeInward } = indices;
  if (coupling !== null && joint !== null && isDivided({ coupling, joint })) {
    ties.push({ tie: "divided", coupling, joint });
  }
  if (firstRole === "outward" && gazeOutward !== null && gazeOutward < 0) {
    ties.push({ tie: "title-against-load", side: "outward", gaze: gazeOutward });
  }
  if (firstRole === "inward" && gazeInward !== null && gazeInward > 0) {
    ties.push({ tie: "title-against-load", side: "inward", gaze: gazeInward });
  }
  return ties;
}
