"use client";

import { useRouter } from "next/navigation";
import { ProductForm, type ProductFormProps } from "./product-form";

/** A new product on a page of its own; afterwards its page opens. */
export function NewProduct(facts: Omit<ProductFormProps, "product" | "onSaved" | "onCancel">) {
  const router = useRouter();
  return (
    <ProductForm
      {...facts}
      onSaved={({ id }) => router.push(`/catalogue/${id}`)}
      onCancel={() => router.push("/catalogue")}
    />
  );
}
