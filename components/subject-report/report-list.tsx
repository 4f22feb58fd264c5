import { useFormatter, useTranslations } from "next-intl";
import { Anchor } from "@/components/ui/anchor";
import { Badge } from "@/components/ui/badge";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";

type Line = Readonly<{
  subjectId: string;
  name: string | null;
  isBody: boolean;
  teamName: string | null;
  cycleName: string;
  releasedAt: Date;
  sharedAt: Date | null;
  readAt: Date | null;
}>;

/** Reports with whom they are about, of which cycle, and how far they have come. */
export function ReportList(props: {
  org: string;
  title: string;
  timeZone: string;
  lines: readonly Line[];
  /** One's own: what is held back cannot be opened yet. */
  isOwn: boolean;
}) {
  const t = useTranslations("reports");
  const format = useFormatter();
  const { isOwn, timeZone } = props;
  return (
    <Table
      caption={props.title}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t(isOwn ? "list.cycle" : "list.about")}</ColumnHeader>
          {isOwn ? null : <ColumnHeader>{t("list.cycle")}</ColumnHeader>}
          <ColumnHeader>{t("list.released")}</ColumnHeader>
          <ColumnHeader>{t("list.state")}</ColumnHeader>
        </>
      }
    >
      {props.lines.map((line) => {
        const title = isOwn ? line.cycleName : nameOf(line, t);
        const isHeld = line.sharedAt === null;
        return (
          <tr key={line.subjectId}>
            <RowHeader>
              {isOwn && isHeld ? (
                title
              ) : (
                <Anchor
                  href={`/${props.org}/reports/${line.subjectId}`}
                  className="inline-block min-h-6 underline underline-offset-3"
                >
                  {title}
                </Anchor>
              )}
            </RowHeader>
            {isOwn ? null : <Cell>{line.cycleName}</Cell>}
            <Cell>{format.dateTime(line.releasedAt, { dateStyle: "medium", timeZone })}</Cell>
            <Cell>
              <Badge look={isHeld ? "dashed" : "plain"}>
                {t(`state.${isHeld ? "held" : line.readAt ? "read" : "shared"}`)}
              </Badge>
            </Cell>
          </tr>
        );
      })}
    </Table>
  );
}

type Say = (key: string, values?: Record<string, string>) => string;

/** Whom a report is about: a person, a team's leadership as a body, or somebody who was erased. */
export function nameOf(
  { name, isBody, teamName }: Pick<Line, "name" | "isBody" | "teamName">,
  t: Say,
): string {
  if (isBody) return t("body", { team: teamName ?? "" });
  return name ?? t("erased");
}
