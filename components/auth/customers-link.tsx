import Link from "next/link";
import { useTranslations } from "next-intl";

/** The way for a customer who came to the staff's door. */
export function CustomersLink() {
  const t = useTranslations("auth");
  return (
    <Link href="/me/sign-in" className="text-accent underline-offset-2 hover:underline">
      {t("signIn.customers")}
    </Link>
  );
}
