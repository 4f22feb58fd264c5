import { useTranslations } from "next-intl";
import { AddressForm } from "../ui/address-form";
import { Button } from "../ui/button";
import { LinkButton } from "../ui/link-button";
import { TextField } from "../ui/text-field";

/** Asks for the page as of a day and for the day of the dotted needles; both stand in the address. */
export function DaysForm(props: { action: string; on: string; since: string; today: string }) {
  const t = useTranslations("convergence.days");
  return (
    <AddressForm
      action={props.action}
      className="no-print mb-6 flex flex-wrap items-end gap-x-3 gap-y-2"
    >
      <TextField
        key={`on ${props.on}`}
        name="on"
        type="date"
        label={t("on")}
        defaultValue={props.on}
      />
      <TextField
        key={`since ${props.since}`}
        name="since"
        type="date"
        label={t("since")}
        defaultValue={props.since}
        max={props.on}
      />
      <Button type="submit">{t("show")}</Button>
      {props.on === props.today ? null : (
        <LinkButton tone="quiet" href={props.action}>
          {t("today")}
        </LinkButton>
      )}
    </AddressForm>
  );
}
