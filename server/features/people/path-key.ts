import { foldName } from "@/server/domain/name";

/** The key of a team's place by names, as the plan compares them. */
export function pathKey(path: readonly string[]): string {
  return JSON.stringify(path.map((name) => foldName(name)));
}
