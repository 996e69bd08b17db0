import { bundlePortal } from "./bundle.ts";
import { keep, readKept } from "./kept.ts";
import { type Packed, pack } from "./packed.ts";
import { sourceKey } from "./source-key.ts";

let current: { readonly key: string; readonly portal: Promise<Packed> } | undefined;

async function make(key: string): Promise<Packed> {
  const kept = await readKept(key);
  if (kept) return kept;
  const portal = await pack(await bundlePortal());
  await keep(key, portal);
  return portal;
}

/**
 * The portal of the sources as they are now: at the first request of this version it is made, for all tenants of this
 * process; then it is there. Whoever edits a source sees it at the next load.
 *
 * @throws an esbuild BuildFailure
 */
export async function openPortal(): Promise<Packed> {
  const key = await sourceKey();
  if (current?.key !== key) current = { key, portal: make(key) };
  const { portal } = current;
  portal.catch(() => (current = undefined));
  return portal;
}
