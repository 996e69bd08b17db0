import { BroadcastChannel } from "node:worker_threads";

/** Between the threads of this process, which share its id. */
function openChannel() {
  const channel = new BroadcastChannel(`workshop-grade-${process.pid}`);
  const tell: (what: "abandon" | "done") => void = channel.postMessage.bind(channel);
  return { channel, tell };
}

/** Milliseconds that a grade gets to put its things away. */
const PATIENCE = 2_000;

/**
 * In the thread of a grade: what to do when it is interrupted.
 * @returns the way to stop listening
 */
export function onAbandon(putAway: () => Promise<void>): () => void {
  const { channel, tell } = openChannel();
  channel.onmessage = ({ data }: { data?: unknown }) => {
    if (data === "abandon") void putAway().finally(() => tell("done"));
  };
  channel.unref();
  return () => channel.close();
}

/**
 * Asks the threads of this process to put a grade away, and waits until one has. A thread that is stopped while it reads from a
 * TLS connection makes Node 20 abort ("ToLocalChecked Empty MaybeLocal"), so first there has to be silence.
 */
export async function abandonGrades(): Promise<void> {
  const { channel, tell } = openChannel();
  let timer: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
    channel.onmessage = ({ data }: { data?: unknown }) => data === "done" && resolve();
    tell("abandon");
  });
  clearTimeout(timer);
  channel.close();
}
