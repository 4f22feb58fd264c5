"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { ChainHead } from "@/server/domain/audit-chain";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { Notice } from "../ui/notice";
import { useAction } from "../use-action";

type Outcome =
  | Readonly<{ ok: true; head: ChainHead; checked: number }>
  | Readonly<{ ok: false; at: number; why: string }>;

/** Checks the whole chain, part after part, and says how far it is and what came out. */
export function VerifyChain({ org }: { org: string }) {
  const t = useTranslations("audit.verify");
  const [checked, setChecked] = useState(0);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isStopped = useRef(false);
  const action = useAction(async () => {
    isStopped.current = false;
    setOutcome(null);
    setChecked(0);
    let after: Parameters<typeof trpc.audit.verify.mutate>[0]["after"];
    let sum = 0;
    while (!isStopped.current) {
      const part = await trpc.audit.verify.mutate({ org, after });
      if (!part.verdict.ok) return setOutcome(part.verdict);
      sum += part.checked;
      setChecked(sum);
      if (part.isEnd) return setOutcome({ ok: true, head: part.verdict.head, checked: sum });
      after = part.next ?? undefined;
    }
  });
  return (
    <Disclosure summary={t("title")} className="mb-6">
      <p className="mb-3">{t("body")}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Button size="sm" isPending={action.isPending} onClick={() => void action.run(undefined)}>
          {t("run")}
        </Button>
        {action.isPending ? (
          <Button
            size="sm"
            tone="quiet"
            onClick={() => {
              isStopped.current = true;
            }}
          >
            {t("stop")}
          </Button>
        ) : null}
        <span aria-live="polite">
          {action.isPending ? `${t("progress")}: ${t("entries", { count: checked })}` : null}
        </span>
      </div>
      {action.refused ? (
        <Notice tone="error" title={action.refused.message} className="mt-3" />
      ) : null}
      {outcome?.ok ? (
        <Notice tone="success" title={t("intact", { count: outcome.checked })} className="mt-3">
          <p>{t("head", { seq: outcome.head.seq })}</p>
          <p>
            <code className="break-all text-ink">{outcome.head.hash}</code>
          </p>
          <p>{t("keep")}</p>
        </Notice>
      ) : null}
      {outcome && !outcome.ok ? (
        <Notice tone="error" title={t("broken", { seq: outcome.at })} className="mt-3">
          {t(`why.${outcome.why}`)}
        </Notice>
      ) : null}
    </Disclosure>
  );
}
