import { money } from "@/core/money/units";
import { accept, refuse } from "@/core/refusal";
import { searchText } from "@/core/search-text";
import { type VoucherType, voucherTypeSchema } from "@/core/vouchers/voucher-type";
import { newId } from "@/db/new-id";
import {
  findVoucherType,
  insertSoldAs,
  insertVoucherType,
  updateSoldAs,
  updateVoucherType,
} from "@/db/queries/voucher-types";
import { useCase } from "../gate/use-case";
import { resolveScope } from "./resolve-scope";
import { voucherTypeInputSchema } from "./schema";
import { voucherTypeView, voucherTypeViewSchema } from "./view";

/** `PUT /voucher-types/{key}` (V1): makes a type or changes it, for codes issued already too. */
export const saveVoucherType = useCase(
  {
    name: "vouchers.saveType",
    summary:
      "Make a type of coupons or certificates, or change it; codes issued already follow it, but keep what they hold.",
    right: "vouchers.manage",
    kind: "command",
    input: voucherTypeInputSchema,
    output: voucherTypeViewSchema,
    refusals: ["unknown_group", "unknown_product", "voucher_kind_fixed", "changed_meanwhile"],
  },
  async (ctx, { key, ...given }) => {
    const { db, now } = ctx;
    const before = await findVoucherType(db, key, { lock: true });
    const scope = given.products ? await resolveScope(db, given.products) : null;
    if (scope && !scope.ok) return scope;

    if (before && before.kind !== given.kind) return refuse("voucher_kind_fixed", { kind: before.kind });
    const definition = definitionOf({ ...given, ...(scope ? { products: scope.value } : {}) });
    const { name, kind } = definition;
    const soldAs = { name, price: definition.value ?? money(0), searchText: searchText(name) };

    const productId = before?.productId ?? (kind === "certificate" ? newId("product") : null);
    if (productId && before) await updateSoldAs(db, { id: productId, ...soldAs }, now);
    else if (productId) await insertSoldAs(db, { id: productId, ...soldAs }, now);
    const row = {
      id: before?.id ?? newId("voucherType"),
      key,
      kind,
      name,
      definition,
      productId,
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
    };
    if (before) await updateVoucherType(db, before.id, row);
    else if (!(await insertVoucherType(db, row))) return refuse("changed_meanwhile");

    ctx.audit({
      subject: { kind: "voucherType", id: row.id },
      ...(before ? { before: before.definition } : {}),
      after: definition,
    });
    return accept(voucherTypeView(row));
  },
);

/** What was left out or sent as null is not kept. */
const definitionOf = (given: VoucherType | Record<string, unknown>): VoucherType =>
  voucherTypeSchema.parse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
