/** One attempt. Returns its exit code. */
export type Attempt = (options: { readonly signal: AbortSignal; readonly withCache: boolean }) => Promise<number>;

export interface PatientBuild {
  readonly code: number;
  /** The cache is not to be trusted any more. */
  readonly stoodStill: boolean;
}

/**
 * Twice a build was seen to stand still, and we do not know why; rspack's kept cache can lock up (observed:
 * callstack/repack#1151). Such a build is ended, and begins again without it.
 * @param late aborts when a build that is still at it stands still
 */
export async function buildPatiently(attempt: Attempt, late: AbortSignal, signal: AbortSignal): Promise<PatientBuild> {
  const code = await attempt({ signal: AbortSignal.any([signal, late]), withCache: true });
  if (code === 0 || signal.aborted || !late.aborted) return { code, stoodStill: false };
  process.stderr.write("The build stands still. It begins again, without what is kept of the last one.\n");
  return { code: await attempt({ signal, withCache: false }), stoodStill: true };
}
