"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { rights } from "@/core/rights";
import type { RoleView } from "@/server/people/view";
import { useRoleName } from "./role-name";

/** U1: the roles, how much each may, and how many have it. */
export function RolesTable({ roles }: { roles: readonly RoleView[] }) {
  const t = useTranslations("people");
  const roleName = useRoleName();
  return (
    <Table className="max-w-2xl">
      <thead>
        <tr>
          <HeadCell>{t("role")}</HeadCell>
          <HeadCell numeric>{t("rightsCount")}</HeadCell>
          <HeadCell numeric>{t("peopleCount")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {roles.map((role) => (
          <Row key={role.id} className="hover:bg-hover">
            <Cell>
              <Link href={`/settings/roles/${role.id}`} className="font-medium hover:underline">
                {roleName(role)}
              </Link>
            </Cell>
            <Cell numeric>
              {t("ofRights", { count: Object.keys(role.grants).length, all: rights.length })}
            </Cell>
            <Cell numeric>{role.people}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
