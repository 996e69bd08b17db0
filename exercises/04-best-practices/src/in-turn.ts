import type { NextFunction, RequestHandler } from "express";

/**
 * Several handlers as one. To Express each is a layer with a path to match, which takes longer than what most of them do
 * (`npm run bench -- hardened`).
 */
export function inTurn(...handlers: readonly RequestHandler[]): RequestHandler {
  return (req, res, next) => {
    let turn = 0;
    const go: NextFunction = (error?: unknown) => {
      const handler = error === undefined ? handlers[turn++] : undefined;
      if (!handler) return next(error);
      const done: unknown = handler(req, res, go);
      if (done instanceof Promise) done.catch(next);
    };
    go();
  };
}
