"use client";

import { FolderClock, PauseCircle, Plus, Volume2, VolumeX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { Select } from "@/components/ui/select";
import { isEmptyCart } from "@/core/register/cart-state";
import type { Panel } from "./register-context";
import { useRegister } from "./register-context";
import { panelKeys } from "./use-keys";

const tools = [
  { panel: "park", icon: PauseCircle },
  { panel: "parked", icon: FolderClock },
  { panel: "clear", icon: Plus },
] as const satisfies readonly { panel: Panel; icon: typeof Plus }[];

/** Putting aside, taking up, starting anew; the store and the sound. */
export function RegisterTools() {
  const t = useTranslations("register.tools");
  const { open, isLocked, cart, sound, desk, store, setStore } = useRegister();
  const nothing = isEmptyCart(cart);
  return (
    <div className="@container border-t border-line">
      <div className="flex items-center gap-1 px-2 py-1 lg:pl-5">
        {tools.map(({ panel, icon: Icon }) => (
          <Button
            key={panel}
            size="lg"
            tone="quiet"
            className="px-2"
            disabled={isLocked || (panel !== "parked" && nothing)}
            onClick={() => open(panel)}
          >
            <Icon aria-hidden />
            {t(panel)}
            <span className="max-sm:hidden">
              <Kbd>{panelKeys[panel]}</Kbd>
            </span>
          </Button>
        ))}
        <span className="flex-1" />
        {desk.stores.length > 1 && (
          <Select
            aria-label={t("store")}
            className="w-44 @max-2xl:hidden"
            value={store}
            disabled={isLocked}
            options={desk.stores.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setStore(event.target.value)}
          />
        )}
        <IconButton
          label={sound.isOn ? t("soundOff") : t("soundOn")}
          aria-pressed={sound.isOn}
          size="lg"
          onClick={sound.toggle}
        >
          {sound.isOn ? <Volume2 aria-hidden /> : <VolumeX aria-hidden />}
        </IconButton>
      </div>
    </div>
  );
}
