import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import {
  ChooseOrganisation,
  KeepSignIn,
  NothingToKeep,
} from "@/components/first-role-run/keep-doors";
import { KeepPlace } from "@/components/first-role-run/keep-place";
import { Messages } from "@/components/messages";
import { CreateOrganisation } from "@/components/organisation/create-organisation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";
import { formatDraft, parseAnswers, parseDraft } from "@/server/domain/first-role/answers";
import { DRAFT_1 } from "@/server/domain/first-role/draft-1";
import { timeZones } from "@/server/domain/time-zone";

type Given = string | string[] | undefined;
type Props = Readonly<{ searchParams: Promise<{ answers?: Given; org?: Given }> }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("first-role-run.keep");
  return { title: t("title"), referrer: "same-origin", robots: { index: false } };
}

export default async function KeepPage({ searchParams }: Props) {
  const { answers: given, org } = await searchParams;
  const t = await getTranslations("first-role-run");
  const common = await getTranslations("common");
  const text = typeof given === "string" ? given : "";
  const back = [{ href: `/first-role/result?answers=${text}`, label: t("keep.back") }];
  const isWhole = parseAnswers(text, DRAFT_1).ok;
  return (
    <div className="max-w-[760px] pt-4 pb-16 md:pt-8">
      <PageHeader
        title={t("keep.title")}
        lead={t("keep.lead")}
        breadcrumbs={isWhole ? <Breadcrumbs label={common("breadcrumbs")} items={back} /> : null}
      />
      {isWhole ? (
        <Keep text={text} org={typeof org === "string" ? org : null} />
      ) : (
        <NothingToKeep draft={formatDraft(parseDraft(text, DRAFT_1))} />
      )}
    </div>
  );
}

async function Keep({ text, org }: { text: string; org: string | null }) {
  const t = await getTranslations("first-role-run.keep");
  const { accounts, firstRole } = await api();
  const path = `/first-role/keep?answers=${text}`;
  if (!(await accounts.entrance()).isSignedIn) return <KeepSignIn path={path} />;
  const { organisations, hasOthers } = await orNotFound(firstRole.places());
  const [only] = organisations.length === 1 ? organisations : [];
  const chosen = org ? organisations.find(({ slug }) => slug === org) : only;
  if (chosen && org !== "new") {
    const place = await orNotFound(firstRole.place({ org: chosen.slug }));
    return (
      <Messages namespaces={["first-role-run", "common", "errors"]}>
        <KeepPlace place={place} answers={[...text]} />
      </Messages>
    );
  }
  if (organisations.length > 0 && org !== "new") {
    return <ChooseOrganisation path={path} organisations={organisations} />;
  }
  return (
    <Section title={t("create")}>
      <p className="mb-4">{t(hasOthers && organisations.length === 0 ? "viewer" : "createBody")}</p>
      <Messages namespaces={["organisations", "common", "errors"]}>
        <CreateOrganisation zones={timeZones()} onwards={path} />
      </Messages>
    </Section>
  );
}
