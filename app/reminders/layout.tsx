import type { ReactNode } from "react";
import { ToastPlace } from "@/components/shell/toast-place";

export default function RemindersLayout(props: { children: ReactNode }) {
  return (
    <>
      {props.children}
      <ToastPlace />
    </>
  );
}
