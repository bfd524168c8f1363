"use client";

import type { RegisterDesk } from "@/server/register/get-desk";
import { CartLines } from "./cart-lines";
import { ConnectionBanner } from "./connection-banner";
import { CustomerRegion } from "./customer-region";
import { EntryBox } from "./entry-box";
import { NoticeList } from "./notice-list";
import { RegisterContext } from "./register-context";
import { RegisterDialogs } from "./register-dialogs";
import { RegisterTools } from "./register-tools";
import { TotalRegion } from "./total-region";
import { useKeys } from "./use-keys";
import { useRegisterState } from "./use-register-state";

/**
 * Q4: the register. Three regions that keep their places: lines, customer, total; one input above them. What is open
 * above them comes and goes without moving them.
 */
export function Register({ desk, store }: { desk: RegisterDesk; store: string }) {
  const register = useRegisterState(desk, store);
  useKeys(register);
  return (
    <RegisterContext value={register}>
      <div className="-mx-4 -mt-5 -mb-24 flex h-[calc(100dvh-6.5rem)] flex-col sm:-mb-8 sm:h-[calc(100dvh-3rem)] lg:-mx-6 lg:flex-row">
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          <ConnectionBanner />
          <div className="border-b border-line p-3 lg:pl-6">
            <EntryBox />
          </div>
          <CartLines className="min-h-0 flex-1" />
          <RegisterTools />
        </div>
        <div className="flex shrink-0 flex-col border-t border-line sm:h-84 sm:flex-row lg:h-auto lg:w-80 lg:flex-col lg:border-t-0 lg:border-l xl:w-96">
          <aside className="flex min-h-0 min-w-0 flex-1 flex-col gap-3 overflow-y-auto p-3 max-sm:max-h-36 lg:pr-6">
            <CustomerRegion />
            <NoticeList />
          </aside>
          <TotalRegion className="min-w-0 border-line max-sm:border-t sm:flex-1 sm:border-l lg:flex-none lg:border-t lg:border-l-0" />
        </div>
      </div>
      <RegisterDialogs />
    </RegisterContext>
  );
}
