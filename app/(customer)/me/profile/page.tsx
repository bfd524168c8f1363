import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { ConsentSwitches } from "@/components/me/consent-switches";
import { MyPages } from "@/components/me/my-pages";
import { buttonStyle } from "@/components/ui/button-style";
import { KeyValueList } from "@/components/ui/key-value-list";
import { formatDay } from "@/i18n/format-date";
import { formatPhone } from "@/i18n/format-phone";
import { load } from "@/server/gate/load";
import { getMyProfile } from "@/server/me/get-my-profile";

export async function generateMetadata() {
  return { title: (await getTranslations("me"))("profile") };
}

export default async function MyProfilePage() {
  const [profile, t, locale] = await Promise.all([
    load(getMyProfile, {}),
    getTranslations("me"),
    getLocale(),
  ]);
  const { phones, emails, birthDate, address } = profile;
  const known = [
    { key: "phones", label: t("phones"), value: phones.map((phone) => formatPhone(phone)).join(", ") },
    { key: "emails", label: t("emails"), value: emails.join(", ") },
    { key: "birthDate", label: t("birthDate"), value: birthDate && formatDay(birthDate, locale, "long") },
    { key: "address", label: t("address"), value: address },
  ];
  return (
    <ClientMessages areas={["me"]}>
      <MyPages current="profile" />
      <div className="flex flex-col gap-8 pt-5">
        <section className="flex flex-col gap-3">
          <h1 className="text-lg font-semibold">{profile.name}</h1>
          <h2 className="font-semibold">{t("contact")}</h2>
          <KeyValueList items={known.map((item) => ({ ...item, value: item.value || t("nothingKnown") }))} />
          <p className="text-ink-3">{t("correct")}</p>
        </section>
        <section className="flex flex-col gap-3">
          <h2 className="font-semibold">{t("consents")}</h2>
          <p className="text-ink-2">{t("consentsText")}</p>
          <ConsentSwitches consents={profile.consents} />
        </section>
        <section className="flex flex-col gap-3">
          <p className="text-ink-2">{t("downloadText")}</p>
          <a href="/me/data" download className={buttonStyle("secondary", "xl")}>
            {t("download")}
          </a>
        </section>
      </div>
    </ClientMessages>
  );
}
