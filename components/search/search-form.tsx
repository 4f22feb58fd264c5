import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Input } from "../ui/input";
import { LinkButton } from "../ui/link-button";

/** Finds by name; the words go into the address, so that the list can be shared and needs no script. */
export function SearchForm(props: {
  action: string;
  label: string;
  q: string;
  /** Other parameters of the address that the search keeps. */
  kept?: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("common.search");
  return (
    <search>
      <form action={props.action} className="mb-4 flex flex-wrap items-center gap-2">
        {Object.entries(props.kept ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Input
          type="search"
          name="q"
          aria-label={props.label}
          placeholder={props.label}
          defaultValue={props.q}
          className="max-w-80"
        />
        <Button type="submit">{t("go")}</Button>
        {props.q ? (
          <LinkButton tone="quiet" href={props.action}>
            {t("clear")}
          </LinkButton>
        ) : null}
      </form>
    </search>
  );
}
