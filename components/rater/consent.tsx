"use client";
import { useTranslations } from "next-intl";
import type { RatersPage } from "@/server/features/raters/reads";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { notify } from "../ui/toast-queue";
import { useAction } from "../use-action";

type Props = Readonly<{
  org: string;
  cycleId: string;
  subjectId: string;
  consent: NonNullable<RatersPage["consent"]>;
}>;

/** Whether one's ratings may enter the figures of one's team, and what follows from it. */
export function Consent({ consent, ...place }: Props) {
  const t = useTranslations("raters.consent");
  const { hasConsented, team, threshold } = consent;
  const give = useAction(
    (next: boolean) => trpc.cycles.consent.mutate({ ...place, hasConsented: next }),
    { onDone: () => notify({ title: t("saved") }) },
  );
  return (
    <div className="grid max-w-[66ch] gap-3">
      <p>{t("why", { team, threshold })}</p>
      <p className="text-soft">{t("what")}</p>
      {give.refused ? <Notice tone="error" title={give.refused.message} /> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="font-semibold">{t(hasConsented ? "yes" : "no")}</p>
        <Button isPending={give.isPending} onClick={() => void give.run(!hasConsented)}>
          {t(hasConsented ? "takeBack" : "agree")}
        </Button>
      </div>
    </div>
  );
}
