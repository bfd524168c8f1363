import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { BottomBar } from "./phone-menu";
import { narrowMenuCookie } from "./preferences";
import { SideMenu } from "./side-menu";
import { SkipLink } from "./skip-link";
import { StaffHeader, type StaffHeaderProps } from "./staff-header";

type StaffShellProps = Omit<StaffHeaderProps, "children"> & {
  children: ReactNode;
  /** What else belongs into the header. */
  header?: ReactNode;
};

/** Around every page of the staff. It shows and hides; rights are checked by the pages themselves. */
export async function StaffShell({ children, header, ...head }: StaffShellProps) {
  const narrow = (await cookies()).get(narrowMenuCookie)?.value === "narrow";
  return (
    <div className="flex min-h-dvh">
      <SkipLink />
      <SideMenu screens={head.screens} narrow={narrow} />
      <div className="flex min-w-0 flex-1 flex-col">
        <StaffHeader {...head}>{header}</StaffHeader>
        <main
          id="content"
          tabIndex={-1}
          className="flex-1 px-4 pt-5 pb-24 outline-none sm:pb-8 lg:px-6 print:p-0"
        >
          {children}
        </main>
      </div>
      <BottomBar screens={head.screens} />
    </div>
  );
}
