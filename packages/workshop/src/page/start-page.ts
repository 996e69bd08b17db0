import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { Server } from "node:http";
import type { Language } from "@workshop/grader";
import { type Grading, createGrading } from "../grading/grading.ts";
import { createChanges } from "./changes.ts";
import { createApp } from "./create-app.ts";
import type { Desk, TraceSource } from "./desk.ts";
import type { PageFacts } from "./page-facts.ts";

export interface LocalPage {
  readonly url: string;
  /** Cancels what is being graded, too. */
  stop(): Promise<void>;
}

export interface PageOptions extends PageFacts {
  /** 0 takes a free one. */
  readonly port: number;
  /** Of the docs site on this machine, which may read the progress. 3000 unless said. */
  readonly sitePort?: number;
  /** For a browser that asks for none of our languages. */
  readonly language: Language;
  /** What the tenant recorded. Absent: the page shows no trace. */
  readonly trace?: TraceSource;
  /** Tests hand in their own. */
  readonly grading?: Grading;
}

/**
 * Serves the local page on the loopback interface.
 * @throws the listening socket's error, e.g. EADDRINUSE
 */
export async function startPage(options: PageOptions): Promise<LocalPage> {
  const { language, addresses, users, trace, sitePort = 3000, grading = createGrading() } = options;
  const changes = createChanges({ grading, ...(trace ? { trace } : {}) });
  const token = randomBytes(32).toString("base64url");
  const desk: Desk = {
    facts: { addresses, users },
    sitePort,
    language,
    token,
    grading,
    changes,
    ...(trace ? { trace } : {}),
  };
  const server = createApp(desk).listen(options.port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const stop = async (): Promise<void> => {
    await Promise.all([close(server), grading.stop()]);
  };
  return { url: `http://localhost:${port}/`, stop };
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}
