"use client";

import { Download, Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { getProgrammeVersionAction, putDraftAction } from "@/server/programme/actions";

/** Saves a version as a file of JSON, its products named by the shop's own ids where they have one. */
export function ExportButton({ version }: { version: number }) {
  const t = useTranslations("programme.files");
  async function save() {
    const result = await getProgrammeVersionAction({ version, portable: "true" });
    if (!result.ok) return toast({ text: result.message, meaning: "danger" });
    const text = JSON.stringify(result.value.programme, null, 2);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = `programme-${version}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
  return (
    <Button onClick={save}>
      <Download aria-hidden />
      {t("export")}
    </Button>
  );
}

/** Makes a file of JSON the draft. What is wrong with it is said, and the draft stays as it was. */
export function ImportButton() {
  const t = useTranslations("programme.files");
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  async function read(file: File) {
    const programme = await file
      .text()
      .then((text): unknown => JSON.parse(text))
      .catch(() => null);
    if (typeof programme !== "object" || programme === null)
      return toast({ text: t("notJson"), meaning: "danger" });
    // The server checks the shape; a file is never trusted here.
    const result = await putDraftAction(programme as Parameters<typeof putDraftAction>[0]);
    if (!result.ok) {
      const [issue] = result.issues;
      const detail = issue ? `${issue.path}: ${issue.message}` : result.message;
      return toast({ text: t("notProgramme"), detail, meaning: "danger" });
    }
    sessionStorage.removeItem("draft:programme");
    router.push("/programme/draft");
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        className="hidden"
        aria-hidden
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) void read(file);
        }}
      />
      <Button onClick={() => input.current?.click()}>
        <Upload aria-hidden />
        {t("import")}
      </Button>
    </>
  );
}
