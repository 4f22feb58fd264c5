import { useFormatter, useLocale, useTranslations } from "next-intl";
import { ALPHA_CUTS } from "@/server/domain/disclosure/soundness";
import { inLocale } from "@/server/domain/instrument/wording";
import type { InstrumentPage } from "@/server/features/instruments/pages";
import { EmptyState } from "../ui/empty-state";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

type Props = Readonly<{ page: Pick<InstrumentPage, "instrument" | "soundness"> }>;

/** Whether the items of each quality belong together, by the released cycles that asked them. */
export function AlphaSection({ page }: Props) {
  const t = useTranslations("instruments.alpha");
  const format = useFormatter();
  const locale = useLocale();
  const { instrument, soundness } = page;
  const cycles = soundness.filter(({ alphas }) => alphas.some(({ alpha }) => alpha !== null));
  const fixed = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return (
    <Section title={t("title")}>
      {cycles.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyBody", ALPHA_CUTS)}</EmptyState>
      ) : (
        <>
          <p className="mb-4 max-w-[66ch] text-soft">{t("lead", ALPHA_CUTS)}</p>
          <Table
            caption={t("caption")}
            isCaptionHidden
            head={
              <>
                <ColumnHeader>{t("quality")}</ColumnHeader>
                {cycles.map(({ id, name }) => (
                  <ColumnHeader key={id} isNumber>
                    <bdi>{name}</bdi>
                  </ColumnHeader>
                ))}
              </>
            }
          >
            {instrument.qualities.map(({ key, wording }) => (
              <tr key={key}>
                <RowHeader className="font-normal">{inLocale(wording, locale).name}</RowHeader>
                {cycles.map(({ id, alphas }) => {
                  const found = alphas.find(({ quality }) => quality === key);
                  const alpha = found?.alpha ?? null;
                  const text = alpha === null ? t("none") : format.number(alpha, fixed);
                  return (
                    <Cell key={id} isNumber className="whitespace-nowrap">
                      {found?.isLow ? t("low", { alpha: text }) : text}
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </Table>
        </>
      )}
    </Section>
  );
}
