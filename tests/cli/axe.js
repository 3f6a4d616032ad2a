// Reads the pages named behind the screenshots' folder ("-" for none) with axe, light and dark, narrow and wide, and
// prints a line for each thing that is wrong. Exit 1 where there is one.
const fs = require("fs"), path = require("path");
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [browser, shots, ...pages] = process.argv.slice(2);

(async () => {
  const running = await chromium.launch({ executablePath: browser, args: ["--no-sandbox"] });
  let wrong = 0;
  const tell = (line) => { wrong += 1; console.log(line); };
  for (const page of pages)
    for (const colorScheme of ["light", "dark"])
      for (const width of [360, 1280]) {
        const where = `${path.basename(page)}, ${colorScheme}, ${width} wide`;
        const context = await running.newContext({ viewport: { width, height: 900 }, colorScheme });
        const tab = await context.newPage();
        await tab.goto("file://" + path.resolve(page));
        await tab.evaluate(axe);
        const found = await tab.evaluate(() => axe.run(document));
        for (const rule of found.violations)
          for (const node of rule.nodes) tell(`${where}: ${rule.id}: ${node.target}: ${rule.help}`);
        const over = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (over > 0) tell(`${where}: ${over} pixels wider than the window`);
        if (shots !== "-")
          await tab.screenshot({ path: path.join(shots, `${path.basename(page, ".html")}-${colorScheme}-${width}.png`) });
        await context.close();
      }
  await running.close();
  process.exit(wrong ? 1 : 0);
})();
