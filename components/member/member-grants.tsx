import { useTranslations } from "next-intl";
import type { Role, ViewerScope } from "@/server/domain/permission";
import { Section } from "../ui/section";
import { GiveGrants } from "./give-grants";
import { WithdrawGrant } from "./withdraw-grant";

type Data = Readonly<{
  id: string;
  role: Role;
  viewerScope: ViewerScope | null;
  canGrant: boolean;
  teamGrants: readonly Readonly<{ id: string; kind: "lead" | "viewer"; team: string }>[];
  coachGrants: readonly Readonly<{ id: string; person: string }>[];
}>;

/** What was granted on top of the role, each to be withdrawn, and what else can be. */
export function MemberGrants({ org, data }: { org: string; data: Data }) {
  const t = useTranslations("members.page");
  const grants = [
    ...data.teamGrants.map(({ id, kind, team }) => ({ id, words: t(kind, { team }) })),
    ...data.coachGrants.map(({ id, person }) => ({ id, words: t("coach", { person }) })),
  ];
  return (
    <Section title={t("grants")}>
      <p className="mb-4 text-soft">{t("grantsLead")}</p>
      {grants.length === 0 ? (
        <p className="mb-4">{t("grantsEmpty")}</p>
      ) : (
        <ul className="mb-5 grid max-w-130 gap-2">
          {grants.map(({ id, words }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-card px-3.5 py-2"
            >
              <span className="wrap-anywhere">{words}</span>
              {data.canGrant ? <WithdrawGrant org={org} grant={id} words={words} /> : null}
            </li>
          ))}
        </ul>
      )}
      {data.canGrant ? (
        <div className="flex flex-wrap gap-2">
          <GiveGrants
            org={org}
            member={data.id}
            kind={
              data.role !== "viewer" ? "lead" : data.viewerScope === "granted" ? "viewer" : null
            }
          />
        </div>
      ) : null}
    </Section>
  );
}
