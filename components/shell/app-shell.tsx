import { Menu as MenuIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { Toaster } from "@/components/ui/toaster";
import type { Theme } from "../theme";
import { Bell } from "./bell";
import { BrandMark } from "./brand-mark";
import { CloseOnNavigate } from "./close-on-navigate";
import { CommandButton } from "./command-button";
import type { Command, CommandSearch } from "./command-model";
import { FocusKeeper } from "./focus-keeper";
import { Navigation, type NavSection } from "./navigation";
import { type OrganisationLink, OrganisationSwitcher } from "./organisation-switcher";
import { Panel } from "./panel";
import { ThemeChoice } from "./theme-choice";
import { UserMenu } from "./user-menu";

export type AppShellProps = {
  /** Where the brand leads: the organisation's overview. */
  homeHref: string;
  /** Only what this person may see. Leave the label out for the first section. */
  sections: readonly NavSection[];
  organisations: readonly OrganisationLink[];
  createOrganisationHref: string;
  notifications: { href: string; unread: number };
  user: { name: string; email: string };
  userLinks: readonly { href: string; label: string }[];
  signOut: ReactNode;
  theme: Theme;
  commands: readonly Command[];
  search?: CommandSearch;
  /** Shown above every page: an unverified address, a read-only demo. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The frame around signed-in pages. It shows what it is given; it guards nothing. */
export function AppShell(props: AppShellProps) {
  const t = useTranslations("shell");
  const brand = (
    <Anchor
      href={props.homeHref}
      className="flex min-h-9 items-center gap-2.25 px-2 font-bold tracking-[-0.01em]"
    >
      <BrandMark />
      {t("product")}
    </Anchor>
  );
  const navigation = (
    <Navigation label={t("mainNavigation")} brand={brand} sections={props.sections} />
  );
  return (
    <div className="shell">
      <a href="#main" className="skip-link">
        {t("skip")}
      </a>
      <div className="shell-nav sticky top-0 h-dvh overflow-y-auto border-line border-r px-3.5 py-5 max-md:hidden">
        {navigation}
      </div>
      <div className="min-w-0 max-w-[1180px] px-4.5 pb-12 md:px-9.5 md:pb-16">
        <header className="shell-bar flex min-h-16 items-center gap-2 py-3 md:mb-3 md:min-h-20">
          <div className="md:hidden">
            <Panel
              id="navigation-sheet"
              look="sheet"
              label={t("navigationSheet")}
              buttonLabel={t("openNavigation")}
              closeLabel={t("closeNavigation")}
              buttonClassName="-ml-2"
              button={<MenuIcon aria-hidden="true" className="size-5" />}
            >
              {navigation}
            </Panel>
          </div>
          <div className="flex min-w-0 flex-1 max-md:ml-2">
            <OrganisationSwitcher
              organisations={props.organisations}
              createHref={props.createOrganisationHref}
              labels={{ switch: t("switchOrganisation"), create: t("createOrganisation") }}
            />
          </div>
          <CommandButton
            commands={props.commands}
            search={props.search}
            labels={commandLabels(t)}
          />
          <Bell {...props.notifications} />
          <UserMenu
            user={props.user}
            label={t("userMenu")}
            links={props.userLinks}
            signOut={props.signOut}
            theme={
              <ThemeChoice
                initial={props.theme}
                legend={t("theme.legend")}
                labels={{
                  system: t("theme.system"),
                  light: t("theme.light"),
                  dark: t("theme.dark"),
                }}
              />
            }
          />
        </header>
        <main id="main" tabIndex={-1} className="outline-none">
          {props.banner ? <div className="no-print mb-6">{props.banner}</div> : null}
          {props.children}
        </main>
      </div>
      <Toaster labels={toastLabels(t)} />
      <CloseOnNavigate />
      <FocusKeeper />
    </div>
  );
}

type Translate = (key: string) => string;

function commandLabels(t: Translate) {
  return {
    open: t("commands.open"),
    keys: t("commands.keys"),
    keysApple: t("commands.keysApple"),
    title: t("commands.title"),
    placeholder: t("commands.placeholder"),
    empty: t("commands.empty"),
    searching: t("commands.searching"),
  };
}

function toastLabels(t: Translate) {
  return {
    dismiss: t("toast.dismiss"),
    tones: {
      info: t("toast.info"),
      success: t("toast.success"),
      warning: t("toast.warning"),
      error: t("toast.error"),
    },
  };
}
