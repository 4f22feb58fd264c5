import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/select-field";
import { Cell, ColumnHeader, RowHeader, Table } from "@/components/ui/table";
import {
  type Decisions,
  type Frame,
  type Pasted,
  type PasteProblem,
  readPaste,
} from "@/server/domain/ownership/paste";
import type { Spot } from "./grid-moves";

export type HeldPaste = Readonly<{ text: string; start: Spot }>;

const LEFT_OUT = "left-out";

/** A paste that is not clear: which cell of the sheet says what, and what to do; nothing is in the grid yet. */
export function PastePreview(props: {
  held: HeldPaste | null;
  frame: Frame;
  onTake: (pasted: Pasted) => void;
  onClose: () => void;
}) {
  const t = useTranslations("ownership.paste");
  const common = useTranslations("common");
  return (
    <Dialog
      title={t("title")}
      description={t("lead")}
      closeLabel={common("close")}
      isWide
      isOpen={props.held !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose();
      }}
    >
      {props.held ? <Preview key={props.held.text} {...props} held={props.held} /> : null}
    </Dialog>
  );
}

function Preview(props: {
  held: HeldPaste;
  frame: Frame;
  onTake: (pasted: Pasted) => void;
  onClose: () => void;
}) {
  const t = useTranslations("ownership.paste");
  const common = useTranslations("common");
  const { held, frame } = props;
  const [decisions, setDecisions] = useState<Decisions>({});
  // What is asked stays on the list once it is answered, so that the answer can be changed.
  const [asked] = useState(() => readPaste(held.text, frame, held.start).problems);
  const pasted = readPaste(held.text, frame, held.start, decisions);
  const headings = asked.filter(isHeading);
  const refused = pasted.problems.filter((problem) => !isHeading(problem));
  const count = pasted.values.size;
  return (
    <div className="grid gap-5">
      {headings.map((problem) => (
        <SelectField
          key={problem.place}
          label={t(`unknown.${problem.kind}`, { place: problem.place, text: problem.text })}
          defaultValue={LEFT_OUT}
          options={[
            { value: LEFT_OUT, label: t("leaveOut") },
            ...(problem.kind === "position" ? frame.seats : frame.duties).map(({ id, name }) => ({
              value: id,
              label: name,
            })),
          ]}
          onChange={({ target: { value } }) =>
            setDecisions({ ...decisions, [problem.text]: value === LEFT_OUT ? null : value })
          }
        />
      ))}
      {refused.length > 0 ? <Refused problems={refused} /> : null}
      <p>{t("clear", { count })}</p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={props.onClose}>{common("cancel")}</Button>
        {count > 0 ? (
          <Button tone="primary" onClick={() => props.onTake(pasted)}>
            {t("take", { count })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Refused({ problems }: { problems: readonly PasteProblem[] }) {
  const t = useTranslations("ownership.paste");
  const head = ["place", "text", "todo"] as const;
  return (
    <Table
      caption={t("refused", { count: problems.length })}
      head={head.map((name) => <ColumnHeader key={name}>{t(`columns.${name}`)}</ColumnHeader>)}
    >
      {problems.slice(0, 50).map((problem) => (
        <tr key={`${problem.kind} ${problem.place}`}>
          <RowHeader>{problem.place}</RowHeader>
          <Cell>{problem.text.slice(0, 60)}</Cell>
          <Cell>{t(`todo.${problem.kind}`)}</Cell>
        </tr>
      ))}
    </Table>
  );
}

function isHeading({ kind }: PasteProblem): boolean {
  return kind === "position" || kind === "responsibility";
}
