import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AppRouter } from "@/server/api/router";
import { Notice } from "../ui/notice";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";
import { FileProblems } from "./file-problems";

type Plan = inferRouterOutputs<AppRouter>["people"]["check"];

/** What a people file would do, or what is wrong with it; the button that does it stands last. */
export function FilePlan({ plan, children }: { plan: Plan; children: ReactNode }) {
  const t = useTranslations("people.csv");
  const { counts } = plan;
  const words = [
    t("create", { count: counts.created }),
    t("match", { count: counts.matched }),
    t("teams", { count: counts.teams }),
  ].join(", ");
  if (plan.problemCount > 0) {
    return (
      <>
        <Notice tone="warning" title={t("problems", { count: plan.problemCount })} />
        <FileProblems problems={plan.problems} isCut={plan.problemCount > plan.problems.length} />
      </>
    );
  }
  return (
    <section aria-label={t("result")} className="grid gap-5">
      <Notice tone="success" title={t("noProblems")}>
        <p>{words}.</p>
        {plan.leads > 0 ? <p>{t("leadNote", { count: plan.leads })}</p> : null}
        {plan.ignoredColumns.length > 0 ? (
          <p>{t("ignored", { columns: plan.ignoredColumns.join(", ") })}</p>
        ) : null}
      </Notice>
      {plan.teams.length > 0 ? (
        <div>
          <h2 className="mb-2">{t("newTeams")}</h2>
          <ul className="wrap-anywhere columns-1 gap-x-9 sm:columns-2">
            {plan.teams.map((team) => (
              <li key={team}>{team}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <PeopleLines caption={t("newCaption")} people={plan.toCreate} />
      <PeopleLines caption={t("matchCaption")} people={plan.matched} />
      {counts.created > 200 || counts.matched > 200 ? <p>{t("first")}</p> : null}
      <div>{children}</div>
    </section>
  );
}

type Line = Plan["toCreate"][number] & { by?: "email" | "name" };

function PeopleLines({ caption, people }: { caption: string; people: readonly Line[] }) {
  const t = useTranslations("people.csv");
  if (people.length === 0) return null;
  return (
    <Table
      caption={caption}
      head={
        <>
          <ColumnHeader>{t("person")}</ColumnHeader>
          <ColumnHeader>{t("email")}</ColumnHeader>
          <ColumnHeader>{t("team")}</ColumnHeader>
        </>
      }
    >
      {people.map(({ name, email, teams, by }) => (
        <tr key={`${name} ${email}`}>
          <RowHeader className="wrap-anywhere min-w-36 font-normal">
            {name}
            {by ? <span className="text-soft"> · {t(`by.${by}`)}</span> : null}
          </RowHeader>
          <Cell className="wrap-anywhere">{email}</Cell>
          <Cell className="wrap-anywhere min-w-36">
            {teams
              .map(({ path, isLead }) => (isLead ? t("leadOf", { team: path }) : path))
              .join(", ")}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
