import type { ActionResult } from "@/server/gate/action";
import type { FieldErrors } from "./customer-fields";

/** Fields that a refusal is about. */
const fieldOfCode: Record<string, string> = {
  invalid_phone: "phones",
  unknown_price_list: "priceList",
  number_taken: "card",
  invalid_card_number: "card",
  unknown_series: "card",
  series_exhausted: "card",
};

/** Where to show what an action answered: beside a field where it is about one, else above the form. */
export function errorsOf(result: ActionResult<unknown>): { fields: FieldErrors; form: string | null } {
  if (result.ok) return { fields: {}, form: null };
  const fields: FieldErrors = Object.fromEntries(
    result.issues.map(({ path, message }) => [path.split(".")[0] ?? "", message]),
  );
  const field = fieldOfCode[result.code];
  if (field) return { fields: { [field]: result.message }, form: null };
  return { fields, form: result.message };
}
