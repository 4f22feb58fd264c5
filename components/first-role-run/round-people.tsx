import { useTranslations } from "next-intl";
import type { getRound } from "@/server/features/first-role/round-page";
import { Badge } from "../ui/badge";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

export type RoundData = Awaited<ReturnType<typeof getRound>>;

/** Who was asked and whether they have answered; never what. */
export function RoundPeople({ respondents }: Pick<RoundData, "respondents">) {
  const t = useTranslations("first-role-run.rounds");
  return (
    <Section title={t("who")}>
      <Table
        caption={t("who")}
        isCaptionHidden
        head={
          <>
            <ColumnHeader>{t("person")}</ColumnHeader>
            <ColumnHeader>{t("state")}</ColumnHeader>
          </>
        }
      >
        {respondents.map((one) => (
          <tr key={one.personId}>
            <RowHeader className="max-w-80 wrap-anywhere">
              <bdi>{one.name ?? t("erased")}</bdi>
              {one.isSelf ? <span className="font-normal text-soft"> ({t("you")})</span> : null}
            </RowHeader>
            <Cell>
              <Badge look={one.hasSubmitted ? "strong" : "plain"}>
                {t(one.hasSubmitted ? "yes" : "no")}
              </Badge>
            </Cell>
          </tr>
        ))}
      </Table>
    </Section>
  );
}
