import { expect, test } from "vitest";
import { browserName } from "./browser-name";

const chrome =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";

test.each([
  [chrome, { browser: "Chrome", system: "Windows" }],
  [`${chrome} Edg/140.0`, { browser: "Edge", system: "Windows" }],
  [chrome.replace("Chrome/", "YaBrowser/25.8 Chrome/"), { browser: "Yandex", system: "Windows" }],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1",
    { browser: "Safari", system: "iPhone" },
  ],
  [
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    { browser: "Firefox", system: "Linux" },
  ],
  ["curl/8.5", null],
  [null, null],
])("%s", (userAgent, name) => {
  expect(browserName(userAgent)).toEqual(name);
});
