import { join } from "node:path";
import { type Language, workspaceRoot } from "@workshop/grader";

export const siteFolder = join(workspaceRoot, "site");

/** Where Docusaurus looks for the pages of a language. */
export const docsFolders: Readonly<Record<Language, string>> = {
  en: join(siteFolder, "docs"),
  "zh-Hans": join(siteFolder, "i18n", "zh-Hans", "docusaurus-plugin-content-docs", "current"),
};

/** The parts of the site that `generate/` owns whole. Git ignores them. */
export const GENERATED = ["exercises", "reference"] as const;
