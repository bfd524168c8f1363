"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Moment } from "@/components/ui/moment";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { EmployeeView } from "@/server/people/view";
import { type EmployeeChoices, EmployeeSheet } from "./employee-sheet";
import { PersonActions } from "./person-actions";
import { useRoleName } from "./role-name";

type PeopleTableProps = EmployeeChoices & { zone: string };

/** U1: everybody, with what they are and where they work. */
export function PeopleTable({ zone, ...choices }: PeopleTableProps) {
  const t = useTranslations("people");
  return (
    <Table phoneRows>
      <thead>
        <tr>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell>{t("role")}</HeadCell>
          <HeadCell>{t("stores")}</HeadCell>
          <HeadCell>{t("manager")}</HeadCell>
          <HeadCell>{t("lastSeen")}</HeadCell>
          <HeadCell />
        </tr>
      </thead>
      <tbody>
        {choices.people.map((person) => (
          <PersonRow key={person.id} person={person} zone={zone} {...choices} />
        ))}
      </tbody>
    </Table>
  );
}

function PersonRow({ person, zone, ...choices }: EmployeeChoices & { person: EmployeeView; zone: string }) {
  const t = useTranslations("people");
  const roleName = useRoleName();
  return (
    <Row className={person.disabled ? "text-ink-3" : undefined}>
      <Cell>
        <div className="flex flex-wrap items-center gap-x-2">
          <span className="font-medium">{person.name}</span>
          {person.disabled && <Badge>{t("disabled")}</Badge>}
          {!person.hasPassword && !person.disabled && <Badge tone="warning">{t("noPassword")}</Badge>}
        </div>
        <span className="text-sm text-ink-3">{person.email}</span>
      </Cell>
      <Cell>{roleName(person.role)}</Cell>
      <Cell>
        {person.stores.length === 0 ? t("allStores") : person.stores.map(({ name }) => name).join(", ")}
      </Cell>
      <Cell phone="hidden">{person.manager?.name}</Cell>
      <Cell phone="hidden" className="text-ink-2">
        {person.lastSeenAt && <Moment at={person.lastSeenAt} zone={zone} />}
      </Cell>
      <Cell phone="aside">
        <div className="flex justify-end gap-1">
          <EmployeeSheet person={person} {...choices} />
          <PersonActions person={person} />
        </div>
      </Cell>
    </Row>
  );
}
