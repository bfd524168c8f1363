import "server-only";
import { redirect } from "next/navigation";
import { signInAs } from "../auth/next-auth";
import { type FormState, formAction } from "../gate/action";
import { setUp, setUpSchema } from "./set-up";

const makeFirst = formAction(setUp);

/** The form of the first start; the new administrator is signed in at once. */
export async function setUpDoor(
  previous: FormState<{ employeeId: string }>,
  form: FormData,
): Promise<FormState<{ employeeId: string }>> {
  const state = await makeFirst(previous, form);
  if (!state.result?.ok) return state;
  const { email, password } = setUpSchema.parse(Object.fromEntries(form));
  await signInAs("staff", { email, password });
  redirect("/");
}
