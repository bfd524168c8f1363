import type { ReactNode } from "react";
import { SkipLink } from "./skip-link";
import { Wordmark } from "./wordmark";

type CustomerShellProps = {
  /** The person's menu, or language and theme. */
  menu?: ReactNode;
  /** The shop's own name instead of the app's. */
  brand?: ReactNode;
  children: ReactNode;
};

/** Around the customer's pages: one column, larger type, one thumb. */
export function CustomerShell({ menu, brand, children }: CustomerShellProps) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-xl flex-col text-md">
      <SkipLink />
      <header className="flex h-14 items-center justify-between px-4 print:hidden">
        {brand ?? <Wordmark />}
        {menu}
      </header>
      <main id="content" tabIndex={-1} className="flex-1 px-4 pt-2 pb-12 outline-none">
        {children}
      </main>
    </div>
  );
}
