"use client";

import { useTranslations } from "next-intl";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { type Grants, type Right, rightAreas, rights, type Scope, scopes } from "@/core/rights";

type GrantsMatrixProps = { grants: Grants; onChange: (grants: Grants) => void };

const areas = [...new Set(rights.map((right) => rightAreas[right]))];

/** Every right with its scope, by area: none, one's own, the team's or all. */
export function GrantsMatrix({ grants, onChange }: GrantsMatrixProps) {
  const t = useTranslations("rights");
  return (
    <div className="flex flex-col gap-5">
      {areas.map((area) => (
        <section
          key={area}
          aria-label={t(`areas.${area}`)}
          className="rounded-md border border-line bg-surface"
        >
          <Table>
            <thead>
              <tr>
                <HeadCell className="w-full font-semibold text-ink">{t(`areas.${area}`)}</HeadCell>
                <HeadCell className="text-center max-sm:px-1 max-sm:whitespace-normal">{t("none")}</HeadCell>
                {scopes.map((scope) => (
                  <HeadCell key={scope} className="text-center max-sm:px-1 max-sm:whitespace-normal">
                    {t(`scopes.${scope}`)}
                  </HeadCell>
                ))}
              </tr>
            </thead>
            <tbody>
              {rights
                .filter((right) => rightAreas[right] === area)
                .map((right) => (
                  <RightRow
                    key={right}
                    right={right}
                    scope={grants[right]}
                    onScope={(scope) => {
                      const { [right]: _, ...rest } = grants;
                      onChange(scope ? { ...rest, [right]: scope } : rest);
                    }}
                  />
                ))}
            </tbody>
          </Table>
        </section>
      ))}
    </div>
  );
}

type RightRowProps = {
  right: Right;
  scope: Scope | undefined;
  onScope: (scope: Scope | null) => void;
};

function RightRow({ right, scope, onScope }: RightRowProps) {
  const t = useTranslations("rights");
  const name = t(`names.${right}`);
  const choice = (value: Scope | null) => (
    <Cell key={value ?? "none"} className="p-0 text-center">
      <label className="flex h-9 min-w-12 items-center max-sm:min-w-9 justify-center">
        <input
          type="radio"
          name={right}
          className="size-4 accent-accent-fill"
          checked={(scope ?? null) === value}
          onChange={() => onScope(value)}
          aria-label={`${name}: ${value ? t(`scopes.${value}`) : t("none")}`}
        />
      </label>
    </Cell>
  );
  return (
    <Row>
      <Cell className={scope ? undefined : "text-ink-2"}>{name}</Cell>
      {choice(null)}
      {scopes.map(choice)}
    </Row>
  );
}
