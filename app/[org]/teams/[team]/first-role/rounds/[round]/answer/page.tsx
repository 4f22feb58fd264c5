import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { StepAside } from "@/components/first-role/step-aside";
import { AnswerInRound } from "@/components/first-role-run/answer-in-round";
import { FormClosed } from "@/components/first-role-run/form-closed";
import { Messages } from "@/components/messages";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";
import { askedQuestions } from "@/server/domain/first-role/wording";
import { type FormAddress, formStart } from "@/server/domain/first-role-round/form-start";

type Props = {
  params: Promise<{ org: string; team: string; round: string }>;
  searchParams: Promise<FormAddress>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("first-role-run");
  return { title: t("actions.answer"), referrer: "same-origin" };
}

export default async function AnswerInRoundPage(props: Props) {
  const [{ org, team, round }, address] = await Promise.all([props.params, props.searchParams]);
  const t = await getTranslations("first-role-run");
  const common = await getTranslations("common");
  const format = await getFormatter();
  const data = await orNotFound((await api()).firstRole.form({ org, round }));
  if (data.team.id !== team) notFound();
  const home = `/${org}/teams/${team}/first-role`;
  const path = `${home}/rounds/${round}`;
  if (data.hasSubmitted || data.round.state !== "waiting") {
    return <FormClosed path={path} team={data.team.name} hasSubmitted={data.hasSubmitted} />;
  }
  const names = data.others.filter((name) => name !== null);
  const others =
    names.length > 0 ? t("form.names", { names: format.list(names) }) : t("form.nobodyElse");
  return (
    <>
      <Breadcrumbs
        label={common("breadcrumbs")}
        items={[{ href: path, label: t("rounds.title") }]}
      />
      <p className="mt-2 mb-2 text-soft">{t("answer.lead", { team: data.team.name })}</p>
      <p className="mb-8 max-w-[66ch]">{t("form.told", { others })}</p>
      <div className="grid gap-x-16 gap-y-12 pb-16 xl:grid-cols-[minmax(0,1fr)_17rem]">
        <Messages namespaces={["first-role", "first-role-run", "common", "errors"]}>
          <AnswerInRound
            org={org}
            team={team}
            round={round}
            questions={askedQuestions(data.set, await getLocale())}
            initial={formStart(address, data.set, data.answers)}
          />
        </Messages>
        <StepAside version={data.weightSet.key} stored={t("form.stored")} />
      </div>
    </>
  );
}
