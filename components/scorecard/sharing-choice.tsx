import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import type { SharedWith } from "@/server/domain/scorecard/visibility";

const CHOICES = ["me", "leads", "organisation"] as const satisfies readonly SharedWith[];

/** Who may see a self-rating, in plain words; the author may change it at any time. */
export function SharingChoice(props: {
  value: SharedWith;
  onValueChange: (value: SharedWith) => void;
}) {
  const t = useTranslations("scorecard.sharing");
  return (
    <RadioGroup
      name="shared-with"
      legend={t("legend")}
      help={t("help")}
      value={props.value}
      onValueChange={(value) => props.onValueChange(CHOICES.find((one) => one === value) ?? "me")}
      options={CHOICES.map((value) => ({
        value,
        label: t(`${value}.label`),
        help: t(`${value}.help`),
      }))}
      className="max-w-[66ch]"
    />
  );
}
