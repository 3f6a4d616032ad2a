// node run.cjs BASE MODULES CHROMIUM [WORDS]: each page's main path twice, by keyboard alone and by mouse without script,
// and every page through axe-core; in one Chromium, two at a time. What a path does not find ends it, and the others go
// on. Exit 1 where anything is found. WORDS: only the tasks whose name has them.
const { at, launch, rest: [words = ""] } = require("./open.cjs");
const keyboard = require("./keyboard.cjs");
const mouse = require("./mouse.cjs");
const { look, options } = require("./look.cjs");
const { pages } = require("./pages.cjs");

// First, and before all others: then what was decided is looked at, and the matrix, which is worked out anew for it, is
// there when it is asked for at the end.
const decides = "a decision, a matter's name";
const asks_for_the_matrix = (name) => /matrix/.test(name);

const tasks = [];
for (const [kind, { paths, options: how }] of [["by keyboard", keyboard], ["without script", mouse]])
  for (const [name, path] of Object.entries(paths))
    tasks.push({ name: `${kind}, ${name}`, options: how, run: async (page) => { await path(page); return []; } });
for (const [name, address] of Object.entries(pages))
  tasks.push({ name: `look at ${name}`, options, run: (page) => look(page, address) });
const order = (task) => task.name.includes(decides) ? 0 : asks_for_the_matrix(task.name) ? 2 : 1;

let failures = 0;

async function perform(browser, task) {
  const begun = Date.now();
  const context = await browser.newContext(task.options);
  const page = await context.newPage();
  page.setDefaultTimeout(30000);
  const found = await task.run(page).catch((error) =>
    [`${String(error).split("\n").slice(0, 4).join(" ")} [at ${at(page)}]`]);
  for (const line of found) console.log(`FAILED ${task.name}: ${line}`);
  failures += found.length;
  if (process.env.CONCORD_TIMES) console.log(`${task.name}: ${Date.now() - begun} ms`);
  await context.close();
}

(async () => {
  const browser = await launch();
  const chosen = tasks.filter((task) => task.name.includes(words));
  for (const turn of [0, 1, 2]) {
    const queue = chosen.filter((task) => order(task) === turn);
    const worker = async () => { while (queue.length > 0) await perform(browser, queue.shift()); };
    await Promise.all([worker(), worker()]);
  }
  await browser.close();
  console.log(failures === 0 ? `${chosen.length} paths and pages: nothing found` : `${failures} failures`);
  process.exit(failures === 0 && chosen.length > 0 ? 0 : 1);
})().catch((error) => { console.log(`FAILED ${error}`); process.exit(1); });
