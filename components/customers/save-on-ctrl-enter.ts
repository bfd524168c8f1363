import type { KeyboardEvent } from "react";

/** Ctrl+Enter (or Cmd+Enter) sends the form from any of its fields. */
export function saveOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
}
