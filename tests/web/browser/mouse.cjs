// The main paths by mouse, without script, on a small screen.
const { at, check, open } = require("./open.cjs");

exports.options = { viewport: { width: 360, height: 800 }, javaScriptEnabled: false };

async function click(page, wanted) {
  await Promise.all([page.waitForNavigation(), page.click(wanted)]);
}

exports.paths = {
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
