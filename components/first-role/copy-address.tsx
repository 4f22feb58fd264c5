"use client";

import { useSyncExternalStore } from "react";
import { CopyButton } from "@/components/ui/copy-button";

/** Copies the address of the page one is on. */
export function CopyAddress(props: { label: string; copiedLabel: string }) {
  const address = useSyncExternalStore(
    () => () => undefined,
    () => window.location.href,
    () => "",
  );
  return <CopyButton text={address} label={props.label} copiedLabel={props.copiedLabel} />;
}
