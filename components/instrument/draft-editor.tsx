"use client";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { diffInstruments } from "@/server/domain/instrument/diff";
import { type InstrumentDraft, LIMITS } from "@/server/domain/instrument/draft";
import type { Instrument } from "@/server/domain/instrument/instrument";
import { findProblems } from "@/server/domain/instrument/publish";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Section } from "../ui/section";
import { TextField } from "../ui/text-field";
import { UnsentSync } from "../unsent-sync";
import { DiffView } from "./diff-view";
import { DraftActions } from "./draft-actions";
import { moved, newQuality, without, withQuality } from "./draft-model";
import { KeptStatus } from "./kept-status";
import { LanguageChoice } from "./language-choice";
import { PartTools } from "./part-tools";
import { ProblemList } from "./problem-list";
import { QualityEditor } from "./quality-editor";

type Props = Readonly<{
  org: string;
  draft: Readonly<{ id: string; version: number; content: InstrumentDraft }>;
  base: Instrument;
}>;

/** An instrument as it is written: kept while one types, its changes and gaps shown beside it. */
export function DraftEditor({ org, draft: stored, base }: Props) {
  const t = useTranslations("instruments.editor");
  const locale = useLocale();
  const [draft, setDraft] = useState(stored.content);
  const version = useRef(stored.version);
  const [sync] = useState(
    () =>
      new UnsentSync<InstrumentDraft>(
        async (content) => {
          const known = { org, draft: stored.id, version: version.current };
          version.current = (await trpc.instruments.save.mutate({ ...known, content })).version;
        },
        (_, newer) => newer,
      ),
  );
  const state = useSyncExternalStore(sync.subscribe, sync.getState, sync.getState);
  useEffect(() => sync.start(), [sync]);
  const [source = "en"] = draft.locales;
  const [code, setCode] = useState(source);
  const [open, setOpen] = useState(draft.qualities[0]?.key ?? "");
  const quality = draft.qualities.find(({ key }) => key === open) ?? draft.qualities[0];
  const nameOf = (one: InstrumentDraft["qualities"][number]) =>
    one.wording[source]?.name || t("unnamed");
  const change = (next: InstrumentDraft) => {
    setDraft(next);
    sync.keep(next);
  };
  const problems = findProblems(draft, base);
  const at = quality ? draft.qualities.indexOf(quality) : -1;
  return (
    <>
      <div className="sticky top-0 z-10 -mx-1 mb-6 flex flex-wrap items-center justify-between gap-3 border-line border-b bg-paper px-1 py-2.5">
        <KeptStatus state={state} onRetry={sync.flush} />
        <DraftActions
          org={org}
          draft={stored.id}
          kept={async () => ((await sync.flush()) ? version.current : null)}
          isReady={problems.length === 0}
        />
      </div>
      <div className="mb-6 grid gap-4">
        <TextField
          className="max-w-110"
          label={t("title")}
          maxLength={LIMITS.name}
          value={draft.name}
          onChange={(event) => change({ ...draft, name: event.target.value })}
        />
        <LanguageChoice
          draft={draft}
          code={code}
          onChoose={setCode}
          onAdd={(added) => {
            change({ ...draft, locales: [...draft.locales, added] });
            setCode(added);
          }}
        />
      </div>
      <Section title={t("qualities")} aside={t("count", { count: draft.qualities.length })}>
        <ul className="mb-5 flex flex-wrap gap-1.75">
          {draft.qualities.map((one) => (
            <li key={one.key}>
              <button
                type="button"
                className="chip"
                aria-current={one === quality ? "true" : undefined}
                onClick={() => setOpen(one.key)}
              >
                {nameOf(one)}
              </button>
            </li>
          ))}
          {draft.qualities.length < LIMITS.qualities.most ? (
            <li>
              <Button
                size="sm"
                onClick={() => {
                  const added = newQuality();
                  change({ ...draft, qualities: [...draft.qualities, added] });
                  setOpen(added.key);
                }}
              >
                {t("addQuality")}
              </Button>
            </li>
          ) : null}
        </ul>
        {quality ? (
          <section aria-label={nameOf(quality)}>
            <div className="mb-3 flex items-center justify-between gap-3">
              <p className="text-md">
                <strong>{nameOf(quality)}</strong>
              </p>
              <PartTools
                name={nameOf(quality)}
                isFirst={at === 0}
                isLast={at === draft.qualities.length - 1}
                onMove={(by) =>
                  change({ ...draft, qualities: moved(draft.qualities, quality.key, by) })
                }
                onRemove={() =>
                  change({ ...draft, qualities: without(draft.qualities, quality.key) })
                }
              />
            </div>
            <QualityEditor
              quality={quality}
              base={base.qualities}
              language={{ code, source }}
              onChange={(next) => change(withQuality(draft, quality.key, () => next))}
            />
          </section>
        ) : null}
      </Section>
      <ProblemList draft={draft} problems={problems} onOpen={setOpen} />
      <Section title={t("changes", { version: base.version })}>
        <DiffView diff={diffInstruments(base, draft, locale)} />
      </Section>
    </>
  );
}
