import { useTranslations } from "next-intl";
import { Anchor } from "../ui/anchor";
import { classNames } from "../ui/class-names";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

type Team = Readonly<{
  id: string;
  name: string;
  depth: number;
  trail: readonly string[];
  people: number;
  children: number;
}>;

const INDENTS = ["", "pl-5", "pl-10", "pl-15", "pl-20", "pl-25"];

/** Teams as a table of contents: each stands under the one it belongs to. */
export function TeamTable(props: {
  org: string;
  teams: readonly Team[];
  total: number;
  q: string;
}) {
  const t = useTranslations("teams");
  const { total, q } = props;
  return (
    <Table
      caption={q ? t("captionFound", { total, q }) : t("caption", { total })}
      head={
        <>
          <ColumnHeader>{t("columns.team")}</ColumnHeader>
          <ColumnHeader isNumber>{t("columns.people")}</ColumnHeader>
          <ColumnHeader isNumber>{t("columns.below")}</ColumnHeader>
        </>
      }
    >
      {props.teams.map((team) => (
        <tr key={team.id}>
          <RowHeader className="font-normal">
            <span
              className={classNames(
                "wrap-anywhere block min-w-40",
                q ? "" : INDENTS[Math.min(team.depth, INDENTS.length - 1)],
              )}
            >
              {team.depth > 0 && !q ? (
                <span className="sr-only">{t("level", { level: team.depth + 1 })} </span>
              ) : null}
              <Anchor
                href={`/${props.org}/teams/${team.id}`}
                className="font-medium underline-offset-3 hover:underline"
              >
                {team.name}
              </Anchor>
              {q && team.trail.length > 0 ? (
                <span className="block text-soft text-sm">{team.trail.join(" / ")}</span>
              ) : null}
            </span>
          </RowHeader>
          <Cell isNumber>{team.people}</Cell>
          <Cell isNumber>{team.children || ""}</Cell>
        </tr>
      ))}
    </Table>
  );
}
