"use client";

import { useTranslations } from "next-intl";
import { sendSoldCertificatesAction, sendVoucherAction } from "@/server/vouchers/actions";
import { SendCodes } from "./send-codes";

/** Sends one code. */
export function SendCode({ code, hasCustomer }: { code: string; hasCustomer: boolean }) {
  const t = useTranslations("sending");
  return (
    <SendCodes
      label={t("open")}
      hasCustomer={hasCustomer}
      send={(to) => sendVoucherAction({ code, ...(to ? { to } : {}) })}
    />
  );
}

/** Sends all certificates that a sale sold. */
export function SendSold({ sale, hasCustomer }: { sale: string; hasCustomer: boolean }) {
  const t = useTranslations("sending");
  return (
    <SendCodes
      label={t("openSold")}
      hasCustomer={hasCustomer}
      send={(to) => sendSoldCertificatesAction({ id: sale, ...(to ? { to } : {}) })}
    />
  );
}
