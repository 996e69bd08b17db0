import { createHash } from "node:crypto";
import { once } from "node:events";
import type { Server } from "node:http";
import { join } from "node:path";
import { type Language, chooseLanguage } from "@workshop/grader";
import express, { type Express, type Request } from "express";
import { messagesIn } from "../messages/index.ts";
import { type ExerciseView, viewProgress } from "../progress-view.ts";
import { requireLoopbackHost, setHeaders } from "./guard.ts";
import { type PageFacts, renderPage } from "./render-page.ts";

export interface LocalPage {
  readonly url: string;
  stop(): Promise<void>;
}

export interface PageOptions extends PageFacts {
  /** 0 takes a free one. */
  readonly port: number;
  /** For a browser that asks for none of our languages. */
  readonly language: Language;
}

/**
 * Serves the local page on the loopback interface.
 * @throws the listening socket's error, e.g. EADDRINUSE
 */
export async function startPage(options: PageOptions): Promise<LocalPage> {
  const server = createApp(options).listen(options.port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { url: `http://localhost:${port}/`, stop: () => close(server) };
}

function createApp(options: PageOptions): Express {
  const app = express().disable("x-powered-by").disable("etag");
  app.use(setHeaders, requireLoopbackHost);
  app.get("/", (request, response) => {
    const language = languageOf(request, options.language);
    const view = {
      exercises: viewProgress(language),
      revision: revisionOf(viewProgress("en")),
      language,
      words: messagesIn(language).page,
    };
    response.type("html").send(renderPage(options, view));
  });
  app.get("/api/progress", (request, response) => {
    const exercises = viewProgress(languageOf(request, options.language));
    response.json({ revision: revisionOf(viewProgress("en")), exercises });
  });
  app.use("/static", express.static(join(import.meta.dirname, "static"), { index: false }));
  app.use((_request, response) => void response.status(404).type("text/plain").send("Not found.\n"));
  return app;
}

function languageOf(request: Request, fallback: Language): Language {
  const asked = request.query["lang"];
  if (typeof asked === "string") return chooseLanguage(asked, {});
  const header = request.headers["accept-language"];
  const accepted = header && request.acceptsLanguages("en", "zh-Hans", "zh-CN", "zh");
  return accepted ? chooseLanguage(accepted, {}) : fallback;
}

function revisionOf(exercises: readonly ExerciseView[]): string {
  return createHash("sha256").update(JSON.stringify(exercises)).digest("hex").slice(0, 16);
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}
