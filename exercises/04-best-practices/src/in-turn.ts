import type { NextFunction, RequestHandler } from "express";

/** As Express does: what an async handler throws is passed on, too. */
async function passOn(done: Promise<unknown>, next: NextFunction): Promise<void> {
  try {
    await done;
  } catch (error) {
    next(error);
  }
}

/**
 * Several handlers as one. To Express each is a layer with a path to match, which takes longer than what most of them do
 * (`npm run bench -- hardened`). What is no failure to Express (`next(null)`) is none here: nobody's turn is left out.
 */
export function inTurn(...handlers: readonly RequestHandler[]): RequestHandler {
  return (req, res, next) => {
    let turn = 0;
    const go: NextFunction = (error?: unknown) => {
      const handler = error ? undefined : handlers[turn++];
      if (!handler) return next(error);
      const done: unknown = handler(req, res, go);
      if (done instanceof Promise) void passOn(done, next);
    };
    go();
  };
}
