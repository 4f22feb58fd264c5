import { useTranslations } from "next-intl";
import type { listRuns } from "@/server/features/first-role/runs";
import { LinkButton } from "../ui/link-button";

type Data = Pick<
  Awaited<ReturnType<typeof listRuns>>,
  "canAnswer" | "canManage" | "canManageSets" | "round"
>;

/** What this reader can do about the team's answer. */
export function TeamActions({ org, home, data }: { org: string; home: string; data: Data }) {
  const t = useTranslations("first-role-run.actions");
  return (
    <>
      {data.canAnswer ? (
        <LinkButton href={`${home}/answer`} tone="primary">
          {t("again")}
        </LinkButton>
      ) : null}
      {data.canManage && data.round === null ? (
        <LinkButton href={`${home}/rounds/new`}>{t("ask")}</LinkButton>
      ) : null}
      {data.canManageSets ? (
        <LinkButton href={`/${org}/settings/weight-sets`} tone="quiet">
          {t("sets")}
        </LinkButton>
      ) : null}
    </>
  );
}
