import type { ReactNode } from "react";

type MessagePageProps = { title: ReactNode; children: ReactNode; actions?: ReactNode };

/** A page with nothing but a message. Outside a shell, `main` goes around it. */
export function MessagePage({ title, children, actions }: MessagePageProps) {
  return (
    <div className="mx-auto flex min-h-[70dvh] max-w-md flex-col justify-center gap-2 px-6 py-16">
      <h1 className="text-lg font-semibold">{title}</h1>
      <div className="text-ink-2">{children}</div>
      {actions && <div className="mt-4 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
