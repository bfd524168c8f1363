"use client";

import { useRoleName } from "./role-name";

/** A role's name in the reader's language. */
export function RoleTitle({ role }: { role: { key: string | null; name: string } }) {
  return useRoleName()(role);
}
