import { useTranslations } from "next-intl";
import type { RatedPage } from "@/server/features/cycles/rated";
import { useDay } from "../perception/use-day";
import { ListPages } from "../search/list-pages";
import { Anchor } from "../ui/anchor";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";

/** A closed cycle whose reports are still to come. */
export function CycleClosed({ rated }: { rated: RatedPage }) {
  const t = useTranslations("cycles.ended");
  const day = useDay();
  const { releasesOn } = rated.terms;
  return (
    <Notice className="mb-8" title={t("closed")}>
      {releasesOn !== null && releasesOn > rated.today
        ? t("closedUntil", { day: day(releasesOn) })
        : t("closedNow")}
    </Notice>
  );
}

/** The way to the reports of a released cycle: all but their own for who runs it, theirs for who was rated. */
export function CycleReports({ org, rated }: { org: string; rated: RatedPage }) {
  const t = useTranslations("cycles");
  const { subjects, terms } = rated;
  if (subjects.length === 0) return null;
  return (
    <Section title={t("ended.reports")}>
      <p className="mb-4 text-soft">{t("ended.reportsBody")}</p>
      <ul className="grid gap-1.5 sm:columns-2 sm:block">
        {subjects.map(({ id, name, isOwn }) => (
          <li key={id} className="wrap-anywhere py-0.5">
            <Anchor href={`/${org}/reports/${id}`} className="underline underline-offset-3">
              {isOwn
                ? t("ended.yourReport")
                : t("ended.report", { name: name ?? t("subjects.erased") })}
            </Anchor>
          </li>
        ))}
      </ul>
      <ListPages path={`/${org}/cycles/${terms.id}`} params={{}} {...rated} />
    </Section>
  );
}
