import type { RequestListener } from "node:http";
import type { Router } from "router";

/** A router that answers everything itself, errors too; should one get past it, the connection ends. */
export const asListener =
  (router: Router): RequestListener =>
  (req, res) =>
    router(req, res, () => res.destroy());
