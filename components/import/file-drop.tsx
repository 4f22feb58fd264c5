"use client";
import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, useId, useState } from "react";
import { classNames } from "../ui/class-names";

/** The browser's own file control with a place to drop on around it: complete by keyboard. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const t = useTranslations("imports.upload");
  const id = useId();
  const [isOver, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  }

  return (
    <fieldset
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        "grid min-w-0 grid-cols-[minmax(0,1fr)] justify-items-center gap-3 rounded-lg border-2 border-dashed px-5 py-9 text-center",
        isOver ? "border-ink bg-wash" : "border-soft/50",
      )}
    >
      <FileUp aria-hidden="true" className="size-7 text-soft" />
      <label htmlFor={id} className="font-semibold">
        {t("drop")}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) onFile(file);
        }}
        className="max-w-full rounded-md border border-line bg-card p-2 text-sm file:mr-3 file:rounded-md file:border-0 file:bg-ink file:px-3 file:py-1.5 file:font-semibold file:text-paper"
      />
      <p id={`${id}-help`} className="text-sm text-soft">
        {t("limits")}
      </p>
    </fieldset>
  );
}
