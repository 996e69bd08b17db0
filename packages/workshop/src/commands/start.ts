import { readFileSync } from "node:fs";
import { EXIT, listExercises, workshopCommand } from "@workshop/grader";
import { type Context, printJson } from "../context.ts";
import { requirePort } from "../options.ts";
import { currentExercise, viewProgress } from "../progress-view.ts";
import { type Site, startSite } from "../site/start-site.ts";
import { keepStarter } from "../sources/starter.ts";
import { checkAddresses } from "../start/check-addresses.ts";
import { openInBrowser } from "../start/open-in-browser.ts";
import { findPortOwner, isPortFree } from "../start/port-owner.ts";
import { type LockHolder, takeStartLock } from "../start/start-lock.ts";
import { type Workshop, addressesOf, startWorkshop } from "../start/start-workshop.ts";
import { authorityFile, seededUsers } from "../start/tenant.ts";

interface StartOptions {
  readonly port?: unknown;
  readonly pagePort?: unknown;
  readonly sitePort?: unknown;
  /** false with `--no-site`. */
  readonly site?: boolean;
  readonly check?: boolean;
  readonly open?: boolean;
}

/** Brings up the tenant and the local page and stays until it is asked to stop. */
export async function startCommand(context: Context, options: StartOptions): Promise<number> {
  const { words, language } = context;
  const ports = {
    port: requirePort(options.port, "--port", words),
    pagePort: requirePort(options.pagePort, "--page-port", words),
  };
  const sitePort = requirePort(options.sitePort, "--site-port", words);
  const lock = takeStartLock(ports);
  if (!lock.taken) return alreadyRunning(context, lock.holder, options);
  try {
    for (const exercise of listExercises()) keepStarter(exercise);
    const workshop = await startWorkshop({ ...ports, sitePort, language, words });
    try {
      return options.check
        ? await checkAddresses(context, workshop.addresses, workshop.ca)
        : await stay(context, workshop, { open: options.open === true, ...(options.site !== false && { sitePort }) });
    } finally {
      await workshop.stop();
    }
  } finally {
    lock.release();
  }
}

/** A second one would write over the first one's state. Its addresses can be checked all the same. */
async function alreadyRunning(context: Context, holder: LockHolder, { check }: StartOptions): Promise<number> {
  const { words, terminal } = context;
  terminal.err(words.start.alreadyRunning(holder.pid, `http://localhost:${holder.pagePort}/`));
  if (!check) return EXIT.setUp;
  return checkAddresses(context, addressesOf(holder), readFileSync(authorityFile, "utf8"));
}

interface StayOptions {
  readonly open: boolean;
  /** Absent: without the docs site. */
  readonly sitePort?: number;
}

async function stay(context: Context, workshop: Workshop, { open, sitePort }: StayOptions): Promise<number> {
  const stopped = untilAskedToStop();
  const site = sitePort === undefined ? undefined : await offerSite(context, workshop, sitePort);
  if (context.json) printJson(context, describe(workshop, site));
  else printWelcome(context, workshop, site);
  if (open) openInBrowser(workshop.pageUrl);
  await stopped;
  await site?.stop();
  if (!context.json) context.terminal.out(context.words.start.stopped);
  return EXIT.held;
}

/** The docs site is an extra: where its port is taken, the workshop does without it and says so. */
async function offerSite(context: Context, { pageUrl }: Workshop, port: number): Promise<Site | undefined> {
  const { terminal, language, json } = context;
  const words = context.words.start.site;
  if (!(await isPortFree(port))) {
    const owner = findPortOwner(port);
    terminal.err(words.portTaken(port, owner && `pid ${owner.pid}: ${owner.command}`, `--site-port ${port + 1}`));
    return undefined;
  }
  const site = await startSite({ port, page: new URL(pageUrl).origin, language, words });
  const tell = (built: boolean): void => terminal.err(built ? words.built(site.url) : words.notBuilt);
  if (!json) void site.built.then((built) => site.stopped() || tell(built));
  return site;
}

function describe({ addresses, caFile, pageUrl }: Workshop, site: Site | undefined): unknown {
  return {
    pid: process.pid,
    page: pageUrl,
    ...(site && { site: site.url }),
    addresses: addresses.map(({ kind, url }) => ({ kind, url })),
    caFile,
    users: seededUsers(),
  };
}

function printWelcome(context: Context, { addresses, caFile }: Workshop, site: Site | undefined): void {
  const { terminal, words, paint, language } = context;
  terminal.out(paint.bold(words.start.up));
  for (const { kind, url } of addresses)
    terminal.out(`  ${paint.cyan(url.padEnd(24))}  ${words.start.addresses[kind]}`);
  if (site)
    terminal.out(`  ${paint.cyan(site.url.padEnd(24))}  ${words.start.site.address} ${words.start.site.building}`);
  terminal.out(`\n${words.start.users}`);
  const users = seededUsers();
  const width = Math.max(...users.map(({ signIn }) => signIn.length));
  for (const { signIn, password, note } of users) {
    terminal.out(`  ${signIn.padEnd(width)}  ${password}${note ? `  (${words.start.userNote[note]})` : ""}`);
  }
  terminal.out(`\n${words.start.certificate(caFile)}`);
  const current = currentExercise(viewProgress(language));
  if (current) terminal.out(`\n${words.start.next(workshopCommand(`check ${current.number} --watch`))}`);
  terminal.out(words.start.howToStop);
}

/** Resolves at the first Ctrl-C, termination or closed terminal; a second Ctrl-C ends at once. */
function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
