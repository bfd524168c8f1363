"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { MoneyInput } from "@/components/ui/money-input";
import { PercentInput } from "@/components/ui/percent-input";
import type { BasisPoints, Money } from "@/core/money/units";
import { changeCart, type LineTerms, type RegisterLine, toCart } from "@/core/register/cart-state";
import { preview } from "@/core/register/preview";
import { ProblemText } from "./problem-text";
import { useRegister } from "./register-context";

/** Price and discount by hand, each with its right (U1); nothing is taken that the quote would refuse. */
export function LineTermsForm({ line, onDone }: { line: RegisterLine; onDone: () => void }) {
  const t = useTranslations("register.lines");
  const { desk, cart, store, facts, change } = useRegister();
  const product = facts.products[line.product];
  const { changePrice, giveDiscount, belowMinPrice } = product?.isCertificate
    ? // V2: a certificate takes no discount, and its price is the sum that it holds.
      { changePrice: product.basePrice === 0, giveDiscount: false, belowMinPrice: false }
    : desk.may;
  const [price, setPrice] = useState<number | null | undefined>(line.price);
  const [discount, setDiscount] = useState<number | null | undefined>(line.discount);
  const [isBelow, setBelow] = useState(line.belowMinPrice);
  if (!changePrice && !giveDiscount && !belowMinPrice) {
    return <p className="text-ink-2">{product?.isCertificate ? t("fixedSum") : t("noRights")}</p>;
  }

  const isReadable =
    price !== undefined && discount !== undefined && (discount === null || discount <= 10_000);
  const terms: LineTerms = {
    price: (price ?? null) as Money | null,
    discount: (discount || null) as BasisPoints | null,
    belowMinPrice: isBelow,
  };
  const changed = changeCart(cart, { do: "setTerms", line: line.id, terms });
  const tried = isReadable ? preview(toCart(changed, store), facts.quoteFacts) : null;
  const refused = tried && !tried.ok ? tried : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isReadable || refused) return;
    change({ do: "setTerms", line: line.id, terms });
    onDone();
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      {giveDiscount && (
        <Field label={t("ownDiscount")}>
          <PercentInput autoFocus value={discount} onValueChange={setDiscount} />
        </Field>
      )}
      {changePrice && (
        <Field label={product?.isCertificate ? t("certificateSum") : t("ownPriceField")}>
          <MoneyInput
            currency={desk.currency}
            autoFocus={!giveDiscount}
            value={price}
            onValueChange={setPrice}
          />
        </Field>
      )}
      {belowMinPrice && product?.minPrice != null && (
        <Checkbox
          label={t("belowMinPrice")}
          checked={isBelow}
          onChange={(event) => setBelow(event.target.checked)}
        />
      )}
      {refused && <ProblemText code={refused.code} params={refused.params} />}
      <div className="flex justify-end gap-2">
        <Button
          onClick={() => {
            change({
              do: "setTerms",
              line: line.id,
              terms: { price: null, discount: null, belowMinPrice: false },
            });
            onDone();
          }}
        >
          {t("resetTerms")}
        </Button>
        <Button tone="primary" type="submit" disabled={!isReadable || refused !== null}>
          {t("applyTerms")}
        </Button>
      </div>
    </form>
  );
}
