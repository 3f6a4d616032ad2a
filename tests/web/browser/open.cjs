// node SCRIPT BASE MODULES CHROMIUM …: the browser, and what all scripts ask of it.
const fs = require("fs");
const path = require("path");

const [base, modules, executablePath, ...rest] = process.argv.slice(2);
const { chromium } = require(path.join(modules, "playwright-core"));

exports.rest = rest;
exports.axe = () => fs.readFileSync(path.join(modules, "axe-core", "axe.min.js"), "utf8");
exports.launch = () => chromium.launch({ executablePath, args: ["--no-sandbox"] });
exports.check = (holds, words) => { if (!holds) throw new Error(words); };
exports.at = (page) => decodeURIComponent(page.url().slice(base.length)).replace(/\+/g, " ");

// The matrix is worked out once for each corpus; its page says so until it is there.
exports.open = async function open(page, address) {
  for (let tries = 0; tries < 15; ++tries) {
    const answer = await page.goto(base + address, { timeout: 60000 });
    if (answer.status() !== 503) return answer;
  }
  throw new Error(`${address} is not ready`);
};
