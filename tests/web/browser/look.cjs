// node look.cjs BASE MODULES CHROMIUM: every page through axe-core, light and dark, at 1280 pixels and at 320, which is
// 1280 enlarged to 400 %; nothing may be wider than the page, and nothing may move. Exit 1 where anything is found.
const { axe, launch, open } = require("./open.cjs");
const { pages } = require("./pages.cjs");

let failures = 0;
const failed = (words) => { failures += 1; console.log(`FAILED ${words}`); };

async function look(page, name, address) {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, address);
  await page.evaluate(axe());
  const seen = new Set();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wider > 0) failed(`${name} is ${wider} pixels wider than ${width}`);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      // What colours cannot change is looked at once for each width.
      const rules = colorScheme === "light" ? {} : { runOnly: ["color-contrast", "link-in-text-block"] };
      const found = await page.evaluate((options) => axe.run(document, { resultTypes: ["violations"], ...options }), rules);
      for (const one of found.violations)
        for (const node of one.nodes.slice(0, 3)) {
          const line = `${one.id}: ${node.html.slice(0, 160)} ${node.any.map((a) => a.message).join(" ").slice(0, 200)}`;
          if (!seen.has(line)) failed(`${name} ${colorScheme} ${width}: ${line}`);
          seen.add(line);
        }
    }
  }
  const moves = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior !== "auto" ||
    document.getAnimations().length > 0);
  if (moves) failed(`${name} moves though less motion is wished for`);
}

(async () => {
  const browser = await launch();
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  for (const [name, address] of Object.entries(pages)) {
    const begun = Date.now();
    await look(page, name, address);
    if (process.env.CONCORD_TIMES) console.log(`${name}: ${Date.now() - begun} ms`);
  }
  await browser.close();
  console.log(failures === 0 ? `${Object.keys(pages).length} pages: nothing found` : `${failures} failures`);
  process.exit(failures === 0 ? 0 : 1);
})().catch((error) => { console.log(`FAILED ${error}`); process.exit(1); });
