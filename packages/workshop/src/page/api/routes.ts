import express, { type Router } from "express";
import type { Desk } from "../desk.ts";
import { letSiteRead, requireNoOtherOrigin, requireToken } from "../guard.ts";
import { answerErrors } from "./answer-errors.ts";
import { cancelGrade, startGrade } from "./grade.ts";
import { streamChanges } from "./events.ts";
import { takeHint } from "./hint.ts";
import { sendProgress } from "./progress.ts";
import { replace, showReplacement } from "./replace.ts";

/**
 * What the page asks, and the docs site. Everything is JSON; `?lang=en|zh-Hans` or Accept-Language chooses the words.
 *
 * | call                   | sends                           | gets                                                       |
 * |------------------------|---------------------------------|------------------------------------------------------------|
 * | `GET /api/progress`    |                                 | 200 `ProgressAnswer`; the docs site may read it             |
 * | `GET /api/events`      |                                 | Server-Sent Events, a `Change` each: ask again               |
 * | `GET /api/replacement` | `?exercise=02&with=starter`     | 200 `ReplacementAnswer`                                    |
 * | `POST /api/grade`      | `{ exercise, watch? }`          | 202 `{ message }`; 409 `busy`                              |
 * | `POST /api/cancel`     | `{}`                            | 202 `{ message }`; 409 `not_running`                       |
 * | `POST /api/hint`       | `{ exercise, task }`            | 200 `{ message }`, one step further                        |
 * | `POST /api/replace`    | `{ exercise, with, kept? }`     | 200 `{ message, kept }`                                    |
 *
 * A change needs our page's Origin and its token in `X-Workshop-Token`: 403 `foreign_origin`, `wrong_token`. Errors are
 * `{ error, message }`: 400 `invalid_request`, 404 `set_up` (no such exercise, task, solution) and `unknown_copy`.
 */
export function createApi(desk: Desk): Router {
  const api = express.Router();
  api.get("/progress", letSiteRead(desk.sitePort), sendProgress(desk));
  api.use(requireNoOtherOrigin);
  api.get("/events", streamChanges(desk));
  api.get("/replacement", showReplacement(desk));
  api.post("/{*any}", requireToken(desk.token), express.json({ limit: "4kb" }));
  api.post("/grade", startGrade(desk));
  api.post("/cancel", cancelGrade(desk));
  api.post("/hint", takeHint(desk));
  api.post("/replace", replace(desk));
  api.use(answerErrors(desk));
  return api;
}
