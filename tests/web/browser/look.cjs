// A page through axe-core, light and dark, at 1280 pixels and at 320, which is 1280 enlarged to 400 %, in one visit;
// nothing may be wider than the page, and nothing may move.
const { axe, open } = require("./open.cjs");

exports.options = { bypassCSP: true };

// What is found, a line each.
exports.look = async function look(page, address) {
  const out = new Set();
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, address);
  await page.evaluate(axe());
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wider > 0) out.add(`${wider} pixels wider than ${width}`);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      // What colours cannot change is looked at once for each width.
      const rules = colorScheme === "light" ? {} : { runOnly: ["color-contrast", "link-in-text-block"] };
      const found = await page.evaluate((options) => axe.run(document, { resultTypes: ["violations"], ...options }), rules);
      for (const one of found.violations)
        for (const node of one.nodes.slice(0, 3)) {
          const why = node.any.map((a) => a.message).join(" ").slice(0, 200);
          out.add(`${colorScheme} ${width}: ${one.id}: ${node.html.slice(0, 160)} ${why}`);
        }
    }
  }
  const moves = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior !== "auto" ||
    document.getAnimations().length > 0);
  if (moves) out.add("moves though less motion is wished for");
  return [...out];
};
