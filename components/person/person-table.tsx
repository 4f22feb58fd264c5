import { useTranslations } from "next-intl";
import { Anchor } from "../ui/anchor";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

type Person = Readonly<{
  id: string;
  name: string;
  email: string | null;
  memberId: string | null;
  teams: readonly string[];
}>;

/** The directory: everyone by name, with the teams they are in today. */
export function PersonTable(props: { org: string; people: readonly Person[]; total: number }) {
  const t = useTranslations("people");
  const { org } = props;
  return (
    <Table
      caption={t("caption", { total: props.total })}
      head={(["name", "email", "teams", "account"] as const).map((column) => (
        <ColumnHeader key={column}>{t(`columns.${column}`)}</ColumnHeader>
      ))}
    >
      {props.people.map((person) => (
        <tr key={person.id}>
          <RowHeader className="wrap-anywhere min-w-40 font-normal">
            <Anchor
              href={`/${org}/people/${person.id}`}
              className="font-medium underline-offset-3 hover:underline"
            >
              {person.name}
            </Anchor>
          </RowHeader>
          <Cell className="wrap-anywhere min-w-56">{person.email}</Cell>
          <Cell className="wrap-anywhere min-w-40">{person.teams.join(", ")}</Cell>
          <Cell>
            {person.memberId ? (
              <Anchor
                href={`/${org}/members/${person.memberId}`}
                className="underline underline-offset-3"
              >
                {t("member")}
              </Anchor>
            ) : (
              t("noAccount")
            )}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
