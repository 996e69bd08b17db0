import type { RequestHandler } from "express";

/** Reads the body of a request to the MCP endpoint. */
const readBody: RequestHandler = (req, _res, next) => {
  let text = "";
  // TODO 7: how long may a body be? What does this do to one that is no JSON, and to one that is a list of messages?
  req.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  req.on("end", () => {
    req.body = text ? JSON.parse(text) : undefined;
    next();
  });
};

export const readOneMessage: RequestHandler[] = [readBody];
