import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

/** One box for a code that somebody holds in their hands; works without JavaScript. */
export function CheckCode() {
  const t = useTranslations("vouchers");
  return (
    <form action="/vouchers/codes/find" className="flex max-w-sm gap-2 pb-4">
      <Input
        name="code"
        aria-label={t("checkCode")}
        placeholder={t("checkCode")}
        autoComplete="off"
        required
      />
      <Button type="submit">
        <Search aria-hidden />
        {t("check")}
      </Button>
    </form>
  );
}
