import { join } from "node:path";
import express, { type Express } from "express";
import { answerErrors } from "./api/answer-errors.ts";
import { createApi } from "./api/routes.ts";
import type { Desk } from "./desk.ts";
import { serveDiagram } from "./diagram.ts";
import { requireLoopbackHost, setHeaders } from "./guard.ts";
import { languageOf } from "./language-of.ts";
import { renderComparison } from "./render/comparison-page.ts";
import { renderPage } from "./render/page.ts";
import { isRegion, renderRegion } from "./render/regions.ts";
import { createView } from "./view.ts";

/** The steps of the local page, in their order. */
export function createApp(desk: Desk): Express {
  const app = express().disable("x-powered-by").disable("etag");
  app.use(setHeaders, requireLoopbackHost);
  app.get("/", (request, response) => {
    response.type("html").send(renderPage(desk.facts, createView(desk, languageOf(request, desk.language))));
  });
  app.get("/regions/:name", (request, response, next) => {
    const { name } = request.params;
    if (!isRegion(name)) return next();
    response.type("html").send(renderRegion(name, createView(desk, languageOf(request, desk.language))).text);
  });
  app.get("/diff", (request, response, next) => {
    const { exercise, file } = request.query;
    const page = renderComparison(languageOf(request, desk.language), String(exercise), String(file ?? ""));
    if (page === undefined) return next();
    response.type("html").send(page);
  });
  app.use("/static", express.static(join(import.meta.dirname, "static"), { index: false }));
  if (desk.trace) app.use("/diagram", serveDiagram());
  app.use("/api", createApi(desk));
  app.use((_request, response) => void response.status(404).type("text/plain").send("Not found.\n"));
  app.use(answerErrors(desk));
  return app;
}
