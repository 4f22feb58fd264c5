import { useFormatter, useTranslations } from "next-intl";
import type { Role } from "@/server/domain/permission";

/** What accepting would make of somebody. */
export function InvitationTerms(props: {
  role: Role;
  team: string | null;
  isLead: boolean;
  expiresAt: Date;
}) {
  const t = useTranslations("invitations.accept");
  const format = useFormatter();
  const rows = [
    [t("asRole"), t(`role.${props.role}`)],
    props.team ? [t("team"), `${props.team}${props.isLead ? `, ${t("isLead")}` : ""}`] : null,
    [t("until"), format.dateTime(props.expiresAt, { dateStyle: "long" })],
  ].filter((row) => row !== null);
  return (
    <dl className="mb-6 grid gap-x-6 gap-y-2 rounded-lg border border-line bg-card px-4.5 py-3.5 sm:grid-cols-[auto_1fr]">
      {rows.map(([name, value]) => (
        <div key={name} className="sm:contents">
          <dt className="text-soft">{name}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
