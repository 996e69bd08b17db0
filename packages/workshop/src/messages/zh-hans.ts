import type { en } from "./en.ts";
import { attack } from "./zh-hans/attack.ts";
import { cli, help } from "./zh-hans/command-line.ts";
import { doctor } from "./zh-hans/doctor.ts";
import { catchUp, diff, hint, replace, reset, status } from "./zh-hans/learning.ts";
import { buttons, comparison, decisions, finding, grading, overwrite, page, refusal, trace } from "./zh-hans/page.ts";
import { prove } from "./zh-hans/prove.ts";
import { start } from "./zh-hans/start.ts";
import { threats } from "./zh-hans/threats.ts";

export const zhHans: typeof en = {
  cli,
  help,
  start,
  status,
  hint,
  diff,
  replace,
  reset,
  catchUp,
  doctor,
  attack,
  page: { ...page, finding, buttons, grading, overwrite, decisions, trace, comparison, refusal },
  prove,
  threats,
};
