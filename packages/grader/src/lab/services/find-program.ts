import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Program } from "@workshop/attacks";

interface Origin {
  /** Names the file, where it is not on the PATH. */
  readonly variable: string;
  readonly file: string;
  /** The packages that bring it. */
  readonly debian: string;
  readonly homebrew: string;
}

const ORIGINS: Record<Program, Origin> = {
  redis: { variable: "REDIS_SERVER_PATH", file: "redis-server", debian: "redis-server", homebrew: "redis" },
  nginx: { variable: "NGINX_PATH", file: "nginx", debian: "nginx", homebrew: "nginx" },
};

/** Where servers are that a person who is not root does not have on the PATH. */
const BESIDE_THE_PATH = ["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"];

export const programs = Object.keys(ORIGINS) as readonly Program[];

/** The environment variable that says where a program is. */
export const variableOf = (program: Program): string => ORIGINS[program].variable;

/** The file of a program: what its variable names, then the PATH, then where servers are put. Undefined: not here. */
export function findProgram(program: Program, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const { variable, file } = ORIGINS[program];
  const chosen = env[variable];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const name = process.platform === "win32" ? `${file}.exe` : file;
  const folders = [...(env["PATH"] ?? "").split(delimiter), ...BESIDE_THE_PATH].filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((one) => existsSync(one));
}

/** The one command that brings a program. Undefined on Windows, which has no Redis of its own. */
export function commandFor(program: Program, platform: NodeJS.Platform = process.platform): string | undefined {
  const { debian, homebrew } = ORIGINS[program];
  if (platform === "win32") return undefined;
  return platform === "darwin" ? `brew install ${homebrew}` : `sudo apt-get install ${debian}`;
}
