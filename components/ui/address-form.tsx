import type { Route } from "next";
import Form from "next/form";
import type { ComponentProps } from "react";

/**
 * A form whose fields become the address of a page. It works before any script does; with one, the page
 * changes in place and the focus stays where it was.
 */
export function AddressForm(props: { action: string } & Omit<ComponentProps<"form">, "action">) {
  const { action, ...rest } = props;
  // Typed routes know literal paths only; addresses built from data arrive here as plain text.
  return <Form action={action as Route} prefetch={false} scroll={false} {...rest} />;
}
