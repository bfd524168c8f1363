import type { ReactNode } from "react";
import { PreferenceMenu } from "./preference-menu";
import { Wordmark } from "./wordmark";

type AuthShellProps = { title: ReactNode; description?: ReactNode; children: ReactNode; footer?: ReactNode };

/** Around signing in and setting up: one narrow column in the middle. */
export function AuthShell({ title, description, children, footer }: AuthShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-14 items-center justify-between px-4 sm:px-6">
        <Wordmark />
        <PreferenceMenu />
      </header>
      <main className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center gap-6 px-4 pt-4 pb-[16vh]">
        <div className="flex flex-col gap-1">
          <h1 className="text-lg font-semibold">{title}</h1>
          {description && <p className="text-ink-2">{description}</p>}
        </div>
        {children}
        {footer && <div className="text-sm text-ink-2">{footer}</div>}
      </main>
    </div>
  );
}
