// A server that counts in its vault, and tells each number once it is kept.
const root = new URL("../../../../solutions/04-best-practices/src/vault/", import.meta.url);
const { openVault } = await import(new URL("open-vault.ts", root).href);
const { VAULT_DIR: directory = "", VAULT_KEY: key = "" } = process.env;
const vault = await openVault({ store: { kind: "files", directory }, keys: { from: "environment", keys: [key] } });
const counts = vault.openRecords("count", { capacity: 10, lifetime: 60_000_000 });
for (let count = ((await counts.get("count")) ?? 0) + 1; ; count += 1) {
  await counts.set("count", count);
  process.send?.(count);
}
