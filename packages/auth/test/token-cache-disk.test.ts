import { execFileSync } from "node:child_process";
import { chmod, chown, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createTokenCachePlugin } from "../src/index.ts";
import { startCacheProcess } from "./cache-process.ts";
import { createMemory } from "./msal-memory.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

const NOBODY = 65534;
const root = process.getuid?.() === 0;
/** Permissions stop nobody who is root, so a root's test uses another user. */
const unprivileged = root ? { uid: NOBODY, gid: NOBODY } : {};
const oneLine = (text: RegExp) =>
  expect.stringMatching(new RegExp(`^The token cache [^\\n]*${text.source}[^\\n]*\\n$`)) as string;

/** Mount a small disk at `folder` in a namespace of this test's process; false where that is not allowed. */
function canMount(): boolean {
  try {
    execFileSync("unshare", ["-rm", "true"], { stdio: "ignore" });
    return process.platform === "linux";
  } catch {
    return false;
  }
}

/** A Node that runs with a tmpfs of its own at `folder`, prepared by the shell command `prepare`. */
async function createNodeOnDisk(folder: string, options: string, prepare: string): Promise<string> {
  const wrapper = join(await createTemporaryFolder(), "node");
  const inside = `mount -t tmpfs -o ${options} tmpfs '${folder}' && ${prepare} && exec '${process.execPath}' "$@"`;
  await writeFile(wrapper, `#!/bin/sh\nexec unshare -rm sh -c '${inside.replaceAll("'", `'\\''`)}' sh "$@"\n`, {
    mode: 0o755,
  });
  return wrapper;
}

async function signInOn(directory: string, options: object) {
  const { order, end } = await startCacheProcess(directory, options);
  await order({ do: "signIn", name: "ada" });
  await order({ do: "signIn", name: "grace" });
  const users = await order({ do: "users" });
  return { users, outcome: await end() };
}

describe.runIf(process.platform !== "win32")("a disk that does not take the cache", () => {
  it("may not be entered: one line, memory only", async () => {
    const parent = await createTemporaryFolder();
    await chmod(parent, root ? 0o700 : 0o500);
    const { users, outcome } = await signInOn(join(parent, "cache"), unprivileged);
    expect(users).toEqual(["ada", "grace"]);
    expect(outcome).toEqual({
      code: 0,
      stdout: "",
      stderr: oneLine(/\(EACCES\): for now, tokens stay in memory only/),
    });
    await chmod(parent, 0o700);
  });

  it.runIf(root)("has a cache of somebody else, which is neither read nor replaced", async () => {
    const directory = await createTemporaryFolder();
    const plugin = createTokenCachePlugin({ directory });
    await createMemory(plugin).signIn("linus");
    const before = await readFile(plugin.file, "utf8");
    await chown(directory, NOBODY, NOBODY);
    const { users, outcome } = await signInOn(directory, unprivileged);
    expect(users).toEqual(["ada", "grace"]);
    expect(outcome).toEqual({ code: 0, stdout: "", stderr: oneLine(/\(EACCES\)/) });
    expect(await readFile(plugin.file, "utf8")).toBe(before);
  });

  it.runIf(canMount())("is full", async () => {
    const directory = await createTemporaryFolder();
    const execPath = await createNodeOnDisk(directory, "size=8k", `head -c 8192 /dev/zero > '${directory}/full'`);
    const { users, outcome } = await signInOn(directory, { execPath });
    expect(users).toEqual(["ada", "grace"]);
    expect(outcome).toEqual({ code: 0, stdout: "", stderr: oneLine(/cannot be written \(ENOSPC\)/) });
  });

  it.runIf(canMount())("is read-only, and still gives what it has", async () => {
    const directory = await createTemporaryFolder();
    const stored = await createTemporaryFolder();
    await createMemory(createTokenCachePlugin({ directory: stored })).signIn("linus");
    await chmod(join(stored, "token-cache.jwe"), 0o644);
    const prepare = `cp '${stored}'/* '${directory}' && mount -o remount,ro '${directory}'`;
    const execPath = await createNodeOnDisk(directory, "size=64k", prepare);
    const { users, outcome } = await signInOn(directory, { execPath });
    expect(users).toEqual(["ada", "grace", "linus"]);
    expect(outcome).toEqual({ code: 0, stdout: "", stderr: oneLine(/cannot be written \(EROFS\)/) });
  });

  it("has a folder that cannot be made, because its parent is a file", async () => {
    const parent = await createTemporaryFolder();
    await writeFile(join(parent, "file"), "");
    const { users, outcome } = await signInOn(join(parent, "file", "cache"), {});
    expect(users).toEqual(["ada", "grace"]);
    expect(outcome).toEqual({ code: 0, stdout: "", stderr: oneLine(/\(ENOTDIR\)/) });
  });
});
