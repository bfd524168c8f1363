"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Switch } from "@/components/ui/switch";
import { toast } from "@/components/ui/toast";
import { setConsentAction } from "@/server/me/actions";

type Consents = { email: boolean; sms: boolean };

/** M4: each channel on its own, never on beforehand; the words beside the switch are what is kept. */
export function ConsentSwitches({ consents }: { consents: Consents }) {
  const t = useTranslations("me");
  const [shown, setShown] = useState(consents);
  const wording = { email: t("consentEmail"), sms: t("consentSms") };

  async function set(channel: keyof Consents, given: boolean) {
    setShown({ ...shown, [channel]: given });
    const result = await setConsentAction({ channel, given, wording: wording[channel] });
    if (result.ok) return toast({ text: t("consentSaved") });
    setShown({ ...shown, [channel]: !given });
    return toast({ text: result.message, meaning: "danger" });
  }

  return (
    <div className="flex flex-col gap-3">
      {(["email", "sms"] as const).map((channel) => (
        <Switch
          key={channel}
          label={wording[channel]}
          checked={shown[channel]}
          onChange={(event) => set(channel, event.target.checked)}
        />
      ))}
    </div>
  );
}
