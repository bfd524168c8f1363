"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { CustomerDialog } from "./customer-dialog";
import { NewCustomerDialog } from "./new-customer-dialog";
import { ParkDialog } from "./park-dialog";
import { ParkedDialog } from "./parked-dialog";
import { PayDialog } from "./pay-dialog";
import { useRegister } from "./register-context";

/** What opens above the regions: one at a time. */
export function RegisterDialogs() {
  const t = useTranslations("register.clear");
  const { panel, newCustomer, close, change, cart } = useRegister();
  if (newCustomer !== null) return <NewCustomerDialog typed={newCustomer} />;
  switch (panel) {
    case "customer":
      return <CustomerDialog />;
    case "park":
      return <ParkDialog />;
    case "parked":
      return <ParkedDialog />;
    case "pay":
      return <PayDialog />;
    case "clear":
      return (
        <ConfirmDialog
          open
          danger
          title={t("title")}
          confirmLabel={t("confirm")}
          onOpenChange={(open) => !open && close()}
          onConfirm={() => change({ do: "clear" })}
        >
          {t("text", { count: cart.lines.length })}
        </ConfirmDialog>
      );
    default:
      return null;
  }
}
