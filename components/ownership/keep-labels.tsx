"use client";
import { useEffect } from "react";
import type { Labels } from "@/server/domain/ownership/labels";

const YEAR_S = 31_536_000;

/** Keeps the words that an address named, for every screen that shows letters. */
export function KeepLabels({ labels }: { labels: Labels }) {
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the store for cookies is missing in Firefox's long-term release
    document.cookie = `labels=${labels}; path=/; max-age=${YEAR_S}; samesite=lax`;
  }, [labels]);
  return null;
}
