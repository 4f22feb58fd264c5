import { useFormatter, useTranslations } from "next-intl";
import { Anchor } from "../ui/anchor";
import { EmptyState } from "../ui/empty-state";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { AddPerson } from "./add-person";
import { EndMembership } from "./end-membership";

type Membership = Readonly<{
  id: string;
  personId: string;
  name: string;
  fromDay: string;
  toDay: string | null;
  isCurrent: boolean;
}>;

type Data = Readonly<{
  team: Readonly<{ id: string; name: string; isArchived: boolean }>;
  people: readonly Membership[];
  today: string;
  canManage: boolean;
  canReadPeople: boolean;
}>;

/** Who is in the team, from when to when; those who were stay listed. */
export function TeamPeople({ org, data }: { org: string; data: Data }) {
  const t = useTranslations("teams.page");
  const canChange = data.canManage && !data.team.isArchived;
  const { team, today } = data;
  const add = canChange ? (
    <AddPerson org={org} team={team.id} today={today} isAdmin={data.canReadPeople} />
  ) : null;
  if (data.people.length === 0) {
    return (
      <Section title={t("people")}>
        <EmptyState title={t("peopleEmpty")} action={add}>
          {t("peopleEmptyBody")}
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section title={t("people")} aside={add}>
      <Table
        caption={t("peopleCaption", { team: team.name })}
        isCaptionHidden
        head={
          <>
            <ColumnHeader>{t("columns.person")}</ColumnHeader>
            <ColumnHeader>{t("columns.from")}</ColumnHeader>
            <ColumnHeader>{t("columns.to")}</ColumnHeader>
            {canChange ? <ColumnHeader>{t("columns.actions")}</ColumnHeader> : null}
          </>
        }
      >
        {data.people.map((one) => (
          <tr key={one.id}>
            <RowHeader className="wrap-anywhere font-normal">
              {data.canReadPeople ? (
                <Anchor
                  href={`/${org}/people/${one.personId}`}
                  className="font-medium underline-offset-3 hover:underline"
                >
                  {one.name}
                </Anchor>
              ) : (
                one.name
              )}
            </RowHeader>
            <Days one={one} today={today} />
            {canChange ? (
              <Cell>
                {one.toDay === null || one.toDay > today ? (
                  <EndMembership org={org} team={team.id} membership={one} today={today} />
                ) : null}
              </Cell>
            ) : null}
          </tr>
        ))}
      </Table>
    </Section>
  );
}

function Days({ one, today }: { one: Membership; today: string }) {
  const t = useTranslations("teams.page");
  const format = useFormatter();
  const day = (text: string) =>
    format.dateTime(new Date(text), { dateStyle: "medium", timeZone: "UTC" });
  const remark = one.isCurrent ? null : one.fromDay > today ? t("future") : t("past");
  return (
    <>
      <Cell className="whitespace-nowrap">{day(one.fromDay)}</Cell>
      <Cell className="whitespace-nowrap">
        {one.toDay ? day(one.toDay) : t("open")}
        {remark ? <span className="text-soft"> · {remark}</span> : null}
      </Cell>
    </>
  );
}
