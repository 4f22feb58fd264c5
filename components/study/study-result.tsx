import { useFormatter, useTranslations } from "next-intl";
import type { Instrument } from "@/server/domain/instrument/instrument";
import { inLocale } from "@/server/domain/instrument/wording";
import { type LevelResult, STUDY_CUTS, type StudyResult } from "@/server/domain/study/result";
import { Badge } from "../ui/badge";
import { Disclosure } from "../ui/disclosure";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

type Props = Readonly<{
  result: StudyResult | null;
  day: string;
  instrument: Instrument;
  locale: string;
  isOpen: boolean;
}>;

/** What one closed study found: in a sentence, and level by level. */
export function StudyResultView({ result, day, instrument, locale, isOpen }: Props) {
  const t = useTranslations("instruments.study");
  if (!result) return <p className="mb-4">{t("tooFew", { day, judges: STUDY_CUTS.judges })}</p>;
  const flagged = result.levels.filter(({ flags }) => flags.length > 0).length;
  const { judges } = result;
  return (
    <div className="mb-5">
      <p>
        <strong>{t("closedOn", { day, judges })}</strong>{" "}
        {result.isPassed ? t("passed") : t("flagged", { flagged, total: result.levels.length })}
      </p>
      <Disclosure className="mt-2" summary={t("levels")} isOpen={isOpen && !result.isPassed}>
        <LevelTable levels={result.levels} instrument={instrument} locale={locale} />
        <p className="mt-3 max-w-[66ch]">
          {t("rule", { agreement: STUDY_CUTS.agreement, sd: STUDY_CUTS.sd })}
        </p>
      </Disclosure>
    </div>
  );
}

function LevelTable(
  props: Readonly<{ levels: readonly LevelResult[]; instrument: Instrument; locale: string }>,
) {
  const t = useTranslations("instruments.study.table");
  const format = useFormatter();
  const fixed = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return (
    <Table
      caption={t("caption")}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("level")}</ColumnHeader>
          <ColumnHeader isNumber>{t("agreement")}</ColumnHeader>
          <ColumnHeader isNumber>{t("mean")}</ColumnHeader>
          <ColumnHeader isNumber>{t("sd")}</ColumnHeader>
          <ColumnHeader>{t("flags")}</ColumnHeader>
        </>
      }
    >
      {props.levels.map(({ quality: key, level, agreement, mean, sd, flags }) => {
        const quality = props.instrument.qualities.find((one) => one.key === key);
        const text = quality?.anchors.find((one) => one.level === level)?.wording;
        return (
          <tr key={`${key} ${level}`}>
            <RowHeader className="min-w-60 font-normal">
              <span className="text-soft">
                {quality ? inLocale(quality.wording, props.locale).name : key}, {level}
              </span>
              <br />
              {text ? inLocale(text, props.locale) : null}
            </RowHeader>
            <Cell isNumber>{format.number(agreement, { style: "percent" })}</Cell>
            <Cell isNumber>{format.number(mean, fixed)}</Cell>
            <Cell isNumber>{format.number(sd, fixed)}</Cell>
            <Cell>
              <span className="flex flex-wrap gap-1">
                {flags.map((flag) => (
                  <Badge key={flag} look="strong">
                    {t(`flag.${flag}`)}
                  </Badge>
                ))}
              </span>
            </Cell>
          </tr>
        );
      })}
    </Table>
  );
}
