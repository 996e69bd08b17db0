import type { Response } from "express";

/** RFC 9457 §3 */
export function sendProblem(res: Response, status: number, title: string): void {
  res
    .status(status)
    .type("application/problem+json")
    .send(JSON.stringify({ type: "about:blank", status, title }));
}
