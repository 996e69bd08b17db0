import { randomBytes, randomUUID } from "node:crypto";
import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Request } from "router";
import { EmulatorStartError } from "../errors/start-error.ts";
import { sha256 } from "../state/secret-hash.ts";
import { IdentityError } from "./identity-error.ts";

/** The only folders whose files clients read (msal-node, AzureArc). */
function folderOfClients(): string {
  return process.platform === "win32"
    ? join(process.env.ProgramData ?? "", "AzureConnectedMachineAgent", "Tokens")
    : "/var/opt/azcmagent/tokens";
}

const MOST_CHALLENGES = 100;

/**
 * Azure Arc asks for proof that the caller may read a file of this machine: it names one, and takes its content once
 * (Learn, azure-arc managed-identity-authentication).
 *
 * @param given another folder than clients know; for tests
 */
export function createArcChallenges(given?: string) {
  const folder = given ?? folderOfClients();
  /** File → SHA-256 of its content. */
  const open = new Map<string, string>();
  let prepared = false;
  const forget = (file: string): void => {
    open.delete(file);
    rmSync(file, { force: true });
  };
  const challenge = (): IdentityError => {
    const [file, content] = [join(folder, `${randomUUID()}.key`), randomBytes(48).toString("base64url")];
    try {
      writeFileSync(file, content, { mode: 0o600, flag: "wx" });
    } catch {
      return new IdentityError(500, "server_error", "The file of the challenge could not be written.");
    }
    open.set(file, sha256(content));
    const [oldest] = open.keys();
    if (oldest && open.size > MOST_CHALLENGES) forget(oldest);
    return new IdentityError(401, "unauthorized", "Show the content of the file that the challenge names.", {
      "www-authenticate": `Basic realm=${file}`,
    });
  };
  return {
    /** Makes the folder. @throws EmulatorStartError arc_unavailable */
    prepare(): void {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        accessSync(folder, constants.W_OK);
        prepared = true;
      } catch (error) {
        throw new EmulatorStartError(
          "arc_unavailable",
          `Azure Arc proves itself by files in ${folder}, and this user may not write there. Make that folder yours, or use another endpoint.`,
          { cause: error },
        );
      }
    },
    /** @throws IdentityError 404 before `prepare`, 401 with a challenge */
    requireProof({ headers }: Request): void {
      if (!prepared) throw new IdentityError(404, "not_found", "This machine is not one of Azure Arc's.");
      const shown = /^Basic (\S+)$/.exec(headers.authorization ?? "")?.[1];
      const [file] = [...open].find(([, expected]) => shown && sha256(shown) === expected) ?? [];
      if (!file) throw challenge();
      forget(file);
    },
    clear: () => [...open.keys()].forEach(forget),
  };
}
export type ArcChallenges = ReturnType<typeof createArcChallenges>;
