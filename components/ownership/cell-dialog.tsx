import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/select-field";
import { TextareaField, TextField } from "@/components/ui/text-field";
import { cellKey } from "@/server/domain/ownership/conflict";
import { type Labels, shownLetter } from "@/server/domain/ownership/labels";
import { LETTERS, parseLetters } from "@/server/domain/ownership/letters";
import type { CellValue } from "@/server/domain/ownership/timeline";
import type { Responsibility } from "@/server/domain/structure/structure";
import { CellHistory } from "./cell-history";
import type { Seat } from "./grid-data";

type Props = Readonly<{
  cell: string | null;
  org: string;
  team: string;
  duties: readonly Responsibility[];
  seats: readonly Seat[];
  labels: Labels;
  canEdit: boolean;
  /** In a correction the reason is asked for once, for all cells. */
  hasReason: boolean;
  valueOf: (key: string) => CellValue;
  onSave: (key: string, value: CellValue, reason: string) => void;
  onOpen: (key: string | null) => void;
}>;

/** One cell in words: letters to tick, a share of the work, why, and what became of it. */
export function CellDialog(props: Props) {
  const t = useTranslations("ownership");
  const common = useTranslations("common");
  const [dutyId = "", seatId = ""] = props.cell?.split(":") ?? [];
  const duty = props.duties.find(({ id }) => id === dutyId);
  return (
    <Dialog
      title={duty?.name ?? t("details.title")}
      closeLabel={common("close")}
      isOpen={props.cell !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onOpen(null);
      }}
    >
      <div className="grid gap-4">
        <SelectField
          label={t("details.position")}
          value={seatId}
          options={props.seats.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) =>
            props.onOpen(cellKey({ responsibilityId: dutyId, positionId: event.target.value }))
          }
        />
        {props.cell ? <CellForm key={props.cell} {...props} cell={props.cell} /> : null}
        {props.cell ? (
          <CellHistory key={`${props.cell} history`} {...props} cell={props.cell} />
        ) : null}
      </div>
    </Dialog>
  );
}

function CellForm(props: Props & { cell: string }) {
  const t = useTranslations("ownership");
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const value = props.valueOf(props.cell);
  const [isShareWrong, setShareWrong] = useState(false);

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const share = String(form.get("share") ?? "").trim();
    if (share !== "" && !/^(?:100|\d{1,2})$/.test(share)) return setShareWrong(true);
    const letters = parseLetters(form.getAll("letters").join("")) ?? "";
    const reason = String(form.get("reason") ?? "").trim();
    props.onSave(props.cell, { letters, share: share === "" ? null : Number(share) }, reason);
    props.onOpen(null);
  }

  return (
    <form method="post" noValidate onSubmit={save} className="grid gap-4">
      <fieldset disabled={!props.canEdit} className="grid gap-2">
        <legend className="mb-1.5 font-semibold">{t("details.letters")}</legend>
        {LETTERS.map((letter) => (
          <Checkbox
            key={letter}
            name="letters"
            value={letter}
            defaultChecked={value.letters.includes(letter)}
            label={`${shownLetter(letter, props.labels)}: ${t(`letters.${props.labels}.${letter}`)}`}
            help={t(`letters.help.${letter}`)}
          />
        ))}
      </fieldset>
      <TextField
        name="share"
        inputMode="numeric"
        label={t("details.share")}
        optionalLabel={common("optional")}
        help={t("details.shareHelp")}
        defaultValue={value.share ?? ""}
        readOnly={!props.canEdit}
        error={isShareWrong ? errors("ownership-share") : undefined}
      />
      {props.canEdit && props.hasReason ? (
        <TextareaField
          name="reason"
          rows={2}
          maxLength={500}
          label={t("details.reason")}
          optionalLabel={common("optional")}
          help={t("details.reasonHelp")}
        />
      ) : null}
      {props.canEdit ? (
        <div className="flex justify-end gap-2">
          <Button onClick={() => props.onOpen(null)}>{common("cancel")}</Button>
          <Button type="submit" tone="primary">
            {t("details.save")}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
