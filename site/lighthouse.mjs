// `npm run lighthouse`: scores of the built site, in the Chromium of this machine. Not a test: Lighthouse is heavy, and its
// performance depends on what else the machine does. `-- --mobile`: a slow phone on a slow network, as Lighthouse imagines them.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const LIGHTHOUSE = "lighthouse@13.5.0";
const PAGES = ["/", "/exercises/01-app-registration", "/zh-Hans/", "/zh-Hans/exercises/01-app-registration"];
const CHROME =
  "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking";
/** The least score of each category. Nobody does a workshop on a phone: there, being slow is only told. */
const LEAST = { performance: 90, accessibility: 95, "best-practices": 95, seo: 95 };
const LEAST_MOBILE = { ...LEAST, performance: 0 };

async function run(command, args) {
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
}

const { values, positionals } = parseArgs({ options: { mobile: { type: "boolean" } }, allowPositionals: true });
const [origin = "http://localhost:3000"] = positionals;
/** Without a preset Lighthouse is a phone. */
const preset = values.mobile ? [] : ["--preset=desktop"];
const folder = mkdtempSync(join(tmpdir(), "workshop-lighthouse-"));
try {
  for (const page of PAGES) {
    const file = join(folder, "report.json");
    const flags = ["--output=json", `--output-path=${file}`, ...preset, "--quiet", `--chrome-flags=${CHROME}`];
    await run("pnpm", [`--package=${LIGHTHOUSE}`, "dlx", "lighthouse", origin + page, ...flags]);
    const { categories } = JSON.parse(readFileSync(file, "utf8"));
    const scores = Object.entries(values.mobile ? LEAST_MOBILE : LEAST).map(([name, least]) => [
      name,
      Math.round(categories[name].score * 100),
      least,
    ]);
    console.log(`${page}  ${scores.map(([name, score]) => `${name} ${score}`).join("  ")}`);
    if (scores.some(([, score, least]) => score < least)) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
