import { CircleUserRound } from "lucide-react";
import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { Panel } from "./panel";

export type UserMenuProps = {
  user: { name: string; email: string };
  label: string;
  links: readonly { href: string; label: string }[];
  theme: ReactNode;
  /** The control that ends the session. */
  signOut: ReactNode;
};

/** Who is signed in, and what concerns only them. */
export function UserMenu(props: UserMenuProps) {
  return (
    <Panel
      id="user-panel"
      look="panel-end"
      label={props.label}
      buttonLabel={props.label}
      buttonClassName="-mr-2"
      button={<CircleUserRound aria-hidden="true" className="size-5" />}
    >
      <div className="border-line border-b px-2.5 pt-1 pb-2">
        <p className="wrap-anywhere font-semibold">{props.user.name}</p>
        <p className="wrap-anywhere text-sm text-soft">{props.user.email}</p>
      </div>
      <ul className="border-line border-b py-1.5">
        {props.links.map((link) => (
          <li key={link.href}>
            <Anchor href={link.href} className="panel-item">
              {link.label}
            </Anchor>
          </li>
        ))}
      </ul>
      <div className="border-line border-b py-1">{props.theme}</div>
      <div className="pt-1.5">{props.signOut}</div>
    </Panel>
  );
}
