import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { exportHref } from "@/components/comparison/links";
import { getLabels } from "@/components/letter-labels";
import { Messages } from "@/components/messages";
import { PrintButton } from "@/components/talent/print-button";
import { TeamFrame } from "@/components/team/team-frame";
import { CompareForm } from "@/components/timeline/compare-form";
import { ComparisonView } from "@/components/timeline/comparison-view";
import { buttonClass } from "@/components/ui/button";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

type Sides = { from?: string; fromDay?: string; to?: string; toDay?: string };
type Props = {
  params: Promise<{ org: string; team: string }>;
  searchParams: Promise<Sides>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("timeline");
  return { title: t("comparison.title") };
}

export default async function CompareStatesPage(props: Props) {
  const { org, team } = await props.params;
  const asked = await props.searchParams;
  const t = await getTranslations("timeline");
  // A snapshot that is chosen counts; the day beside it is for when none is.
  const from = asked.from || asked.fromDay || undefined;
  const to = asked.to || asked.toDay || undefined;
  const comparison = await orNotFound((await api()).timeline.compare({ org, team, from, to }));
  const home = `/${org}/teams/${team}`;
  const file = { team, from: comparison.from.value, to: comparison.to.value };
  return (
    <Messages namespaces={["common"]}>
      <TeamFrame
        org={org}
        team={comparison.team}
        part="timeline"
        title={t("comparison.title")}
        lead={t("comparison.lead")}
        below={[{ href: `${home}/timeline`, label: t("title") }]}
        actions={
          <>
            <PrintButton label={t("comparison.print")} />
            <a
              className={buttonClass()}
              href={exportHref(org, "structure-changes.csv", file)}
              download
            >
              {t("comparison.csv")}
            </a>
          </>
        }
      >
        <CompareForm home={home} comparison={comparison} />
        <ComparisonView comparison={comparison} labels={await getLabels()} />
      </TeamFrame>
    </Messages>
  );
}
