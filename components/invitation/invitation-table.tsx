import { useFormatter, useTranslations } from "next-intl";
import type { InvitationState } from "@/server/domain/invitation";
import type { Role } from "@/server/domain/permission";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { InvitationActions } from "./invitation-actions";

type Invitation = Readonly<{
  id: string;
  email: string | null;
  name: string | null;
  role: Role;
  team: string | null;
  isLead: boolean;
  state: InvitationState;
  expiresAt: Date;
  invitedBy: string | null;
  delivery: "none" | "queued" | "sent" | "failed";
  canChange: boolean;
}>;

type Data = Readonly<{
  invitations: readonly Invitation[];
  total: number;
  hasMail: boolean;
  canCopy: boolean;
}>;

/** Invitations with their state, and how their mail fares; never their links. */
export function InvitationTable({ org, data }: { org: string; data: Data }) {
  const t = useTranslations("invitations.list");
  const m = useTranslations("members");
  const format = useFormatter();
  const columns = ["who", "role", "state", "mail", "by", "actions"] as const;
  return (
    <Table
      caption={t("caption", { total: data.total })}
      head={columns.map((column) => (
        <ColumnHeader key={column}>{t(`columns.${column}`)}</ColumnHeader>
      ))}
    >
      {data.invitations.map((one) => (
        <tr key={one.id}>
          <RowHeader className="wrap-anywhere min-w-44 font-normal">
            <span className="font-medium">{one.name ?? one.email ?? t("nobody")}</span>
            {one.name && one.email ? (
              <span className="block text-soft text-sm">{one.email}</span>
            ) : null}
          </RowHeader>
          <Cell className="min-w-32">
            {m(`role.${one.role}`)}
            {one.team ? (
              <span className="wrap-anywhere block text-soft text-sm">
                {t(one.isLead ? "asLead" : "inTeam", { team: one.team })}
              </span>
            ) : null}
          </Cell>
          <Cell className="min-w-36">
            {t(`state.${one.state}`, {
              date: format.dateTime(one.expiresAt, { dateStyle: "medium" }),
            })}
          </Cell>
          <Cell className="whitespace-nowrap">{t(`delivery.${one.delivery}`)}</Cell>
          <Cell className="wrap-anywhere">{one.invitedBy}</Cell>
          <Cell>
            {one.state === "pending" && one.canChange ? (
              <InvitationActions
                org={org}
                invitation={one.id}
                canCopy={data.canCopy}
                canResend={data.hasMail && one.email !== null}
              />
            ) : null}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
