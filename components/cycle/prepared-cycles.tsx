import { useTranslations } from "next-intl";
import type { listCycles } from "@/server/features/cycles/reads";
import { useDay } from "../perception/use-day";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";

type Row = Awaited<ReturnType<typeof listCycles>>["cycles"][number];

/** Drafts that repeat has prepared and that wait to be launched. */
export function PreparedCycles({ org, rows }: { org: string; rows: readonly Row[] }) {
  const t = useTranslations("cycles.repeat");
  const day = useDay();
  const waiting = rows.flatMap(({ id, name, state, preparedFor }) =>
    state === "draft" && preparedFor ? [{ id, name, preparedFor }] : [],
  );
  if (waiting.length === 0) return null;
  return (
    <Notice
      className="mb-8"
      title={t("waiting")}
      action={waiting.map(({ id, name, preparedFor }) => (
        <LinkButton key={id} href={`/${org}/cycles/${id}`}>
          <bdi>{name}</bdi> {t("waitingBody", { day: day(preparedFor, "medium") })}
        </LinkButton>
      ))}
    />
  );
}
