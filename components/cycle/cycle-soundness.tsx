import { useFormatter, useLocale, useTranslations } from "next-intl";
import { ALPHA_CUTS, type Soundness, type ToldCount } from "@/server/domain/disclosure/soundness";
import { inLocale } from "@/server/domain/instrument/wording";
import { Badge } from "../ui/badge";
import { Disclosure } from "../ui/disclosure";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import type { CyclePage } from "./cycle-facts";

const KINDS = ["flat", "top", "fast", "either"] as const;

/** How consistently a released cycle was answered, and how many forms look careless; for admins. */
export function CycleSoundness({ soundness }: Pick<CyclePage, "soundness">) {
  const t = useTranslations("cycles.soundness");
  const count = useCount();
  if (!soundness) return null;
  const { told, names } = soundness;
  return (
    <Section title={t("title")}>
      {told ? (
        <>
          <p className="mb-4 max-w-[66ch] text-soft">{t("lead")}</p>
          {told.alphas.every(({ reason }) => reason === "too-few") ? (
            <p>{t("allTooFew", ALPHA_CUTS)}</p>
          ) : (
            <AlphaTable alphas={told.alphas} names={names} />
          )}
          <Disclosure className="mt-2" summary={t("computed")}>
            {t("computedBody", ALPHA_CUTS)}
          </Disclosure>
          <h3 className="mt-6 mb-1">{t("flags")}</h3>
          <p className="mb-3 max-w-[66ch] text-sm text-soft">
            {t("of", { count: count(told.flags.forms) })}
          </p>
          <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
            {KINDS.map((kind) => (
              <div key={kind}>
                <dt className="text-sm text-soft">{t(`kinds.${kind}`)}</dt>
                <dd>{count(told.flags[kind])}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <Notice title={t("withheld")} />
      )}
    </Section>
  );
}

function AlphaTable({
  alphas,
  names,
}: Pick<Soundness, "alphas"> & Pick<NonNullable<CyclePage["soundness"]>, "names">) {
  const t = useTranslations("cycles.soundness");
  const format = useFormatter();
  const locale = useLocale();
  const fixed = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return (
    <Table
      caption={t("caption")}
      isCaptionHidden
      head={
        <>
          <ColumnHeader>{t("quality")}</ColumnHeader>
          <ColumnHeader isNumber>{t("alpha")}</ColumnHeader>
          <ColumnHeader>{t("note")}</ColumnHeader>
        </>
      }
    >
      {alphas.map(({ quality, alpha, reason, isLow }) => {
        const wording = names[quality];
        return (
          <tr key={quality}>
            <RowHeader className="font-normal">
              {wording ? inLocale(wording, locale).name : quality}
            </RowHeader>
            <Cell isNumber>{alpha === null ? t("fine") : format.number(alpha, fixed)}</Cell>
            <Cell className="min-w-40">
              {isLow ? <Badge look="strong">{t("low")}</Badge> : null}
              {reason === "too-few" ? t("tooFew", { forms: ALPHA_CUTS.forms }) : null}
              {reason === "undefined" ? t("undefined") : null}
            </Cell>
          </tr>
        );
      })}
    </Table>
  );
}

function useCount(): (count: ToldCount) => string {
  const t = useTranslations("cycles.soundness");
  return (count) => {
    if (count === "none") return t("none");
    return count === "not-told" ? t("notTold") : t("atLeast", count);
  };
}
