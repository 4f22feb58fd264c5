"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { importLimits } from "@/server/domain/import/limit";
import { Button } from "../ui/button";
import { Progress } from "../ui/progress";
import { Tabs } from "../ui/tabs";
import { TextareaField } from "../ui/text-field";
import { FileDrop } from "./file-drop";
import { sendFile, type UploadAnswer } from "./send-file";
import { UploadRefused } from "./upload-refused";

type Sending = Readonly<{ name: string; sent: number; total: number }>;
type Refused = Extract<UploadAnswer, { ok: false }>;

/** A file chosen, dropped or pasted; true progress while it is sent, and why not at its place. */
export function UploadForm({ org }: { org: string }) {
  const t = useTranslations("imports.upload");
  const router = useRouter();
  const [sending, setSending] = useState<Sending | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [pasted, setPasted] = useState("");
  const stop = useRef<AbortController | null>(null);

  async function send(name: string, content: Blob) {
    if (stop.current) return;
    setRefused(null);
    if (content.size > importLimits.bytes) {
      setRefused(tooLarge);
      return;
    }
    stop.current = new AbortController();
    const show = (sent: number, total: number) => setSending({ name, sent, total });
    show(0, content.size);
    const answer = await sendFile(org, name, content, show, stop.current.signal);
    stop.current = null;
    setSending(null);
    if (!answer.ok) {
      setRefused(answer.key ? answer : null);
      return;
    }
    // Typed routes know literal paths only; this one ends in the id that was just made.
    router.push(`/${org}/imports/${answer.importId}` as Route);
  }

  function paste(event: FormEvent) {
    event.preventDefault();
    void send(t("pastedName"), new Blob([pasted], { type: "text/csv" }));
  }

  if (sending)
    return (
      <div className="grid max-w-160 gap-4" aria-live="polite">
        <Progress
          label={t("sending", { name: sending.name })}
          done={sending.sent}
          total={sending.total}
          text={
            sending.sent >= sending.total
              ? t("reading")
              : t("sent", { sent: megabytes(sending.sent), total: megabytes(sending.total) })
          }
        />
        <div>
          <Button onClick={() => stop.current?.abort()}>{t("stop")}</Button>
        </div>
      </div>
    );
  return (
    <div className="grid max-w-160 grid-cols-[minmax(0,1fr)] gap-4">
      <Tabs
        label={t("ways")}
        tabs={[
          {
            value: "file",
            label: t("file"),
            panel: <FileDrop onFile={(file) => void send(file.name, file)} />,
          },
          {
            value: "paste",
            label: t("paste"),
            panel: (
              <form method="post" onSubmit={paste} className="grid gap-4">
                <TextareaField
                  label={t("pasteLabel")}
                  help={t("pasteHelp")}
                  rows={12}
                  value={pasted}
                  onChange={(event) => setPasted(event.target.value)}
                  spellCheck={false}
                />
                <div>
                  <Button type="submit" tone="primary">
                    {t("read")}
                  </Button>
                </div>
              </form>
            ),
          },
        ]}
      />
      {refused ? <UploadRefused org={org} refused={refused} /> : null}
    </div>
  );
}

const tooLarge: Refused = {
  ok: false,
  key: "import-file",
  params: { reason: "file_too_large", limit: importLimits.bytes },
};

function megabytes(bytes: number): number {
  return Math.round(bytes / 104_857.6) / 10;
}
