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
      <div className="-mx-4 -mt-5 -mb-24 grid h-[calc(100dvh-6.5rem)] grid-rows-[auto_minmax(0,1fr)_auto_auto] sm:-mb-8 sm:h-[calc(100dvh-3rem)] sm:grid-cols-2 sm:grid-rows-[auto_minmax(0,1fr)_21rem] lg:-mx-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_minmax(0,1fr)_auto] xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="col-span-full flex min-w-0 flex-col border-b border-line lg:col-span-1">
          <ConnectionBanner />
          <div className="flex items-center gap-2 p-3 lg:pl-6">
            <EntryBox />
            <RegisterTools />
          </div>
        </div>
        <CartLines className="col-span-full min-h-0 lg:col-span-1 lg:row-span-2" />
        <aside className="flex min-h-0 min-w-0 flex-col gap-3 overflow-y-auto border-t border-line p-3 max-sm:max-h-[34dvh] sm:border-r lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:border-t-0 lg:border-r-0 lg:border-l lg:pr-6">
          <CustomerRegion />
          <NoticeList />
        </aside>
        <TotalRegion className="min-w-0 border-t border-line lg:col-start-2 lg:row-start-3 lg:border-l" />
      </div>
      <RegisterDialogs />
    </RegisterContext>
  );
}
