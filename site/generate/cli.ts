// `node run.mjs site`: makes the pages that come from other files, then builds the site. Nothing is done twice.
// `node run.mjs site record [exercise …]`: plays the cards and keeps what was sent and what came back, for the gallery.
import { buildSite } from "./build-site.ts";
import { record } from "./record/record.ts";

const interruption = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => interruption.abort());

const [command, ...args] = process.argv.slice(2);
process.exitCode =
  command === "record"
    ? await record(args)
    : await buildSite({ signal: interruption.signal, again: command === "--again" });
