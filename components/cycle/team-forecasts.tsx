import { useFormatter, useTranslations } from "next-intl";
import type { RatedPage } from "@/server/features/cycles/rated";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

type Props = Readonly<{ rated: RatedPage; isOpen: boolean }>;
type Team = RatedPage["teams"][number];

/** What comparisons could show of each team if it closed now, and what would change that; numbers alone. */
export function TeamForecasts({ rated, isOpen }: Props) {
  const t = useTranslations("cycles.teams");
  const monitor = useTranslations("cycles.monitor");
  const { teams, terms } = rated;
  if (teams.length === 0) return null;
  const threshold = Math.max(terms.teamThreshold, terms.groupThreshold);
  return (
    <Section title={t("title")}>
      <p className="mb-4 max-w-[66ch] text-soft">{t("body", { threshold })}</p>
      <Table
        caption={t("caption")}
        isCaptionHidden
        head={
          <>
            <ColumnHeader>{t("team")}</ColumnHeader>
            <ColumnHeader isNumber className={WIDE}>
              {t("subjects")}
            </ColumnHeader>
            <ColumnHeader isNumber>{t("forms")}</ColumnHeader>
            <ColumnHeader>{monitor("now")}</ColumnHeader>
            <ColumnHeader className={WIDE}>{t("change")}</ColumnHeader>
          </>
        }
      >
        {teams.map((team) => (
          <tr key={team.teamId}>
            <RowHeader className="max-w-72 min-w-24 wrap-anywhere sm:min-w-36">
              <bdi>{team.name}</bdi>
            </RowHeader>
            <Cell isNumber className={WIDE}>
              {team.subjects}
            </Cell>
            <Cell isNumber className="whitespace-nowrap">
              {monitor("doneOf", { done: team.forms, asked: team.asked })}
            </Cell>
            <Cell className="min-w-40">
              {t(`fates.${team.now}`)}
              {team.now === "told" ? null : (
                <span className="block text-soft sm:hidden">
                  <Change team={team} isOpen={isOpen} />
                </span>
              )}
            </Cell>
            <Cell className={`${WIDE} min-w-52`}>
              <Change team={team} isOpen={isOpen} />
            </Cell>
          </tr>
        ))}
      </Table>
      <p className="mt-3 max-w-[66ch] text-sm text-soft">{t("note")}</p>
    </Section>
  );
}

/** On a phone what would change a team's fate stands under it, in sight. */
const WIDE = "max-sm:hidden";

/** What a team's figure still takes: forms, people, consent. */
function Change({ team, isOpen }: { team: Team; isOpen: boolean }) {
  const t = useTranslations("cycles.teams");
  const format = useFormatter();
  const { now, atBest, formsMissing, consentsMissing } = team;
  if (now === "told") return "–";
  const takes = [
    isOpen && formsMissing === null ? t("otherPeople") : null,
    isOpen && formsMissing ? t("moreForms", { count: formsMissing, team: team.name }) : null,
    consentsMissing ? t("consent", { count: consentsMissing }) : null,
    isOpen && now === "remainder" ? t("remainderHelp") : null,
  ].filter((words) => words !== null);
  if (consentsMissing === null) return t("gone");
  if (!isOpen && takes.length === 0) return t("closed");
  const isLost = isOpen && (atBest === "few" || atBest === "remainder");
  return isLost || takes.length === 0 ? t("never") : format.list(takes);
}
