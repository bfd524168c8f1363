"use client";

import { useTranslations } from "next-intl";
import type { DraftEarningRule } from "./draft";
import { MembersPicker } from "./members-picker";
import { More } from "./period-fields";
import { ScopePicker } from "./scope-picker";

type Scope = Pick<DraftEarningRule, "products" | "members">;

type RuleScopeProps = { path: string; rule: Scope; onChange: (change: Partial<Scope>) => void };

/** For which products and which customers a rule holds; all of them unless told otherwise. */
export function RuleScope({ path, rule: { products, members }, onChange }: RuleScopeProps) {
  const t = useTranslations("programme.more");
  return (
    <>
      <More title={t("products")} open={products !== undefined}>
        <ScopePicker
          path={`${path}.products`}
          scope={products}
          onChange={(next) => onChange({ products: next })}
        />
      </More>
      <More title={t("members")} open={members !== undefined}>
        <MembersPicker
          path={`${path}.members`}
          members={members}
          onChange={(next) => onChange({ members: next })}
        />
      </More>
    </>
  );
}
