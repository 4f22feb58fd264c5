import { useTranslations } from "next-intl";
import { AUDIT_VERBS } from "@/server/domain/audit";
import { Button } from "../ui/button";
import { LinkButton } from "../ui/link-button";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";

/** Conditions on the log; they stand in the address and need no script. */
export function AuditFilter(props: {
  path: string;
  search: Readonly<Partial<Record<"verb" | "actor" | "target" | "from" | "to", string>>>;
  actors: readonly { id: string; name: string }[];
}) {
  const t = useTranslations("audit");
  const { search } = props;
  const isFiltered = Object.values(search).some(Boolean);
  return (
    <search>
      <form
        action={props.path}
        aria-label={t("filter.legend")}
        className="mb-5 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_auto_auto_auto]"
      >
        <SelectField
          name="verb"
          label={t("filter.verb")}
          defaultValue={search.verb ?? ""}
          options={[
            { value: "", label: t("filter.anything") },
            ...AUDIT_VERBS.map((verb) => ({ value: verb, label: t(`verbs.${verb}`) })),
          ]}
        />
        <SelectField
          name="actor"
          label={t("filter.actor")}
          defaultValue={search.actor ?? ""}
          options={[
            { value: "", label: t("filter.anyone") },
            ...props.actors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextField name="from" type="date" label={t("filter.from")} defaultValue={search.from} />
        <TextField name="to" type="date" label={t("filter.to")} defaultValue={search.to} />
        {search.target ? <input type="hidden" name="target" value={search.target} /> : null}
        <div className="flex gap-2">
          <Button type="submit">{t("filter.apply")}</Button>
          {isFiltered ? (
            <LinkButton tone="quiet" href={props.path}>
              {t("filter.clear")}
            </LinkButton>
          ) : null}
        </div>
      </form>
    </search>
  );
}
