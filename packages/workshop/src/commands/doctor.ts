import { EXIT } from "@workshop/grader";
import { type Context, printJson } from "../context.ts";
import { checkAuthority } from "../doctor/certificates.ts";
import type { DoctorWords, Finding } from "../doctor/finding.ts";
import { checkDisk, checkLocalhost, checkNetworkVariables, checkState } from "../doctor/machine.ts";
import { checkInstall, checkNode, checkPnpm } from "../doctor/node-and-install.ts";
import { checkPort } from "../doctor/ports.ts";
import { checkPrograms } from "../doctor/programs.ts";
import { requirePort } from "../options.ts";
import { authorityFile } from "../start/tenant.ts";

/** Looks at everything outside the learner's code that can be wrong, and says how to put it right. */
export async function doctorCommand(
  context: Context,
  options: { port?: unknown; pagePort?: unknown },
): Promise<number> {
  const { words } = context;
  const findings = await examine(words.doctor, {
    port: requirePort(options.port, "--port", words),
    pagePort: requirePort(options.pagePort, "--page-port", words),
  });
  if (context.json) printJson(context, { findings });
  else for (const finding of findings) print(context, finding);
  return findings.some(({ state }) => state === "fix") ? EXIT.setUp : EXIT.held;
}

/** Every check, in the order in which things are needed. */
async function examine(words: DoctorWords, { port, pagePort }: { port: number; pagePort: number }): Promise<Finding[]> {
  const ports = [{ port, option: "--port" }, { port: pagePort, option: "--page-port" }, { port: 3000 }, { port: 3001 }];
  return [
    checkNode(words),
    checkPnpm(words),
    checkInstall(words),
    checkDisk(words),
    checkState(words),
    await checkLocalhost(words),
    ...checkNetworkVariables(words),
    ...(await Promise.all(ports.map((one) => checkPort(one, words)))),
    ...checkAuthority(words, authorityFile),
    ...checkPrograms(words),
  ];
}

function print({ terminal, words, paint }: Context, { state, what, fix }: Finding): void {
  const colour = { ok: paint.green, fix: paint.red, note: paint.yellow }[state];
  terminal.out(`${colour(words.doctor.labels[state])}  ${what}`);
  if (fix) terminal.out(`      ${fix}`);
}
