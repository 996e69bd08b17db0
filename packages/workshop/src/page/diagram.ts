import { bundleDiagram } from "@workshop/entra-emulator";
import { Router } from "express";

/** The portal's sequence diagram, made at the first request and then kept. */
export function serveDiagram(): Router {
  let made: ReturnType<typeof bundleDiagram> | undefined;
  const router = Router();
  router.get("/draw-sequence.js", async (_request, response) => {
    response.type("js").send((await (made ??= bundleDiagram())).script);
  });
  router.get("/sequence.css", async (_request, response) => {
    response.type("css").send((await (made ??= bundleDiagram())).style);
  });
  return router;
}
