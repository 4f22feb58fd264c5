import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { LABEL_FROM } from "@/server/domain/first-role/recommend";
import { figure, type ResultData } from "./use-words";

/** 'How is this computed?': the formula, the labels, the sampling and its source. */
export function Computed({ data, json }: { data: ResultData; json?: string }) {
  const t = useTranslations("first-role.computed");
  const common = useTranslations("common");
  const { draws, concentration, generator, seed } = data.explanation.sampling;
  const { decisive, leaning } = LABEL_FROM;
  return (
    <Disclosure summary={common("computed")} className="pb-10">
      <div className="grid gap-2.5">
        <p>{t("model")}</p>
        <p>{t("order")}</p>
        <p>
          {t("labels", {
            decisiveMargin: figure(decisive.margin),
            decisiveShare: decisive.acceptability,
            leaningMargin: figure(leaning.margin),
            leaningShare: leaning.acceptability,
          })}
        </p>
        <p>
          {t("sampling", {
            draws,
            concentration,
            generator,
            near: String(seed.near),
            flat: String(seed.flat),
          })}
        </p>
        {json ? (
          <p>
            {t("version", { version: data.set.version })}{" "}
            <a href={json} className="wrap-anywhere">
              {json}
            </a>
          </p>
        ) : null}
      </div>
    </Disclosure>
  );
}
