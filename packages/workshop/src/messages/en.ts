import { attack } from "./en/attack.ts";
import { cli, help } from "./en/command-line.ts";
import { doctor } from "./en/doctor.ts";
import { catchUp, diff, hint, replace, reset, status } from "./en/learning.ts";
import { buttons, comparison, decisions, finding, grading, overwrite, page, refusal, trace } from "./en/page.ts";
import { prove } from "./en/prove.ts";
import { start } from "./en/start.ts";
import { threats } from "./en/threats.ts";

const localPage = { ...page, finding, buttons, grading, overwrite, decisions, trace, comparison, refusal };

export const en = {
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
  page: localPage,
  prove,
  threats,
};
