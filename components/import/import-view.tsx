import { useTranslations } from "next-intl";
import { Messages } from "../messages";
import { Disclosure } from "../ui/disclosure";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { CheckResult } from "./check-result";
import { CancelImport } from "./import-actions";
import type { ImportPage } from "./import-data";
import { ImportOutcome } from "./import-outcome";
import { ImportProgress } from "./import-progress";
import { type ImportStep, ImportSteps } from "./import-steps";
import { MappingForm } from "./mapping-form";
import { StageFocus } from "./stage-focus";

/** One import at whatever point it is: to be mapped, being checked, checked, under way, or over. */
export function ImportView({ org, page }: { org: string; page: ImportPage }) {
  const step = stepOf(page.state);
  return (
    <Messages namespaces={["imports", "errors", "common"]}>
      {step ? <ImportSteps current={step} /> : null}
      <StageFocus stage={page.state}>
        <Body org={org} page={page} />
      </StageFocus>
    </Messages>
  );
}

function Body({ org, page }: { org: string; page: ImportPage }) {
  const t = useTranslations("imports");
  const { state } = page;
  if (state === "checking" || state === "running")
    return (
      <div className="grid gap-5">
        <ImportProgress
          key={state}
          org={org}
          importId={page.id}
          state={state}
          rowsDone={page.rowsDone}
          rowsTotal={page.rowsTotal}
        />
        <div>
          <CancelImport org={org} importId={page.id} />
        </div>
      </div>
    );
  if (state !== "uploaded" && state !== "checked") return <ImportOutcome org={org} page={page} />;
  const ending = (
    <Section title={t("actions.cancelSection")}>
      <p className="mb-4 text-soft">{t("actions.cancelBody")}</p>
      <CancelImport org={org} importId={page.id} />
    </Section>
  );
  if (!page.isUploader)
    return (
      <>
        <Notice title={t("mapping.uploaderOnly", { name: page.by ?? t("list.formerMember") })} />
        {ending}
      </>
    );
  const form = (
    <MappingForm
      key={page.version}
      org={org}
      importId={page.id}
      version={page.version}
      header={page.header}
      mapping={page.mapping}
      instruments={page.instruments}
    />
  );
  return (
    <>
      {state === "checked" ? <CheckResult org={org} page={page} /> : null}
      <Section title={t("mapping.title")}>
        {page.canCommit ? <Disclosure summary={t("mapping.change")}>{form}</Disclosure> : form}
      </Section>
      {ending}
    </>
  );
}

function stepOf(state: ImportPage["state"]): ImportStep | null {
  if (state === "uploaded") return "map";
  if (state === "checking" || state === "checked") return "check";
  return state === "running" ? "import" : null;
}
