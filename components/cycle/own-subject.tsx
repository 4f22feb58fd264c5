import { useTranslations } from "next-intl";
import type { CycleState } from "@/server/domain/cycle";
import type { RatedPage } from "@/server/features/cycles/rated";
import { useDay } from "../perception/use-day";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";

type Props = Readonly<{ org: string; rated: RatedPage; state: CycleState }>;

/** What somebody who is rated can do in a cycle, or wait for. */
export function OwnSubjects({ org, rated, state }: Props) {
  const t = useTranslations("cycles.yours");
  const day = useDay();
  const { own } = rated;
  if (own.length === 0 || (state !== "draft" && state !== "open")) return null;
  const until = rated.terms.closesOn;
  return (
    <Notice
      className="mb-8"
      title={t("title")}
      action={own.map(({ id, name }) => (
        <LinkButton key={id} href={`/${org}/cycles/${rated.terms.id}/subjects/${id}`}>
          {t(state === "draft" ? "propose" : "see")}
          {own.length > 1 ? ` (${name})` : null}
        </LinkButton>
      ))}
    >
      {state === "draft" ? t("draftBody") : t("openBody", { day: until ? day(until) : "–" })}{" "}
      {state === "open" && rated.mayManage ? t("concerned") : null}
    </Notice>
  );
}
