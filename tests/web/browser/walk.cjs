// node walk.cjs BASE MODULES CHROMIUM: each page's main path twice, by keyboard alone and by mouse without script. What
// a path does not find ends it, and the others go on. Exit 1 where one ended.
const { base, launch, open } = require("./open.cjs");

let failures = 0;
const check = (holds, words) => { if (!holds) throw new Error(words); };
const at = (page) => decodeURIComponent(page.url().slice(base.length)).replace(/\+/g, " ");

// ---- by keyboard: Tab, Enter, Space, letters and arrows; nothing is clicked or filled in.
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
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

// Typed as a person types who knows what the choice is called.
async function choose(page, wanted, words) {
  await tab_to(page, wanted);
  await page.keyboard.type(words);
}

const by_keyboard = {
  async "start, search, clause, basket"(page) {
    await open(page, "/");
    await page.keyboard.press("Tab");
    check(await page.evaluate(() => document.activeElement.matches(".skip")), "the first stop skips to the content");
    await page.keyboard.press("Enter");
    await tab_to(page, "#q");
    await page.keyboard.type("press release");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    check(at(page).startsWith("/search?q=press release"), "a search is made");
    await press_on(page, "details.options > summary");
    await press_on(page, "input[name=kwic]", "Space");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    check(await page.locator("table.kwic").count() === 1, "one match stands in a line");
    await press_on(page, "input[name=kwic]", "Space");
    await press_on(page, "input[name=exact]", "Space");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
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
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
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
    await page.waitForTimeout(400);
    const [moved, left] = await page.evaluate(() => {
      const frame = document.querySelector(".scroll");
      return [frame.scrollLeft, frame.querySelector("tbody th").getBoundingClientRect().left];
    });
    check(moved > 100, `the table moves by the arrows (${moved})`);
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

// ---- by mouse, without script, on a small screen
async function click(page, wanted) {
  await Promise.all([page.waitForNavigation(), page.click(wanted)]);
}

const by_mouse = {
  async "a question, its table, its exports"(page) {
    await open(page, "/");
    await page.fill("#q", "who may speak to the press");
    await click(page, "text=Compare councils");
    check((await page.title()).startsWith("who may speak to the press"), "a question is compared");
    await page.click("details.options > summary");
    await page.selectOption("#councils-as", "columns");
    await page.selectOption("#differences", "off");
    await click(page, "details.options button");
    check(page.url().includes("councils-as=columns") && page.url().includes("differences=off"), "the address says so");
    check(await page.locator("table.compare.columns ins, table.compare.columns del").count() === 0, "nothing is marked");
    await click(page, ".switch a");
    check(await page.locator("table.compare.rows").count() === 1, "councils stand in rows");
    const [file] = await Promise.all([page.waitForEvent("download"), page.click("footer.site >> text=Word")]);
    check(/\.docx$/.test(file.suggestedFilename()), "a Word file comes");
  },
  async "matters and what they hold"(page) {
    await open(page, "/");
    await click(page, "header >> text=Matters");
    await click(page, "table.matters tbody th a >> nth=0");
    check(await page.locator("table.compare").count() === 1, "a matter is a table");
    await click(page, "table.compare .citation a >> nth=0");
    await click(page, "#elsewhere ~ .clause h3 a >> nth=0");
    check(at(page).startsWith("/document/"), "an equivalent in another document");
  },
  async "a basket"(page) {
    await open(page, "/document/rutland/12(b)");
    await click(page, ".collect button");
    await open(page, "/document/surrey-heath/6.8");
    await click(page, ".collect button");
    await click(page, "header >> text=Basket");
    check(await page.locator(".basket > li").count() === 2, "two clauses are in it");
    await open(page, "/compare?q=press+releases");
    await click(page, "button:has-text('Add row')");
    check(await page.textContent("header .count") === "3", "a row is in it");
    await open(page, "/basket");
    await click(page, ".basket > li >> nth=2 >> button[value=remove]");
    await page.fill("#note-2", "ask <b>legal</b>");
    await click(page, ".basket > li >> nth=1 >> button[value=note]");
    await click(page, ".basket > li >> nth=1 >> button[value=up]");
    check((await page.textContent(".basket > li >> nth=0")).includes("surrey-heath"), "the second is first now");
    check(await page.inputValue("#note-1") === "ask <b>legal</b>", "its note went with it");
    await click(page, ".basket > li >> nth=1 >> button[value=remove]");
    check(await page.locator(".basket > li").count() === 1, "one is left");
    const mailed = await page.getAttribute("text=this link, which holds it all", "href");
    await click(page, "text=Empty the basket");
    check(await page.locator(".basket > li").count() === 0, "it is empty");
    await open(page, mailed);
    check(await page.locator(".basket > li").count() === 1, "the link holds it");
    await click(page, "text=Put these into my basket");
    check(await page.textContent("header .count") === "1", "it is mine now");
  },
  async "a wrong number"(page) {
    const answer = await open(page, "/document/rutland/99");
    check(answer.status() === 404, "it says so");
    await click(page, "text=The document as a whole");
    check(at(page) === "/document/rutland", "a way on is shown");
  },
};

async function walk(browser, kind, paths, options) {
  for (const [name, path] of Object.entries(paths)) {
    if (process.env.CONCORD_PATH && !name.includes(process.env.CONCORD_PATH)) continue;
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(30000);
    try {
      await path(page);
    } catch (error) {
      failures += 1;
      console.log(`FAILED ${kind}, ${name}: ${String(error).split("\n").slice(0, 4).join(" ")} [at ${at(page)}]`);
    }
    await context.close();
  }
}

(async () => {
  const browser = await launch();
  await walk(browser, "by keyboard", by_keyboard, { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  await walk(browser, "without script", by_mouse, { viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
  await browser.close();
  const count = Object.keys(by_keyboard).length + Object.keys(by_mouse).length;
  console.log(failures === 0 ? `${count} paths walked` : `${failures} of ${count} paths failed`);
  process.exit(failures === 0 ? 0 : 1);
})().catch((error) => { console.log(`FAILED ${error}`); process.exit(1); });
