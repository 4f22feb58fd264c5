"use client";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AppRouter } from "@/server/api/router";
import { LIST_LENGTH, NOMINATION_ROWS } from "@/server/domain/nomination-rows";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { TextareaField } from "../ui/text-field";
import { useAction } from "../use-action";
import { ListProblems } from "./list-problems";

type Plan = inferRouterOutputs<AppRouter>["raters"]["check"];

/** A list of raters, step by step: the text, what it would do, done. */
export function ImportRaters({ org, cycleId }: { org: string; cycleId: string }) {
  const t = useTranslations("raters.csv");
  const [csv, setCsv] = useState("");
  const [plan, setPlan] = useState<Plan | null>(null);
  const [isDone, setDone] = useState(false);
  const check = useAction(() => trpc.raters.check.mutate({ org, cycleId, csv }), {
    onDone: setPlan,
    refresh: false,
  });
  const commit = useAction(
    (expected: Plan["counts"]) => trpc.raters.import.mutate({ org, cycleId, csv, expected }),
    { onDone: () => setDone(true) },
  );
  const back = `/${org}/cycles/${cycleId}`;
  if (isDone && plan) {
    return (
      <Notice
        tone="success"
        title={t("done")}
        action={
          <LinkButton href={back} tone="primary">
            {t("back")}
          </LinkButton>
        }
      >
        {t("add", { count: plan.counts.raters })}
      </Notice>
    );
  }
  const refused = check.refused ?? commit.refused;
  const isTooLong = csv.length > LIST_LENGTH;
  const isReady = plan !== null && plan.problemCount === 0;
  return (
    <div className="grid gap-5">
      <TextareaField
        label={t("text")}
        help={csv === "" ? undefined : t("length", { rows: rowsIn(csv) })}
        rows={10}
        spellCheck={false}
        value={csv}
        onChange={({ target }) => {
          setCsv(target.value);
          setPlan(null);
          commit.clear();
        }}
      />
      {isTooLong ? (
        <Notice tone="error" title={t("tooLong", { rows: NOMINATION_ROWS, length: LIST_LENGTH })} />
      ) : null}
      {refused ? <Notice tone="error" title={refused.fields.csv ?? refused.message} /> : null}
      <div>
        <Button
          tone={isReady ? "plain" : "primary"}
          isPending={check.isPending}
          disabled={csv.trim() === "" || isTooLong}
          onClick={() => void check.run(undefined)}
        >
          {t(check.isPending ? "checking" : "check")}
        </Button>
      </div>
      {plan && !isReady ? <ListProblems plan={plan} /> : null}
      {plan && isReady ? (
        <Notice
          tone="success"
          title={t("noProblems")}
          action={
            <Button
              tone="primary"
              isPending={commit.isPending}
              disabled={plan.counts.raters === 0}
              onClick={() => void commit.run(plan.counts)}
            >
              {commit.isPending ? t("adding") : t("commit", { count: plan.counts.raters })}
            </Button>
          }
        >
          {[
            t("add", { count: plan.counts.raters }),
            t("create", { count: plan.counts.people }),
            t("known", { count: plan.known }),
          ].join(", ")}
        </Notice>
      ) : null}
    </div>
  );
}

/** Rows without the header. */
function rowsIn(csv: string): number {
  return Math.max(0, csv.split("\n").filter((line) => line.trim() !== "").length - 1);
}
