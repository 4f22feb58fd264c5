import type { ReactNode } from "react";
import { ToastPlace } from "@/components/shell/toast-place";

export default function AccountLayout(props: { children: ReactNode }) {
  return (
    <>
      {props.children}
      <ToastPlace />
    </>
  );
}
