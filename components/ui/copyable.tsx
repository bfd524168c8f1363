"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { classNames } from "./class-names";

/** Text with a button that copies it: card numbers, keys, addresses. */
export function Copyable({
  text,
  children,
  className,
}: {
  text: string;
  children?: ReactNode;
  className?: string;
}) {
  const t = useTranslations("ui");
  const [copied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  }

  return (
    <span className={classNames("inline-flex max-w-full items-center gap-1", className)}>
      <span className="min-w-0 truncate">{children ?? text}</span>
      <button
        type="button"
        onClick={copy}
        aria-label={`${copied ? t("copied") : t("copy")}: ${text}`}
        className="flex size-6 shrink-0 items-center justify-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink"
      >
        {copied ? (
          <Check aria-hidden className="size-3.5 text-success" />
        ) : (
          <Copy aria-hidden className="size-3.5" />
        )}
      </button>
      <output className="sr-only">{copied ? t("copied") : ""}</output>
    </span>
  );
}
