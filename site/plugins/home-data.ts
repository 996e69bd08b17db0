import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LoadContext, Plugin } from "@docusaurus/types";

/** Gives the start page what `generate/` found for it, in the language that is built. */
export default function homeData({ siteDir, i18n }: LoadContext): Plugin {
  return {
    name: "home",
    loadContent: () =>
      JSON.parse(readFileSync(join(siteDir, ".docusaurus", `home.${i18n.currentLocale}.json`), "utf8")),
    contentLoaded({ content, actions }) {
      actions.setGlobalData(content);
    },
  };
}
