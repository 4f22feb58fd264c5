import { useTranslations } from "next-intl";
import type { previewChanges } from "@/server/features/first-role/preview";
import { useDay } from "../first-role-run/use-day";
import { Anchor } from "../ui/anchor";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

type Preview = Awaited<ReturnType<typeof previewChanges>>;

/** Which saved results would have another answer by a set, team by team. */
export function SetPreview(props: { org: string; preview: Preview; isPublished: boolean }) {
  const { looked, changed } = props.preview;
  const t = useTranslations("weight-sets.preview");
  const words = useTranslations("first-role.names");
  const day = useDay();
  return (
    <Section
      title={t(props.isPublished ? "titlePublished" : "title")}
      aside={looked > 0 ? t("aside", { changed: changed.length, looked }) : null}
    >
      <p className="mb-4 max-w-[66ch] text-soft">{t("kept")}</p>
      {changed.length === 0 ? (
        <p>{t(looked === 0 ? "noRuns" : "none")}</p>
      ) : (
        <Table
          caption={t("caption")}
          isCaptionHidden
          head={
            <>
              <ColumnHeader>{t("team")}</ColumnHeader>
              <ColumnHeader>{t("day")}</ColumnHeader>
              <ColumnHeader>{t("from")}</ColumnHeader>
              <ColumnHeader>{t("to")}</ColumnHeader>
            </>
          }
        >
          {changed.map((one) => (
            <tr key={one.id}>
              <RowHeader className="max-w-80 wrap-anywhere">
                <bdi>{one.team}</bdi>
              </RowHeader>
              <Cell className="whitespace-nowrap">
                <Anchor
                  href={`/${props.org}/teams/${one.teamId}/first-role/runs/${one.id}`}
                  className="underline underline-offset-3"
                >
                  {day(one.madeOn)}
                </Anchor>
              </Cell>
              <Cell className="whitespace-nowrap">{words(one.from)}</Cell>
              <Cell className="whitespace-nowrap">
                <strong>{words(one.to)}</strong>
              </Cell>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}
