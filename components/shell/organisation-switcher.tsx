import { Check, ChevronsUpDown, Plus } from "lucide-react";
import { Panel } from "./panel";

export type OrganisationLink = { href: string; name: string; isCurrent: boolean };

/** Leads to another organisation. A full page load on purpose: nothing of the one before is kept. */
export function OrganisationSwitcher(props: {
  organisations: readonly OrganisationLink[];
  labels: { switch: string; create: string };
  createHref: string;
}) {
  const current = props.organisations.find((organisation) => organisation.isCurrent);
  return (
    <Panel
      id="organisation-panel"
      look="panel-start"
      label={props.labels.switch}
      buttonClassName="min-w-0 -ml-2 text-soft hover:text-ink"
      button={
        <>
          <span className="truncate">{current?.name ?? props.labels.switch}</span>
          {current ? <span className="sr-only">{props.labels.switch}</span> : null}
          <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0" />
        </>
      }
    >
      <ul>
        {props.organisations.map((organisation) => (
          <li key={organisation.href}>
            <a
              href={organisation.href}
              aria-current={organisation.isCurrent ? "true" : undefined}
              className="panel-item"
            >
              <span className="wrap-anywhere min-w-0 flex-1">{organisation.name}</span>
              {organisation.isCurrent ? (
                <Check aria-hidden="true" className="size-4 shrink-0" />
              ) : null}
            </a>
          </li>
        ))}
        <li className="mt-1.5 border-line border-t pt-1.5">
          <a href={props.createHref} className="panel-item">
            <Plus aria-hidden="true" className="size-4" />
            {props.labels.create}
          </a>
        </li>
      </ul>
    </Panel>
  );
}
