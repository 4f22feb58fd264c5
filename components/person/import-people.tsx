"use client";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AppRouter } from "@/server/api/router";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { useAction } from "../use-action";
import { FilePlan } from "./file-plan";
import { FileSource } from "./file-source";

type Outputs = inferRouterOutputs<AppRouter>["people"];

/** A people file, step by step: the text, what it would do, done. */
export function ImportPeople({ org }: { org: string }) {
  const t = useTranslations("people.csv");
  const [csv, setCsv] = useState("");
  const [plan, setPlan] = useState<Outputs["check"] | null>(null);
  const [done, setDone] = useState<Outputs["import"] | null>(null);
  const check = useAction(() => trpc.people.check.mutate({ org, csv }), {
    onDone: setPlan,
    refresh: false,
  });
  const commit = useAction(
    (expected: Outputs["check"]["counts"]) => trpc.people.import.mutate({ org, csv, expected }),
    { onDone: setDone },
  );
  if (done) {
    const again = () => {
      setCsv("");
      setPlan(null);
      setDone(null);
    };
    return (
      <Notice
        tone="success"
        title={t("done")}
        action={
          <>
            <LinkButton href={`/${org}/people`} tone="primary">
              {t("toPeople")}
            </LinkButton>
            <Button onClick={again}>{t("again")}</Button>
          </>
        }
      >
        {t("doneBody", done)}
      </Notice>
    );
  }
  const refused = check.refused ?? commit.refused;
  const isReady = plan !== null && plan.problemCount === 0;
  return (
    <div className="grid gap-5">
      <FileSource
        csv={csv}
        onChange={(text) => {
          setCsv(text);
          setPlan(null);
          commit.clear();
        }}
      />
      {refused ? <Notice tone="error" title={refused.fields.csv ?? refused.message} /> : null}
      <div>
        <Button
          tone={isReady ? "plain" : "primary"}
          isPending={check.isPending}
          disabled={csv.trim() === ""}
          onClick={() => void check.run(undefined)}
        >
          {t(check.isPending ? "checking" : "check")}
        </Button>
      </div>
      {plan ? (
        <FilePlan plan={plan}>
          <Button
            tone="primary"
            isPending={commit.isPending}
            onClick={() => void commit.run(plan.counts)}
          >
            {t("commit", { count: plan.counts.created + plan.counts.matched })}
          </Button>
        </FilePlan>
      ) : null}
    </div>
  );
}
