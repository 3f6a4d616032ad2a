// node screenshots.cjs BASE MODULES CHROMIUM FOLDER: pictures of the main pages at 1280 and 360 pixels, light and dark,
// of what is seen first. scripts/screenshots makes them anew.
const path = require("path");
const { launch, open, rest: [folder] } = require("./open.cjs");
const { pages } = require("./pages.cjs");

const shown = ["start", "search", "clause", "compare", "matters", "matrix", "beside", "basket"];

(async () => {
  const browser = await launch();
  for (const colorScheme of ["light", "dark"])
    for (const width of [1280, 360]) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: width === 360 ? 640 : 680 } });
      const page = await context.newPage();
      for (const name of shown) {
        await open(page, pages[name]);
        await page.screenshot({ path: path.join(folder, `${name}-${width}-${colorScheme}.png`) });
      }
      await context.close();
    }
  await browser.close();
})().catch((error) => { console.log(`FAILED ${error}`); process.exit(1); });
