import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { inLocale } from "@/server/domain/instrument/wording";
import type { InstrumentPage } from "@/server/features/instruments/pages";
import { Anchor } from "../ui/anchor";
import { languageName } from "./language-name";

/** What an instrument is: its version, state and origin, its scale, its languages, who asks with it. */
export function InstrumentFacts({ org, page }: { org: string; page: InstrumentPage }) {
  const t = useTranslations("instruments.facts");
  const format = useFormatter();
  const locale = useLocale();
  const { instrument, base, cycles } = page;
  const { scale, window } = instrument;
  const labels = scale.labels ? inLocale(scale.labels, locale) : null;
  return (
    <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      <Fact label={t("version")}>
        {t("versionBody", {
          version: instrument.version,
          day: format.dateTime(page.publishedAt, { dateStyle: "long" }),
        })}
      </Fact>
      <Fact label={t("origin")}>
        {base?.id ? (
          <Anchor href={`/${org}/instruments/${base.id}`} className="underline underline-offset-3">
            <bdi>{base.name}</bdi> ({base.version})
          </Anchor>
        ) : (
          t(`origins.${instrument.status}`)
        )}
      </Fact>
      <Fact label={t("languages")}>
        {page.locales.map((code) => languageName(code, locale)).join(", ")}
      </Fact>
      <Fact label={t("scale")}>
        {t("scaleBody", { min: scale.min, max: scale.max })}
        {labels ? `: ${labels.options.join(", ")}; ${labels.notObserved}` : null}
      </Fact>
      <Fact label={t("window")}>{window ? inLocale(window, locale) : t("none")}</Fact>
      <Fact label={t("cycles")}>
        {cycles.length === 0
          ? t("noCycles")
          : cycles.map(({ id, name }, at) => (
              <span key={id}>
                {at > 0 ? ", " : null}
                <Anchor href={`/${org}/cycles/${id}`} className="underline underline-offset-3">
                  <bdi>{name}</bdi>
                </Anchor>
              </span>
            ))}
      </Fact>
    </dl>
  );
}

function Fact(props: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-soft">{props.label}</dt>
      <dd className="wrap-anywhere">{props.children}</dd>
    </div>
  );
}
