import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";
import { COVERED } from "@/server/domain/first-role/interim-cover";
import { catalogueEntry, catalogueWording } from "@/server/domain/responsibility/catalogue";
import { type ResultData, useFirstRoleWords } from "./use-words";

/** Which of the sixteen responsibilities nobody holds meanwhile, and who should. */
export function CoverSection({ data }: { data: ResultData }) {
  const t = useTranslations("first-role.cover");
  const next = useTranslations("first-role.next");
  const names = useTranslations("first-role.headlineNames");
  const locale = useLocale();
  const words = useFirstRoleWords(data.set);
  const { cover, towards } = data.explanation;
  const nameOf = (id: string) => {
    const entry = catalogueEntry(id);
    return entry ? catalogueWording(entry, locale).name : id;
  };
  const owners = [...new Set(cover.held.map(({ by }) => by))];
  return (
    <Section
      title={t("heading")}
      aside={t("aside", { open: cover.open.length, total: COVERED.length })}
    >
      {data.recommendation.label === "too-close" ? (
        <p className="mb-3 text-soft">{next("if", { name: names(data.recommendation.first) })}</p>
      ) : null}
      {cover.open.length > 0 ? (
        <>
          <p className="mb-3 text-soft">
            {t(cover.open.length === COVERED.length ? "leadAll" : "lead")}
          </p>
          <Table
            caption={t("heading")}
            isCaptionHidden
            head={
              <>
                <ColumnHeader>{t("responsibility")}</ColumnHeader>
                <ColumnHeader>{t("side")}</ColumnHeader>
                <ColumnHeader>{t("holder")}</ColumnHeader>
              </>
            }
          >
            {cover.open.map(({ responsibility, side, holder }) => (
              <tr key={responsibility}>
                <RowHeader>{nameOf(responsibility)}</RowHeader>
                <Cell>{t(`sides.${side}`)}</Cell>
                <Cell>{words.holders[holder]}</Cell>
              </tr>
            ))}
          </Table>
        </>
      ) : null}
      <div className="mt-4 grid gap-2">
        {owners.map((owner) => {
          const own = cover.held.filter(({ by }) => by === owner);
          return (
            <p key={owner} className="max-w-[84ch]">
              <span className="text-soft">
                {t("held", { by: t(`by.${owner}`, { role: towards }) })}
              </span>{" "}
              {own.map((one) => nameOf(one.responsibility)).join("; ")}.
            </p>
          );
        })}
        {cover.toAgree.length > 0 ? (
          <p className="max-w-[84ch]">
            <span className="text-soft">{t("toAgree")}</span> {cover.toAgree.map(nameOf).join("; ")}
            .
          </p>
        ) : null}
      </div>
    </Section>
  );
}
