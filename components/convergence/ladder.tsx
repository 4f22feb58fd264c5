import { useTranslations } from "next-intl";
import { LADDER, type Level } from "@/server/domain/convergence/ladder";
import { Disclosure } from "../ui/disclosure";

/** The five steps from separate to converged, the present one marked by word and weight. */
export function Ladder({ level }: { level: Level | null }) {
  const t = useTranslations("convergence.ladder");
  const common = useTranslations("convergence");
  return (
    <>
      {level === null ? <p className="mb-3 text-soft">{t("unknown")}</p> : null}
      <ol className="grid gap-2 md:grid-cols-5">
        {LADDER.map((step) => {
          const isNow = step === level;
          return (
            <li
              key={step}
              aria-current={isNow ? "step" : undefined}
              className={`border-t-3 pt-2 ${isNow ? "border-ink" : "border-line text-soft"}`}
            >
              <p className="flex flex-wrap items-baseline gap-x-2">
                <span className="text-sm tabular-nums">{step}</span>
                <span className="font-semibold">{t(`${step}.name`)}</span>
                {isNow ? <span className="text-sm">({t("current")})</span> : null}
              </p>
              <p className="text-sm">{t(`${step}.body`)}</p>
            </li>
          );
        })}
      </ol>
      <p className="mt-3 text-sm text-soft">{t("note")}</p>
      <Disclosure summary={common("how")} className="mt-3">
        {t("how")}
      </Disclosure>
    </>
  );
}
