// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { renderPage } from "@/tests/support/render-page";
import { Field } from "./field";
import { IntegerInput } from "./integer-input";
import { MoneyInput } from "./money-input";
import { PercentInput } from "./percent-input";
import { tidyPhone } from "./phone-input";
import { QuantityInput } from "./quantity-input";

afterEach(cleanup);

const field = () => screen.getByRole<HTMLInputElement>("textbox");
const sent = () => document.querySelector<HTMLInputElement>("input[type=hidden]")?.value;

function type(text: string) {
  fireEvent.change(field(), { target: { value: text } });
}

describe("a money input", () => {
  it("sends minor units and tidies the text only when it is left", () => {
    renderPage(<MoneyInput name="price" currency="RUB" />);
    type("1234.5");
    expect(field().value).toBe("1234.5");
    expect(sent()).toBe("123450");
    fireEvent.blur(field());
    expect(field().value).toBe("1\u00a0234,50");
  });

  it("keeps what is no amount, says so after leaving, and sends the text for the server to refuse", () => {
    renderPage(
      <Field label="Цена">
        <MoneyInput name="price" currency="RUB" defaultValue={500} />
      </Field>,
    );
    expect(field().value).toBe("5,00");
    type("12x");
    expect(screen.queryByText(/Введите сумму/)).toBeNull();
    fireEvent.blur(field());
    expect(field().value).toBe("12x");
    expect(sent()).toBe("12x");
    expect(field().getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText(/Введите сумму/).parentElement?.id).toBe(
      field().getAttribute("aria-describedby"),
    );
    expect(field().validity.valid).toBe(false);
    type("12");
    expect(field().validity.valid).toBe(true);
  });

  it("sends nothing when emptied", () => {
    const onValueChange = vi.fn();
    renderPage(<MoneyInput name="price" currency="RUB" defaultValue={500} onValueChange={onValueChange} />);
    type("");
    expect(sent()).toBe("");
    expect(onValueChange).toHaveBeenLastCalledWith(null);
  });

  it("follows a value from outside but never rewrites what says the same", () => {
    function Sample() {
      const [value, setValue] = useState<number | null | undefined>(100);
      return (
        <>
          <MoneyInput currency="RUB" value={value} onValueChange={setValue} />
          <button type="button" onClick={() => setValue(99900)}>
            set
          </button>
        </>
      );
    }
    renderPage(<Sample />, "en");
    type("2.5");
    expect(field().value).toBe("2.5");
    type("2.5x");
    expect(field().value).toBe("2.5x");
    fireEvent.click(screen.getByText("set"));
    expect(field().value).toBe("999.00");
  });
});

it("reads percent, quantity and whole figures into their units", () => {
  renderPage(<PercentInput name="p" />);
  type("12,5 %");
  expect(sent()).toBe("1250");
  cleanup();
  renderPage(<QuantityInput name="q" unit="кг" />);
  type("0,35");
  expect(sent()).toBe("350");
  cleanup();
  renderPage(<IntegerInput name="n" />);
  type("1 240");
  expect(sent()).toBe("1240");
});

it("sets a home number in order and leaves others as typed", () => {
  expect(tidyPhone("89161234567")).toBe("8 (916) 123-45-67");
  expect(tidyPhone("+7 916 123-45-67")).toBe("+7 (916) 123-45-67");
  expect(tidyPhone("+44 20 7946 0018")).toBe("+44 20 7946 0018");
  expect(tidyPhone("916")).toBe("916");
});
