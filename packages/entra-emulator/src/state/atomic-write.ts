import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";

/**
 * Replaces `file` so that whoever reads it, also after a kill -9 or a power cut, finds the old or the new content
 * whole: write aside, fsync, rename. Mode 0600.
 */
export async function writeAtomically(file: string, content: string): Promise<void> {
  const aside = `${file}.${process.pid}-${randomUUID().slice(0, 8)}.tmp`;
  try {
    const handle = await open(aside, "wx", 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
