import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { OWNER_STATES } from "@/server/domain/timeline/owner-state";
import type { Landscape } from "@/server/features/landscape/reads";
import { landscapeHref, landscapePairs } from "./links";

const MAPS = ["responsibilities", "indices"] as const;

/** Which day, which teams, which map: links and a plain form, so that no script is needed. */
export function LandscapeControls({ org, landscape }: { org: string; landscape: Landscape }) {
  const t = useTranslations("landscape");
  const { view, teams, on, today } = landscape;
  const kept = landscapePairs({ map: view.map, sort: view.sort, dir: view.dir });
  return (
    <div className="no-print mb-5 grid gap-4">
      <LinkTabs
        label={t("maps.label")}
        look="chips"
        items={MAPS.map((map) => ({
          href: landscapeHref(org, { ...view, map, sort: "name", dir: "ascending" }),
          label: t(`maps.${map}`),
          isCurrent: view.map === map,
        }))}
      />
      <form action={`/${org}/structure`} className="flex flex-wrap items-end gap-3">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField label={t("controls.on")} name="on" type="date" defaultValue={on} max={today} />
        {teams.length > 0 ? (
          <SelectField
            label={t("controls.team")}
            name="team"
            defaultValue={view.team ?? ""}
            className="max-w-60"
            options={[
              { value: "", label: t("controls.allTeams") },
              ...teams.map(({ id, name, depth }) => ({
                value: id,
                label: "\u2003".repeat(depth) + name,
              })),
            ]}
          />
        ) : null}
        <SelectField
          label={t("controls.state")}
          name="state"
          defaultValue={view.state ?? ""}
          options={[
            { value: "", label: t("controls.anyState") },
            ...OWNER_STATES.map((state) => ({ value: state, label: t(`states.${state}`) })),
          ]}
        />
        <TextField
          label={t("controls.search")}
          name="q"
          type="search"
          defaultValue={view.q}
          className="w-40"
        />
        <Button type="submit">{t("controls.show")}</Button>
        {on === today ? null : (
          <LinkButton tone="quiet" href={landscapeHref(org, { ...view, on: null })}>
            {t("controls.today")}
          </LinkButton>
        )}
      </form>
    </div>
  );
}
