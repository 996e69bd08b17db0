import type { NextFunction, Request, RequestHandler, Response, Router } from "router";

/** A step of a router that is loaded with the first request that is its own: a start does not pay for it. */
export interface LazyRoutes extends RequestHandler {
  load(): Promise<Router>;
}

export function isLazy(handler: object): handler is LazyRoutes {
  return "load" in handler;
}

/** @param isTheirs whether a request may be for these routes; every other request goes on */
export function lazyRoutes(isTheirs: (req: Request) => boolean, make: () => Promise<Router>): LazyRoutes {
  let loaded: Promise<Router> | undefined;
  const load = () => (loaded ??= make());
  const step = async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    if (isTheirs(req)) (await load())(req, res, next);
    else next();
  };
  return Object.assign(step, { load });
}
