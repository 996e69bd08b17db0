import { type Language, chooseLanguage } from "@workshop/grader";
import type { Request } from "express";

/** The language of an answer: `?lang=`, then what the browser accepts, then that of the terminal. */
export function languageOf(request: Request, fallback: Language): Language {
  const asked = request.query["lang"];
  if (typeof asked === "string") return chooseLanguage(asked, {});
  const header = request.headers["accept-language"];
  const accepted = header && request.acceptsLanguages("en", "zh-Hans", "zh-CN", "zh");
  return accepted ? chooseLanguage(accepted, {}) : fallback;
}
