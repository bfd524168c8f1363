import { chromium } from "playwright";
const base = "http://localhost:4206", out = "/tmp/vouchers/shots";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
for (const [who, lang, width, scheme, ...paths] of [
  ["manager", "ru", 390, "dark", "/vouchers", "/vouchers/kinds/gift", "/vouchers/codes", "/vouchers/report", "/vouchers/codes/FUV2M6C9ESZS"],
] as const) {
  const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme: scheme as never, deviceScaleFactor: 1 });
  await context.addCookies([{ name: "locale", value: lang, url: base }]);
  const page = await context.newPage(); page.setDefaultTimeout(90000);
  page.on("console", (m) => { if (m.type() === "error") console.log(page.url(), "console:", m.text().slice(0, 1500)); });
  await page.goto(base + "/sign-in");
  await page.locator("input[type=email]").fill(who + "@demo.example"); await page.locator("input[type=password]").fill("regulars-demo");
  await page.locator("button[type=submit]").first().click(); await page.waitForURL(/today|register/);
  for (const path of paths) { await page.goto(base + path, { waitUntil: "networkidle" }); const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth); console.log(path, "overflow", over); await page.screenshot({ path: `${out}/p-${path.replace(/[^a-z0-9]+/gi, "_")}.png`, fullPage: path !== "/vouchers/codes" }); }
  await context.close();
}
await browser.close();
