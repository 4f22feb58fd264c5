import { useTranslations } from "next-intl";
import { useId } from "react";
import { AddressForm } from "../ui/address-form";
import { Button } from "../ui/button";
import { Input } from "../ui/input";
import { LinkButton } from "../ui/link-button";

/** Asks for the page as it was on a day; the day stands in the address, no script is needed. */
export function AsOfForm(props: { action: string; on: string; today: string }) {
  const t = useTranslations("positions.asOf");
  const id = useId();
  return (
    <AddressForm action={props.action} className="no-print mb-5 flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="font-semibold text-sm">
        {t("label")}
      </label>
      <span>
        <Input key={props.on} id={id} type="date" name="on" defaultValue={props.on} />
      </span>
      <Button type="submit">{t("show")}</Button>
      {props.on === props.today ? null : (
        <LinkButton tone="quiet" href={props.action}>
          {t("today")}
        </LinkButton>
      )}
    </AddressForm>
  );
}
