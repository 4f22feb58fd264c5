"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionConfirm } from "../action-confirm";
import { trpc } from "../trpc";

type Props = Readonly<{
  org: string;
  team: string;
  round: string;
  state: "waiting" | "revealed";
  canReveal: boolean;
  asked: number;
  submitted: number;
}>;

/** What whoever runs a round does next: reveal, then save the median; or cancel. */
export function RoundActions({ org, team, round, ...props }: Props) {
  const t = useTranslations("first-role-run.rounds");
  const router = useRouter();
  const input = { org, team, round };
  const { submitted, asked } = props;
  return (
    <div className="flex flex-wrap gap-2.5">
      {props.state === "waiting" && props.canReveal ? (
        <ActionConfirm
          tone="primary"
          label={t("reveal")}
          title={t("revealTitle")}
          description={t("revealBody", { submitted, missing: asked - submitted })}
          confirmLabel={t("reveal")}
          call={() => trpc.firstRole.revealRound.mutate(input)}
          doneMessage={t("revealed")}
        />
      ) : null}
      {props.state === "revealed" ? (
        <ActionConfirm
          tone="primary"
          label={t("conclude")}
          title={t("concludeTitle")}
          description={t("concludeBody")}
          confirmLabel={t("conclude")}
          call={() => trpc.firstRole.concludeRound.mutate(input)}
          doneMessage={t("concluded")}
          onDone={({ run }) => {
            // The run was just made; typed routes know literal paths only.
            router.push(`/${org}/teams/${team}/first-role/runs/${run}` as Route);
          }}
        />
      ) : null}
      <ActionConfirm
        tone="quiet"
        label={t("cancel")}
        title={t("cancelTitle")}
        description={t("cancelBody")}
        confirmLabel={t("cancel")}
        call={() => trpc.firstRole.cancelRound.mutate(input)}
        doneMessage={t("cancelled")}
      />
    </div>
  );
}
