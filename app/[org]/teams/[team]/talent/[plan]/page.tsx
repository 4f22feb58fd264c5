import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { AgreeStep } from "@/components/talent/agree-step";
import { DemandStep } from "@/components/talent/demand-step";
import { HubStep } from "@/components/talent/hub-step";
import { ChangePlan } from "@/components/talent/plan-actions";
import { PlanSteps } from "@/components/talent/plan-steps";
import { StageBadge } from "@/components/talent/plan-table";
import { RateStep } from "@/components/talent/rate-step";
import { RevealStep } from "@/components/talent/reveal-step";
import { TeamFrame } from "@/components/team/team-frame";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";
import { PLAN_STEPS, stepFor } from "@/server/domain/talent/stage";

type Props = {
  params: Promise<{ org: string; team: string; plan: string }>;
  searchParams: Promise<{ step?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("talent");
  return { title: t("columns.plan") };
}

export default async function TalentPlanPage(props: Props) {
  const [{ org, team, plan }, search] = await Promise.all([props.params, props.searchParams]);
  const t = await getTranslations("talent");
  const page = await orNotFound((await api()).talent.get({ org, team, plan }));
  const { stage, cto, cio } = page.plan;
  const counts = { demands: page.demands.length, hubs: page.hubs.length };
  const step = PLAN_STEPS.find((one) => one === search.step) ?? stepFor(stage, counts);
  const list = `/${org}/teams/${team}/talent`;
  const home = `${list}/${plan}`;
  const shown = { place: { org, team, plan }, page };
  return (
    <Messages namespaces={["talent", "common", "errors"]}>
      <TeamFrame
        org={org}
        team={page.team}
        part="talent"
        title={page.plan.name}
        lead={
          <>
            {t("plan.raters", { cto: cto || t("nobody"), cio: cio || t("nobody") })}{" "}
            <StageBadge stage={stage} />
          </>
        }
        below={[{ href: list, label: t("label") }]}
        actions={page.can.edit ? <ChangePlan place={shown.place} plan={page.plan} /> : null}
      >
        <PlanSteps home={home} step={step} />
        {step === "demand" ? <DemandStep {...shown} /> : null}
        {step === "hubs" ? <HubStep {...shown} /> : null}
        {step === "rate" ? <RateStep {...shown} home={home} /> : null}
        {step === "reveal" ? <RevealStep page={page} /> : null}
        {step === "agree" ? <AgreeStep {...shown} /> : null}
      </TeamFrame>
    </Messages>
  );
}
