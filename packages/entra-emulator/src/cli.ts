import { join } from "node:path";
import { cac } from "cac";
import manifest from "../package.json" with { type: "json" };
import { asJson, asText } from "./command-line/announce.ts";
import { portOwner } from "./command-line/port-owner.ts";
import { runUnchanged } from "./command-line/run-unchanged.ts";
import { EmulatorStartError } from "./errors/start-error.ts";
import { type ProfileItem, PROFILE_ITEMS, requireProfileItems } from "./profile/profile.ts";
import { startEntra } from "./start-entra.ts";

const USAGE = 2;
const STATE = join(import.meta.dirname, "..", "..", "..", ".workshop");

interface Options {
  readonly port: unknown;
  readonly state: string;
  readonly keys: string;
  readonly json: boolean;
  readonly profile: unknown;
  readonly managedIdentity: boolean;
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(USAGE);
}

function readPort(value: unknown): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  return fail(`--port must be a number from 0 to 65535, not "${String(value)}".`);
}

function explain(error: unknown, port: number): never {
  if (!(error instanceof EmulatorStartError)) throw error;
  const owner = error.code === "port_in_use" ? portOwner(port) : undefined;
  return fail(owner ? `${error.message} It is used by ${owner}.` : error.message);
}

function readProfile(value: unknown): readonly ProfileItem[] {
  const names = typeof value === "string" ? value.split(",").map((name) => name.trim()) : [];
  try {
    return requireProfileItems(names.filter(Boolean));
  } catch (error) {
    return explain(error, 0);
  }
}

async function run({ port: wanted, state, keys, json, profile: items, managedIdentity }: Options): Promise<void> {
  const port = readPort(wanted);
  const profile = readProfile(items);
  const kept = { stateFile: state, keysDirectory: keys };
  const entra = await startEntra({ port, ...kept, profile, managedIdentity }).catch((error: unknown) =>
    explain(error, port),
  );
  const stop = (code: number) => void entra.stop().then(() => process.exit(code));
  // Before it says that it runs: whoever reads that may stop it at once.
  process.once("SIGINT", () => stop(130));
  process.once("SIGTERM", () => stop(0));
  process.stdout.write(`${json ? asJson(entra) : asText(entra)}\n`);
}

const cli = cac("emulator");
cli
  .command("", "Start the tenant on this machine")
  .option("--port <port>", "Port on localhost; 0 is any free one", { default: 8443 })
  .option("--state <file>", "Where the tenant's state is kept", { default: join(STATE, "tenant", "state.json") })
  .option("--keys <folder>", "Where the CA, the certificate and the signing keys are kept", {
    default: join(STATE, "keys"),
  })
  .option("--profile <items>", `What Entra lacks and MCP wants, separated by commas: ${PROFILE_ITEMS.join(", ")}`)
  .option("--managed-identity", "Serve the endpoints of managed identities too", { default: false })
  .option("--json", "Print where it runs as one line of JSON", { default: false })
  .action(run);
cli.command("run <program> [...args]", "Run a Node program for the public cloud, unchanged, against this tenant");
cli.help();
cli.version(manifest.version);

const [, , command, ...rest] = process.argv;
try {
  // What comes after the program is the program's.
  if (command === "run" && rest[0] && !rest[0].startsWith("-")) process.exit(await runUnchanged(rest));
  cli.parse(process.argv, { run: false });
  if (cli.matchedCommandName === "run") fail("run needs a program: node run.mjs emulator run app.js");
  if (cli.args.length > 0) fail(`"${cli.args[0]}" is not an option of this command. See --help.`);
  await cli.runMatchedCommand();
} catch (error) {
  // What cac throws is about the command line.
  if (error instanceof Error && error.name === "CACError") fail(`${error.message}. See --help.`);
  throw error;
}
