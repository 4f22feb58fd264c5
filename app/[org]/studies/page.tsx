import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { Anchor } from "@/components/ui/anchor";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("instruments.judging"))("title") };
}

export default async function StudiesPage(props: { params: Promise<{ org: string }> }) {
  const { org } = await props.params;
  const [t, format] = await Promise.all([getTranslations("instruments.judging"), getFormatter()]);
  const { studies } = await orNotFound((await api()).studies.mine({ org }));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {studies.length === 0 ? (
        <EmptyState title={t("empty")} headingLevel={2}>
          {t("emptyBody")}
        </EmptyState>
      ) : (
        <ul className="border-line border-t">
          {studies.map(({ id, instrument, openedAt, state }) => (
            <li
              key={id}
              className="flex flex-wrap items-baseline gap-x-3 border-line border-b py-3"
            >
              <Anchor href={`/${org}/studies/${id}`} className="underline underline-offset-3">
                <bdi>{instrument}</bdi>
              </Anchor>
              <Badge look={state === "open" ? "strong" : "plain"}>{t(`states.${state}`)}</Badge>
              <span className="text-sm text-soft">
                {t("since", { day: format.dateTime(openedAt, { dateStyle: "medium" }) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
