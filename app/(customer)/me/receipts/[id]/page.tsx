import { getTranslations } from "next-intl/server";
import { MyPages } from "@/components/me/my-pages";
import { Receipt } from "@/components/me/receipt";
import { load } from "@/server/gate/load";
import { getMyReceipt } from "@/server/me/get-my-receipt";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props) {
  const [{ sale }, t] = await Promise.all([load(getMyReceipt, await params), getTranslations("me")]);
  return { title: t("receipt", { number: sale.number }) };
}

export default async function MyReceiptPage({ params }: Props) {
  const receipt = await load(getMyReceipt, await params);
  return (
    <>
      <MyPages current="history" />
      <div className="pt-5">
        <Receipt receipt={receipt} />
      </div>
    </>
  );
}
