import { useTranslations } from "next-intl";
import type { CycleState } from "@/server/domain/cycle";
import type { RatedPage } from "@/server/features/cycles/rated";
import { useDay } from "../perception/use-day";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";

type Props = Readonly<{ org: string; rated: RatedPage; state: CycleState }>;

const LINKS = { draft: "propose", open: "see", closed: "look" } as const;

/** What somebody who is rated can do in a cycle, or wait for. */
export function OwnSubjects({ org, rated, state }: Props) {
  const t = useTranslations("cycles.yours");
  const day = useDay();
  const { own } = rated;
  const canConsent = own.some((one) => one.canConsent);
  const until = rated.terms.closesOn;
  const isRunning = state === "draft" || state === "open" || (state === "closed" && canConsent);
  if (own.length === 0 || !isRunning) return null;
  return (
    <Notice
      className="mb-8"
      title={t("title")}
      action={own.map(({ id, name }) => (
        <LinkButton key={id} href={`/${org}/cycles/${rated.terms.id}/subjects/${id}`}>
          {t(LINKS[state])}
          {own.length > 1 ? ` (${name})` : null}
        </LinkButton>
      ))}
    >
      {[
        t(`${state}Body`, { day: until ? day(until) : "–" }),
        canConsent ? t("consent") : null,
        state === "open" && rated.mayManage ? t("concerned") : null,
      ]
        .filter((words) => words !== null)
        .join(" ")}
    </Notice>
  );
}
