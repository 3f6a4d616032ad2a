// node browser_test.cjs BASE MODULES CHROMIUM [SCREENSHOTS]: every page through axe-core, light and dark, narrow and wide,
// and the main paths by keyboard alone, all with script switched off in the pages. Exit 1 where anything is found.
const [base, modules, executablePath, screenshots] = process.argv.slice(2);
const fs = require("fs");
const path = require("path");
const { chromium } = require(path.join(modules, "playwright-core"));
const axe = fs.readFileSync(path.join(modules, "axe-core", "axe.min.js"), "utf8");

const pages = {
  start: "/", search: "/search?q=press+release", "search-empty": "/search", lines: "/search?q=confidential&kwic=1",
  "bad-query": "/search?q=%22a", documents: "/document", document: "/document/rutland",
  clause: "/document/rutland/12(b)(iv)", ask: "/compare", compare: "/compare?q=officers+at+political+group+meetings",
  columns: "/compare?q=press+releases&councils-as=columns", matters: "/matters", matrix: "/matrix?ours=rutland",
  beside: "/beside", basket: "/basket?item=rutland:12(b)&note=ask+legal&item=surrey-heath:6.8",
  accessibility: "/accessibility", problem: "/document/rutland/99",
};
let failures = 0;
const check = (holds, words) => {
  if (!holds) { failures += 1; console.log(`FAILED ${words}`); }
};

// The matrix is worked out when first asked for; its page says so until it is there.
async function open(page, address) {
  for (let tries = 0; tries < 6; ++tries) {
    const answer = await page.goto(base + address, { timeout: 60000 });
    if (answer.status() !== 503) return;
    await page.waitForTimeout(5000);
  }
}

async function looked_at(browser, name, address) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [360, 1280]) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
      const page = await context.newPage();
      await open(page, address);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      check(wider <= 0, `${name} is ${wider} pixels wider than ${width}`);
      if (screenshots && colorScheme === "light")
        await page.screenshot({ path: path.join(screenshots, `${name}-${width}.png`) });
      await page.evaluate(axe);
      const found = await page.evaluate(() => axe.run(document));
      for (const one of found.violations)
        check(false, `${name} ${colorScheme} ${width}: ${one.id}: ${one.nodes[0].html.slice(0, 200)}`);
      await context.close();
    }
  }
}

async function tab_to(page, wanted) {
  for (let i = 0; i < 60; ++i) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement.matches(selector), wanted)) return true;
  }
  return false;
}

async function by_keyboard(browser) {
  const context = await browser.newContext({ javaScriptEnabled: true, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await open(page, "/");
  await page.keyboard.press("Tab");
  check(await page.evaluate(() => document.activeElement.matches(".skip")), "the first stop skips to the content");
  check(await tab_to(page, "#q"), "the search box is reached");
  await page.keyboard.type("press release");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".hits");
  check(await tab_to(page, ".hits h3 a"), "a result is reached");
  const seen = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  check(seen !== "none", "where the focus is can be seen");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".outline");
  check(await tab_to(page, ".collect button"), "the basket's button is reached");
  await page.keyboard.press("Enter");
  await page.waitForSelector("header .count");
  check((await page.textContent("header .count")) === "1", "the clause is in the basket");
  await open(page, "/compare?q=press+releases&councils-as=columns");
  check(await tab_to(page, ".scroll"), "the table's frame is reached");
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(300);
  const held = await page.evaluate(() => {
    const frame = document.querySelector(".scroll");
    frame.scrollLeft = 400;
    return document.querySelector(".scroll tbody th").getBoundingClientRect().left;
  });
  check(held >= -1 && held < 40, `the first column stays in view (it is at ${held})`);
  await context.close();
}

async function by_mouse_without_script(browser) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await open(page, "/");
  await page.fill("#q", "who may speak to the press");
  await page.click("text=Compare councils");
  check((await page.title()).startsWith("who may speak to the press"), "a question is compared");
  await page.click("summary:has-text('Councils, base')");
  await page.selectOption("#councils-as", "columns");
  await page.click("button:has-text('Show')");
  check(page.url().includes("councils-as=columns"), "the address says what was chosen");
  await page.click("header >> text=Matters");
  await page.click("table.matters tbody th a >> nth=0");
  check((await page.locator("table.compare").count()) === 1, "a matter is a table");
  await context.close();
}

(async () => {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  for (const [name, address] of Object.entries(pages)) await looked_at(browser, name, address);
  await by_keyboard(browser);
  await by_mouse_without_script(browser);
  await browser.close();
  console.log(failures === 0 ? `${Object.keys(pages).length} pages: nothing found` : `${failures} failures`);
  process.exit(failures === 0 ? 0 : 1);
})().catch((error) => { console.log(`FAILED ${error}`); process.exit(1); });
