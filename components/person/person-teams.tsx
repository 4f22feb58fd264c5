import { useFormatter, useTranslations } from "next-intl";
import { EndMembership } from "../team/end-membership";
import { Anchor } from "../ui/anchor";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { AddToTeam } from "./add-to-team";

type Person = Readonly<{
  id: string;
  name: string;
  today: string;
  canManage: boolean;
  memberships: readonly Readonly<{
    id: string;
    teamId: string;
    team: string;
    isArchived: boolean;
    fromDay: string;
    toDay: string | null;
    isOpen: boolean;
  }>[];
}>;

/** The teams a person is and was in, from when to when. */
export function PersonTeams({ org, person }: { org: string; person: Person }) {
  const t = useTranslations("people.page");
  const format = useFormatter();
  const { today } = person;
  const day = (text: string) =>
    format.dateTime(new Date(text), { dateStyle: "medium", timeZone: "UTC" });
  const add = person.canManage ? <AddToTeam org={org} person={person.id} today={today} /> : null;
  return (
    <Section title={t("teams")} aside={add}>
      {person.memberships.length === 0 ? (
        <p className="text-soft">{t("teamsEmpty")}</p>
      ) : (
        <Table
          caption={t("caption", { name: person.name })}
          isCaptionHidden
          head={(["team", "from", "to", "actions"] as const).map((column) => (
            <ColumnHeader key={column}>{t(`columns.${column}`)}</ColumnHeader>
          ))}
        >
          {person.memberships.map((one) => (
            <tr key={one.id}>
              <RowHeader className="wrap-anywhere min-w-40 font-normal">
                <Anchor
                  href={`/${org}/teams/${one.teamId}`}
                  className="font-medium underline-offset-3 hover:underline"
                >
                  {one.team}
                </Anchor>
                {one.isArchived ? <span className="text-soft"> · {t("archived")}</span> : null}
              </RowHeader>
              <Cell className="whitespace-nowrap">{day(one.fromDay)}</Cell>
              <Cell className="whitespace-nowrap">{one.toDay ? day(one.toDay) : t("today")}</Cell>
              <Cell>
                {one.isOpen && person.canManage ? (
                  <EndMembership
                    org={org}
                    team={one.teamId}
                    membership={{ id: one.id, name: person.name }}
                    today={today}
                  />
                ) : null}
              </Cell>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}
