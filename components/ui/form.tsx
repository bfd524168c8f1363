"use client";

import { type ComponentProps, useEffect, useState } from "react";

type FormProps = ComponentProps<"form"> & {
  /** Asks before the page is left with changes that were not sent. */
  guard?: boolean;
};

/** A form that is sent with Ctrl+Enter from any of its fields. */
export function Form({ guard = false, onChange, onSubmit, onKeyDown, ...rest }: FormProps) {
  const [changed, setChanged] = useState(false);

  useEffect(() => {
    if (!guard || !changed) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [guard, changed]);

  return (
    <form
      {...rest}
      onChange={(event) => {
        setChanged(true);
        onChange?.(event);
      }}
      onSubmit={(event) => {
        setChanged(false);
        onSubmit?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }
        onKeyDown?.(event);
      }}
    />
  );
}
