"use client";
import { Printer } from "lucide-react";
import { Button } from "../ui/button";

/** Opens the browser's own print. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button onClick={() => window.print()}>
      <Printer aria-hidden="true" className="size-4" />
      {label}
    </Button>
  );
}
