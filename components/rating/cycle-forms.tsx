import { Section } from "../ui/section";
import { FormList, type FormRow } from "./form-list";

/** One's forms by cycle, each with the purpose that it was launched for. */
export function CycleForms({ forms, home }: { forms: readonly FormRow[]; home: string }) {
  const cycles = [...new Map(forms.map(({ cycle }) => [cycle.id, cycle])).values()];
  return cycles.map(({ id, name, purpose }) => (
    <Section key={id} title={name}>
      {purpose ? (
        <p className="mb-4 max-w-[65ch] whitespace-pre-line text-soft">{purpose}</p>
      ) : null}
      <FormList forms={forms.filter(({ cycle }) => cycle.id === id)} home={home} />
    </Section>
  ));
}
