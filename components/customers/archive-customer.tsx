"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { archiveCustomerAction } from "@/server/customers/actions";

/** Takes a customer out of the lists, or back; undone from the toast. */
export function ArchiveCustomer({ id, name, archived }: { id: string; name: string; archived: boolean }) {
  const t = useTranslations("customers");
  const router = useRouter();
  const [pending, setPending] = useState(false);

  async function set(next: boolean, undoable: boolean) {
    setPending(true);
    const result = await archiveCustomerAction({ id, archived: next });
    setPending(false);
    router.refresh();
    if (!result.ok) toast({ text: result.message, meaning: "danger" });
    else if (undoable) {
      toast({ text: next ? t("archived", { name }) : t("saved"), undo: () => set(!next, false) });
    }
  }

  return (
    <Button tone="quiet" pending={pending} onClick={() => set(!archived, true)}>
      {archived ? t("restore") : t("archive")}
    </Button>
  );
}
