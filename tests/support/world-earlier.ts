import { type CutGroup, isNamed } from "@/server/domain/disclosure/rater-group";
import type { Earlier } from "@/server/features/releases/earlier";
import { ratersOf } from "@/server/features/releases/participation";
import type { World, WorldForm } from "./worlds";

/** What the releases of a world so far told of whom, as the database would know it. */
export function earlierOf({ subjects, cycles }: World): Earlier {
  return new Map(
    subjects.map(({ id, personId, teamId }) => {
      const sets = cycles.flatMap(({ cuts, forms }) =>
        cuts
          .filter(({ subjectId, group }) => subjectId === id && !isNamed(group))
          .map(({ group, cells }) => ({
            raters: ratersOf(groupsOf(forms, id), group),
            told: new Set(
              cells
                .filter(({ state }) => state === "published")
                .map(({ level, key }) => `${level}:${key}`),
            ),
          })),
      );
      const inTeams = cycles.flatMap(({ teams, forms }) =>
        teams.some((cell) => cell.team === teamId && cell.state === "published")
          ? forms
              .filter(({ subject, group }) => subject === id && !isNamed(group))
              .map(({ person }) => person)
          : [],
      );
      return [personId ?? teamId ?? id, { sets, inTeams: new Set(inTeams) }] as const;
    }),
  );
}

function groupsOf(forms: readonly WorldForm[], subject: string) {
  const own = forms.filter((one) => one.subject === subject);
  return new Map(
    [...Map.groupBy(own, ({ group }) => group)].map(
      ([group, same]) => [group as CutGroup, new Set(same.map(({ person }) => person))] as const,
    ),
  );
}
