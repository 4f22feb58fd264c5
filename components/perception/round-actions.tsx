"use client";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { trpc } from "../trpc";

type Props = Readonly<{ org: string; team: string; roundId: string; done: number }>;

/** Ends an open round, with results or without. */
export function RoundActions(props: Props) {
  const t = useTranslations("perceptions.round");
  const { done, ...place } = props;
  return (
    <>
      <ActionConfirm
        label={t("close")}
        tone={done >= 3 ? "primary" : "plain"}
        title={t("closeTitle")}
        description={
          <>
            <p>{t("closeBody", { done })}</p>
            {done < 5 ? <p className="mt-2">{t(done < 3 ? "needThree" : "needFive")}</p> : null}
          </>
        }
        confirmLabel={t("close")}
        call={() => trpc.perceptions.close.mutate(place)}
        doneMessage={t("closed")}
      />
      <ActionConfirm
        label={t("cancel")}
        tone="quiet"
        title={t("cancelTitle")}
        description={t("cancelBody")}
        confirmLabel={t("cancel")}
        call={() => trpc.perceptions.cancel.mutate(place)}
        doneMessage={t("cancelled")}
      />
    </>
  );
}
