// Ends the programs of a lab when whoever started them is gone, even by kill -9: then the channel closes. They cannot
// do it themselves as a learner's server does (stay-with-parent.mjs): they are not ours.
const guarded = new Set();
// A Ctrl-C reaches every process of the terminal; this one has to outlive the others.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);
process.on("message", ({ pid, ended }) => (ended ? guarded.delete(pid) : guarded.add(pid)));
process.on("disconnect", () => {
  for (const pid of guarded) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It went by itself.
    }
  }
  process.exit(0);
});
