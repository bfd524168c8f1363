"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice as Box } from "@/components/ui/notice";
import type { Notice } from "@/core/quote/quote-view";
import { BlockedDiscount } from "./blocked-discount";
import { CodeList } from "./code-list";
import { useProblemText } from "./problem-text";
import { useRegister } from "./register-context";

/** What the quote has to say, each with what can be done about it (D4). */
export function NoticeList() {
  const { shown } = useRegister();
  const { quote, preview, problem } = shown;
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {!preview.ok && <CartProblem code={preview.code} params={preview.params} />}
      {preview.ok && problem && <Box meaning="danger">{problem.message}</Box>}
      {(quote?.notices ?? []).map((notice) => (
        <OneNotice key={keyOf(notice)} notice={notice} />
      ))}
      <CodeList />
    </div>
  );
}

function OneNotice({ notice }: { notice: Notice }) {
  const t = useTranslations("notices");
  const texts = useTranslations("register.notices");
  const { change } = useRegister();
  switch (notice.code) {
    case "discount_blocked_by_minimum_price":
    case "discount_cut_to_minimum_price":
      return <BlockedDiscount notice={notice} />;
    case "coupon_rejected":
    case "certificate_rejected": {
      const code = String(notice.params.code);
      return (
        <Box
          meaning="warning"
          actions={<Button onClick={() => change({ do: "dropCode", code })}>{texts("dropCode")}</Button>}
        >
          {t(notice.code, { code, why: String(notice.params.why) })}
        </Box>
      );
    }
    case "points_below_minimum_balance":
      return (
        <Box>
          {texts("pointsBelow", {
            balance: Number(notice.params.balance),
            minBalance: Number(notice.params.minBalance),
          })}
        </Box>
      );
    case "card_blocked":
      return (
        <Box meaning="warning" title={texts("cardBlocked")}>
          {texts("cardBlockedHint")}
        </Box>
      );
  }
}

/** The cart cannot be quoted as it is: what was set by hand on the line is taken off, or the line itself. */
function CartProblem({ code, params }: { code: string; params: Record<string, unknown> }) {
  const textOf = useProblemText();
  const { cart, facts } = useRegister();
  const line = cart.lines[Number(params.line)];
  if (code === "unknown_product" && !facts.isComplete) return null;
  return (
    <Box
      meaning={params.why === "no_sum" ? "info" : "danger"}
      title={line?.name}
      actions={line && <WayOut line={line.id} code={code} why={params.why} />}
    >
      {textOf(code, params)}
    </Box>
  );
}

function WayOut({ line, code, why }: { line: number; code: string; why: unknown }) {
  const t = useTranslations("register.notices");
  const { change, open } = useRegister();
  const terms = { price: null, discount: null, belowMinPrice: false };
  if (code === "unknown_product") {
    return <Button onClick={() => change({ do: "remove", line })}>{t("removeLine")}</Button>;
  }
  if (why !== "no_sum") {
    return <Button onClick={() => change({ do: "setTerms", line, terms })}>{t("resetLine")}</Button>;
  }
  return (
    <Button
      onClick={() => {
        change({ do: "select", line });
        open("line");
      }}
    >
      {t("writeSum")}
    </Button>
  );
}

const keyOf = ({ code, line, params }: Notice) => `${code} ${line ?? ""} ${params.code ?? ""}`;
