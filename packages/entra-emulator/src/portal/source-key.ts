import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PORTAL_SOURCES } from "./bundle.ts";

const INSTALLED = join(PORTAL_SOURCES, "..", "node_modules");
/** The one source from outside of the folder: addresses of rules that the record and the Lab name. */
const LINKS = join(PORTAL_SOURCES, "..", "src", "recorder", "links.ts");
const LIBRARIES = ["@fluentui/tokens", "@fluentui/web-components", "esbuild", "jose", "lit", "oauth4webapi"];

/** Changes when a source of the portal, or the version of what it is made with, changes. */
export async function sourceKey(): Promise<string> {
  const entries = await readdir(PORTAL_SOURCES, { recursive: true });
  const sources = entries
    .filter((name) => /\.(ts|css)$/.test(name))
    .sort()
    .map((name) => join(PORTAL_SOURCES, name));
  const manifests = LIBRARIES.map((name) => join(INSTALLED, name, "package.json"));
  const hash = createHash("sha256");
  for (const content of await Promise.all(
    [...sources, ...manifests, LINKS, import.meta.filename].map((file) => readFile(file)),
  ))
    hash.update(content).update("\0");
  return hash.digest("hex").slice(0, 20);
}
