import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { StepAside } from "@/components/first-role/step-aside";
import { AnswerForTeam } from "@/components/first-role-run/answer-for-team";
import { Messages } from "@/components/messages";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";
import { askedQuestions } from "@/server/domain/first-role/wording";
import { type FormAddress, formStart } from "@/server/domain/first-role-round/form-start";

type Props = {
  params: Promise<{ org: string; team: string }>;
  searchParams: Promise<FormAddress>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("first-role-run");
  return { title: t("actions.answer"), referrer: "same-origin" };
}

export default async function AnswerForTeamPage(props: Props) {
  const [{ org, team }, address] = await Promise.all([props.params, props.searchParams]);
  const t = await getTranslations("first-role-run");
  const common = await getTranslations("common");
  const data = await orNotFound((await api()).firstRole.answering({ org, team }));
  const locale = await getLocale();
  const home = `/${org}/teams/${team}`;
  const crumbs = [
    { href: home, label: data.team.name },
    { href: `${home}/first-role`, label: t("title") },
  ];
  return (
    <>
      <Breadcrumbs label={common("breadcrumbs")} items={crumbs} />
      <p className="mt-2 mb-6 text-soft">{t("answer.lead", { team: data.team.name })}</p>
      <div className="grid gap-x-16 gap-y-12 pb-16 xl:grid-cols-[minmax(0,1fr)_17rem]">
        <Messages namespaces={["first-role", "first-role-run", "common", "errors"]}>
          <AnswerForTeam
            org={org}
            team={team}
            weightSet={data.weightSet.key}
            questions={askedQuestions(data.set, locale)}
            initial={formStart(address, data.set)}
          />
        </Messages>
        <StepAside version={data.weightSet.key} stored={t("answer.stored")} />
      </div>
    </>
  );
}
