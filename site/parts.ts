import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const PARTS = [
  { id: "learn", en: "Learn", "zh-Hans": "学习" },
  { id: "exercises", en: "Exercises", "zh-Hans": "练习" },
  { id: "reference", en: "Reference", "zh-Hans": "参考" },
  { id: "real", en: "Do it for real", "zh-Hans": "用于真实环境" },
  { id: "teach", en: "Teach", "zh-Hans": "教学" },
] as const;

const hasPages = (id: string): boolean => {
  const folder = join(__dirname, "docs", id);
  return existsSync(folder) && readdirSync(folder).length > 0;
};

/** The parts of the site, in the order of the bar: a folder of pages each. One without pages is left out. */
export const parts = PARTS.filter(({ id }) => hasPages(id));
