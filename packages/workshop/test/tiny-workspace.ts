import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Terminal } from "../src/context.ts";

/** A workspace of one small exercise in a temporary folder. */
export interface TinyWorkspace {
  readonly root: string;
  /** The exercise's src, absolute. */
  readonly src: string;
  write(path: string, text: string): void;
  read(path: string): string;
  commit(message: string): void;
  remove(): void;
}

export const STARTER = {
  "server.ts": "// starter\nconsole.log('hello');\n",
  "authentication-service.ts": "// starter\n",
};
export const SOLUTION = {
  "server.ts": "// solution\nlog('hello');\n",
  "authentication-service.ts": "// solution\n",
  "log.ts": "// only in the solution\n",
};

/**
 * Makes the workspace and points WORKSHOP_ROOT at it. Call it in `vi.hoisted`, before the grader is imported: the
 * grader reads the variable once.
 */
export function makeTinyWorkspace(): TinyWorkspace {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "workshop-test-")));
  process.env["WORKSHOP_ROOT"] = root;
  delete process.env["WORKSHOP_STATE_DIR"];
  process.env["WORKSHOP_LANG"] = "en";
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const git = (...args: string[]): void => {
    const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
    execFileSync("git", [...identity, ...args], { cwd: root, stdio: "ignore" });
  };
  write("exercises/02-public-client/package.json", '{ "workshop": { "fails": ["ENTRA-2.01"] } }\n');
  for (const [file, text] of Object.entries(STARTER)) write(`exercises/02-public-client/src/${file}`, text);
  for (const [file, text] of Object.entries(SOLUTION)) write(`solutions/02-public-client/src/${file}`, text);
  write(".gitignore", ".workshop/\n");
  return {
    root,
    src: join(root, "exercises/02-public-client/src"),
    write,
    read: (path) => readFileSync(join(root, path), "utf8"),
    commit(message) {
      if (!existsSync(join(root, ".git"))) git("init", "-q");
      git("add", "-A");
      git("commit", "-q", "-m", message);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A terminal that remembers what was written and answers what it is told to. */
export function createTestTerminal(
  answer?: string,
): Terminal & { readonly text: () => string; readonly errors: () => string } {
  const [written, wrong]: [string[], string[]] = [[], []];
  return {
    out: (text) => void written.push(text),
    err: (text) => void wrong.push(text),
    interactive: answer !== undefined,
    colour: false,
    ask: async (question) => {
      written.push(question);
      return answer ?? "";
    },
    text: () => written.join("\n"),
    errors: () => wrong.join("\n"),
  };
}
