// Loaded into a command: kills its process, as kill -9 does, just before the renaming that DIE_AT_RENAME counts to
// among those below the workspace's DIE_BELOW.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const renameSync = fs.renameSync;
let left = Number(process.env.DIE_AT_RENAME);
fs.renameSync = (from, to) => {
  if (String(to).startsWith(process.env.DIE_BELOW) && --left === 0) process.kill(process.pid, "SIGKILL");
  renameSync(from, to);
};
syncBuiltinESMExports();
