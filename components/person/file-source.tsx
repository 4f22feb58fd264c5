"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "../ui/field";
import { controlClass } from "../ui/input";
import { TextareaField } from "../ui/text-field";

/** A file's text, read in the browser, or pasted; it can be mended here before it is checked. */
export function FileSource(props: { csv: string; onChange: (csv: string) => void }) {
  const t = useTranslations("people.csv");
  const [isUnreadable, setUnreadable] = useState(false);

  async function read(file: File | undefined) {
    if (!file) return;
    const text = file.size <= 1_000_000 ? textOf(await file.arrayBuffer()) : null;
    setUnreadable(text === null);
    if (text !== null) props.onChange(text);
  }

  return (
    <>
      <Field
        label={t("file")}
        help={t("fileHelp")}
        error={isUnreadable ? t("unreadable") : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            className={controlClass}
            onChange={(event) => void read(event.target.files?.[0])}
          />
        )}
      </Field>
      <TextareaField
        label={t("text")}
        rows={8}
        spellCheck={false}
        value={props.csv}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </>
  );
}

// Excel writes Windows-1252 or UTF-16 where it is asked for "CSV" or "Unicode text".
function textOf(bytes: ArrayBuffer): string | null {
  const head = new Uint8Array(bytes.slice(0, 2));
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = decodeStrictly(bytes) ?? new TextDecoder("windows-1252").decode(bytes);
  return text.includes("\0") ? null : text;
}

function decodeStrictly(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
