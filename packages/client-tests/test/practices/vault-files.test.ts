// Records in files: what survives a server that is killed while it writes, and what is not believed.
import { fork } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DAY, newFolder, newKey, openVault } from "./vault.ts";

const only = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name));

test("a record that is cut, changed, or in another's place is not there", async () => {
  const env = { VAULT_DIR: newFolder(), VAULT_KEY: newKey() };
  const words = (await openVault(env)).openRecords<string>("word", DAY);
  const others = (await openVault(env)).openRecords<string>("other", DAY);
  await words.set("one", "uno");
  const [one = ""] = only(join(env.VAULT_DIR, "word"));
  await words.set("two", "due");
  const two = only(join(env.VAULT_DIR, "word")).find((file) => file !== one) ?? "";
  await others.set("one", "altro");
  const [other = ""] = only(join(env.VAULT_DIR, "other"));
  copyFileSync(two, one);
  expect(await words.get("one")).toBeUndefined();
  copyFileSync(other, one);
  expect(await words.get("one")).toBeUndefined();
  const text = readFileSync(two, "utf8");
  writeFileSync(two, text.slice(0, -10) + (text.at(-10) === "A" ? "B" : "A") + text.slice(-9));
  expect(await words.get("two")).toBeUndefined();
  truncateSync(two, 40);
  expect(await words.get("two")).toBeUndefined();
  await words.set("two", "di nuovo");
  expect(await words.get("two")).toBe("di nuovo");
});

test("the time of a record is sealed in: a store cannot make it live longer", async () => {
  const env = { VAULT_DIR: newFolder(), VAULT_KEY: newKey() };
  const words = (await openVault(env)).openRecords<string>("word", DAY);
  await words.set("one", "uno", 1);
  const [one = ""] = only(join(env.VAULT_DIR, "word"));
  const [, sealed] = readFileSync(one, "utf8").split("\n");
  await expect.poll(() => words.get("one")).toBeUndefined();
  writeFileSync(one, `${Date.now() + DAY.lifetime}\n${sealed}\n`);
  expect(await words.get("one")).toBeUndefined();
});

test("of many who add or take the same, in two processes' vaults, one does", async () => {
  const env = { VAULT_DIR: newFolder(), VAULT_KEY: newKey() };
  const vaults = await Promise.all([openVault(env), openVault(env)]);
  const shelves = vaults.map((vault) => vault.openRecords<string>("once", DAY));
  const added = await Promise.all([...shelves, ...shelves].map((shelf) => shelf.add("key", "value")));
  expect(added.filter(Boolean)).toHaveLength(1);
  const taken = await Promise.all([...shelves, ...shelves].map((shelf) => shelf.take("key")));
  expect(taken.filter((value) => value !== undefined)).toEqual(["value"]);
});

test("what is too much goes, the oldest first, and is told", async () => {
  const env = { VAULT_DIR: newFolder(), VAULT_KEY: newKey() };
  const gone: string[] = [];
  const shape = { capacity: 3, lifetime: DAY.lifetime, onGone: (value: string) => void gone.push(value) };
  const words = (await openVault(env)).openRecords<string>("word", shape);
  for (const word of ["a", "b", "c", "d", "e", "f"]) {
    const before = Date.now();
    await words.set(word, word);
    await expect.poll(() => Date.now()).toBeGreaterThan(before);
  }
  // Who hears first is not said: each is opened by itself.
  expect(gone.toSorted()).toEqual(["a", "b", "c"]);
  expect(await words.get("f")).toBe("f");
});

test("a server that is killed again and again while it writes leaves a record that can be opened", async () => {
  const env = { VAULT_DIR: newFolder(), VAULT_KEY: newKey() };
  const words = (await openVault(env)).openRecords<number>("count", DAY);
  let last = 0;
  for (let life = 0; life < 4; life += 1) {
    const child = fork(join(import.meta.dirname, "../programs/write-records.mjs"), {
      env: { ...process.env, ...env },
      // Where tsx is.
      cwd: join(import.meta.dirname, "../../../../solutions/04-best-practices"),
      execArgv: ["--import", "tsx"],
    });
    const [acknowledged] = (await once(child, "message")) as [number];
    let told = acknowledged;
    child.on("message", (count: number) => (told = count));
    await expect.poll(() => told).toBeGreaterThan(acknowledged + 5);
    child.kill("SIGKILL");
    await once(child, "close");
    const kept = (await words.get("count")) ?? 0;
    expect(kept).toBeGreaterThanOrEqual(told);
    last = Math.max(last, kept);
  }
  await words.set("count", last + 1);
  expect(await words.get("count")).toBe(last + 1);
  expect(existsSync(join(env.VAULT_DIR, "count"))).toBe(true);
});
