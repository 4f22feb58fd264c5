import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/messages";
import { RenameOrganisation } from "@/components/organisation/rename-organisation";
import { Thresholds } from "@/components/organisation/thresholds";
import { TimeZoneForm } from "@/components/organisation/time-zone-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { api } from "@/server/api/caller";
import { orNotFound } from "@/server/api/page";
import { timeZones } from "@/server/domain/time-zone";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

export default async function SettingsPage(props: { params: Promise<{ org: string }> }) {
  const { org } = await props.params;
  const t = await getTranslations("settings");
  const mail = await getTranslations("outbox");
  const sets = await getTranslations("weight-sets");
  const data = await orNotFound((await api()).organisations.settings({ org }));
  const { version } = data;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { org: data.name })} />
      <Messages namespaces={["settings", "common", "errors"]}>
        <Section title={t("name.title")}>
          <RenameOrganisation key={version} org={org} name={data.name} version={version} />
        </Section>
        <Section title={t("zone.title")}>
          <TimeZoneForm
            key={version}
            org={org}
            timeZone={data.timeZone}
            zones={timeZones(data.timeZone)}
            version={version}
          />
        </Section>
      </Messages>
      <Thresholds />
      <Section title={mail("title")}>
        <p className="mb-4 max-w-[66ch]">{mail("settingsBody")}</p>
        <LinkButton href={`/${org}/settings/mail`}>{mail("open")}</LinkButton>
      </Section>
      <Section title={sets("title")}>
        <p className="mb-4 max-w-[66ch]">{sets("settingsBody")}</p>
        <LinkButton href={`/${org}/settings/weight-sets`}>{sets("open")}</LinkButton>
      </Section>
    </>
  );
}
