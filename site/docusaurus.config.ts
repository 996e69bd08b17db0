import type { Config } from "@docusaurus/types";
import { parts } from "./parts.ts";
import { joinChineseLines } from "./plugins/join-chinese-lines.ts";
import { darkCode, lightCode } from "./src/code-colours.ts";

const en = (process.env["DOCUSAURUS_CURRENT_LOCALE"] ?? "en") === "en";

/** While pages are being written they may lead to pages that are not there yet: SITE_DRAFT=1 only warns. */
const broken = process.env["SITE_DRAFT"] ? "warn" : "throw";

const baseUrl = process.env["SITE_BASE"] ?? "/";

/** The whole of Docusaurus's part. What is generated is written by `generate/` before this is read. */
const config: Config = {
  title: en ? "Secure MCP with Microsoft Entra ID" : "用 Microsoft Entra ID 保护 MCP",
  tagline: en
    ? "A workshop that attacks your code until it is safe."
    : "一个不断攻击你的代码、直到它安全为止的动手实验。",
  favicon: "img/icon.svg",
  url: process.env["SITE_URL"] ?? "http://localhost:3000",
  baseUrl,
  trailingSlash: false,
  onBrokenLinks: broken,
  onBrokenAnchors: broken,
  onDuplicateRoutes: "throw",
  markdown: { mermaid: true, hooks: { onBrokenMarkdownLinks: broken, onBrokenMarkdownImages: broken } },
  // No page says when it was changed, so nobody asks git.
  future: { v4: true, faster: true, experimental_vcs: false },
  i18n: {
    defaultLocale: "en",
    locales: ["en", "zh-Hans"],
    localeConfigs: {
      en: { label: "English" },
      // Each language is built by itself, and then Docusaurus does not think of the others.
      "zh-Hans": { label: "简体中文", htmlLang: "zh-Hans", baseUrl: `${baseUrl}zh-Hans/` },
    },
  },
  plugins: [
    [
      "@docusaurus/plugin-content-docs",
      {
        routeBasePath: "/",
        sidebarPath: "./sidebars.ts",
        // "01-app-registration" is the name of a folder that people type.
        numberPrefixParser: false,
        remarkPlugins: [joinChineseLines],
      },
    ],
    "@docusaurus/plugin-content-pages",
    "@docusaurus/plugin-sitemap",
    "./plugins/home-data.ts",
    "./plugins/llms-txt.ts",
  ],
  themes: [
    ["@docusaurus/theme-classic", { customCss: "./src/css/site.css" }],
    "@docusaurus/theme-mermaid",
    [
      "@easyops-cn/docusaurus-search-local",
      {
        hashed: true,
        language: ["en", "zh"],
        docsRouteBasePath: "/",
        indexBlog: false,
        explicitSearchResultPath: true,
        searchBarShortcutHint: false,
      },
    ],
  ],
  themeConfig: {
    metadata: [{ name: "theme-color", content: "#0b5cad" }],
    colorMode: { respectPrefersColorScheme: true },
    docs: { sidebar: { hideable: true, autoCollapseCategories: true } },
    tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
    navbar: {
      title: en ? "Secure MCP with Entra ID" : "用 Entra ID 保护 MCP",
      items: [
        ...parts.map((part) => ({ type: "docSidebar", sidebarId: part.id, label: en ? part.en : part["zh-Hans"] })),
        { type: "localeDropdown", position: "right" },
      ],
    },
    prism: {
      theme: lightCode,
      darkTheme: darkCode,
      additionalLanguages: ["bash", "powershell", "json", "http", "ini", "bicep"],
    },
  },
};

export default config;
