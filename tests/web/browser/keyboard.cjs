// The main paths by keyboard alone: Tab, Enter, Space, letters and arrows; nothing is clicked or filled in. Each stop
// must be seen.
const { at, check, open } = require("./open.cjs");

exports.options = { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" };

async function enter(page) {
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

async function tab_to(page, wanted, back = false) {
  for (let i = 0; i < 250; ++i) {
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
    const here = await page.evaluate((selector) => {
      const one = document.activeElement;
      if (!one.matches(selector)) return "";
      const style = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      const inside = box.bottom > 0 && box.top < window.innerHeight && box.width > 0;
      return style.outlineStyle !== "none" && style.outlineWidth !== "0px" && inside ? "seen" : "unseen";
    }, wanted);
    if (here === "unseen") throw new Error(`the focus on ${wanted} cannot be seen`);
    if (here) return;
  }
  throw new Error(`${wanted} is not reached by Tab`);
}

async function press_on(page, wanted, key = "Enter") {
  await tab_to(page, wanted);
  await page.keyboard.press(key);
}

async function follow(page, wanted) {
  await tab_to(page, wanted);
  await enter(page);
}

// Typed as a person types who knows what the choice is called.
async function choose(page, wanted, words) {
  await tab_to(page, wanted);
  await page.keyboard.type(words);
}

exports.paths = {
  async "start, search, clause, basket"(page) {
    await open(page, "/");
    await page.keyboard.press("Tab");
    check(await page.evaluate(() => document.activeElement.matches(".skip")), "the first stop skips to the content");
    await page.keyboard.press("Enter");
    await tab_to(page, "#q");
    await page.keyboard.type("press release");
    await enter(page);
    check(at(page).startsWith("/search?q=press release"), "a search is made");
    await press_on(page, "details.options > summary");
    await press_on(page, "input[name=kwic]", "Space");
    await enter(page);
    check(await page.locator("table.kwic").count() === 1, "one match stands in a line");
    await press_on(page, "input[name=kwic]", "Space");
    await press_on(page, "input[name=exact]", "Space");
    await enter(page);
    check(/exact=1/.test(page.url()) && !/kwic/.test(page.url()), "these words only");
    await follow(page, ".facets a");
    await follow(page, ".hits h3 a");
    check(at(page).startsWith("/document/"), "a clause is opened");
    await follow(page, ".collect button");
    check(await page.textContent("header .count") === "1", "the clause is in the basket");
    await follow(page, ".outline-list a");
    check(at(page).startsWith("/document/"), "the outline leads to a clause");
    await follow(page, ".pages a");
  },
  async "a comparison as it is wished for"(page) {
    await open(page, "/compare");
    await tab_to(page, "#q");
    await page.keyboard.type("press releases");
    await enter(page);
    const councils = await page.locator("table.compare tbody th").count();
    await press_on(page, "details.options > summary");
    await press_on(page, "input[name=doc][value=rutland]", "Space");
    await press_on(page, "input[name=doc][value=surrey-heath]", "Space");
    await choose(page, "#base", "Surrey");
    await choose(page, "#differences", "Only");
    await choose(page, "#councils-as", "A column");
    await follow(page, "details.options button");
    for (const wanted of ["doc=rutland", "doc=surrey-heath", "base=surrey-heath", "differences=only", "councils-as=columns"])
      check(at(page).includes(wanted), `the address says ${wanted}`);
    check(councils > 2 && await page.locator("table.compare.columns thead th").count() === 3, "two councils are left");
    await tab_to(page, ".scroll");
    await follow(page, "table.compare .citation a");
  },
  async "the first column stays in view"(page) {
    await page.setViewportSize({ width: 700, height: 900 });
    await open(page, "/compare?q=press+releases&councils-as=columns");
    await tab_to(page, ".scroll");
    for (let i = 0; i < 12; ++i) await page.keyboard.press("ArrowRight");
    const moves = page.waitForFunction(() => document.querySelector(".scroll").scrollLeft > 100);
    await moves.catch(() => check(false, "the table moves by the arrows"));
    const left = await page.evaluate(() => document.querySelector(".scroll tbody th").getBoundingClientRect().left);
    check(left >= -1 && left < 40, `its first column stays (at ${left})`);
  },
  async "matters, matrix, side by side"(page) {
    await open(page, "/matters");
    await choose(page, "#min-councils", "at least 3");
    await follow(page, "form.search button");
    check(at(page).includes("min-councils=3"), "matters of three councils");
    await follow(page, "table.matters tbody th a");
    check(await page.locator("table.compare").count() === 1, "a matter is a table");
    await open(page, "/matrix");
    await choose(page, "#ours", "Rutland");
    await follow(page, "form.search button");
    check(at(page).includes("ours=rutland"), "the matrix is ours");
    await follow(page, "table.heat tbody td a");
    check(at(page).startsWith("/document/"), "a letter leads to its clause");
    await open(page, "/beside");
    await choose(page, "#right", "Surrey");
    await follow(page, "form.search button");
    check(at(page).includes("right=surrey-heath"), "another document stands at the right");
    await follow(page, ".beside .matched a");
    check(at(page).startsWith("/document/"), "a line leads to its clause");
  },
  async "a decision, a matter's name"(page) {
    await open(page, "/document/rutland/12(b)");
    await tab_to(page, "#right");
    await page.keyboard.type("surrey-heath 6.8");
    await follow(page, "#right ~ button[value=different]");
    await follow(page, "footer.site a[href='/decisions']");
    check((await page.textContent("main")).includes("surrey-heath:6.8 are different"), "it is told as a person's");
    await follow(page, "main button[value=undo]");
    check((await page.textContent("main")).includes("Nothing is decided yet"), "it is undone");
    await open(page, "/matters");
    await follow(page, "table.matters tbody th a");
    await tab_to(page, "#name");
    await page.keyboard.type("Our own name for it");
    await follow(page, "#name ~ button");
    check(at(page) === "/matters/our-own-name-for-it", "the matter has its name");
  },
  async "nothing holds the keyboard"(page) {
    for (const address of ["/", "/search?q=press", "/compare?q=press+releases", "/document/rutland/12(b)", "/basket"]) {
      await open(page, address);
      if (await page.locator(".outline").count() > 0) await press_on(page, ".outline .skip");
      await tab_to(page, "footer.site a[href='/accessibility']");
      await tab_to(page, "header.site .brand", true);
    }
  },
};
