import { CYCLE_FORMS } from "@/server/domain/cycle-terms";
import { RATER_GROUPS } from "@/server/domain/disclosure/rater-group";

/** The terms that stand in a form, as the procedures take them. */
export function termsFrom(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  return {
    name: text("name"),
    purpose: text("purpose"),
    form: CYCLE_FORMS.find((form) => form === text("form")) ?? "full",
    questions: text("questions")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    isHeld: form.get("isHeld") !== null,
    raterGroups: RATER_GROUPS.filter((group) => form.getAll("raterGroups").includes(group)),
    ...launchedFrom(form),
  };
}

/** The terms that can still be changed once a cycle runs. */
export function launchedFrom(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  return {
    groupThreshold: text("groupThreshold"),
    teamThreshold: text("teamThreshold"),
    commentThreshold: text("commentThreshold"),
    closesOn: text("closesOn") || null,
    releasesOn: text("releasesOn") || null,
  };
}
