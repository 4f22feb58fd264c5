import { useFormatter, useTranslations } from "next-intl";
import { AddressForm } from "@/components/ui/address-form";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Notice } from "@/components/ui/notice";
import { LABELS } from "@/server/domain/ownership/labels";
import { addressOf, type GridAddress } from "./grid-address";
import { KeepLabels } from "./keep-labels";

type Props = Readonly<{
  /** The page without what stands behind the question mark. */
  path: string;
  address: GridAddress;
  today: string;
  canEdit: boolean;
}>;

/** Which day is shown, in which words, and what can be done about a day past. */
export function GridHead(props: Props) {
  const t = useTranslations("ownership");
  const { path, address, today } = props;
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <AddressForm action={path} className="flex flex-wrap items-center gap-2">
          <label htmlFor="grid-day" className="font-semibold text-sm">
            {t("day.label")}
          </label>
          <span>
            <Input
              key={address.on}
              id="grid-day"
              type="date"
              name="on"
              defaultValue={address.on ?? today}
            />
          </span>
          {address.labels === address.kept ? null : (
            <input type="hidden" name="labels" value={address.labels} />
          )}
          <Button type="submit">{t("day.show")}</Button>
        </AddressForm>
        <LinkTabs
          look="chips"
          label={t("labels.title")}
          items={LABELS.map((labels) => ({
            href: addressOf(path, { ...address, labels }),
            label: t(`labels.${labels}`),
            isCurrent: address.labels === labels,
          }))}
        />
      </div>
      {address.labels === address.kept ? null : <KeepLabels labels={address.labels} />}
      {address.on && address.on !== today ? <OtherDay {...props} on={address.on} /> : null}
    </>
  );
}

function OtherDay(props: Props & { on: string }) {
  const t = useTranslations("ownership.day");
  const format = useFormatter();
  const { path, address, on } = props;
  const day = format.dateTime(new Date(on), { dateStyle: "long" });
  const isPast = on < props.today;
  const canCorrect = props.canEdit && isPast;
  return (
    <Notice
      className="mb-5"
      title={t(address.isCorrecting ? "correcting" : "showing", { day })}
      action={
        <>
          <LinkButton href={addressOf(path, { ...address, on: null, isCorrecting: false })}>
            {t("back")}
          </LinkButton>
          {canCorrect ? (
            <LinkButton href={addressOf(path, { ...address, isCorrecting: !address.isCorrecting })}>
              {t(address.isCorrecting ? "stop" : "correct")}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {t(address.isCorrecting ? "correctingBody" : isPast ? "showingBody" : "futureBody")}
    </Notice>
  );
}
