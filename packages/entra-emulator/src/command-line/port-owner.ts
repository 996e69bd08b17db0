import { spawnSync } from "node:child_process";

const PATIENCE = 800;

/** Who listens on a port, where `lsof` can tell quickly; otherwise undefined. */
export function portOwner(port: number): string | undefined {
  const { stdout } = spawnSync("lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-Fpc"], {
    encoding: "utf8",
    timeout: PATIENCE,
  });
  const pid = /^p(\d+)$/m.exec(stdout ?? "")?.[1];
  const command = /^c(.+)$/m.exec(stdout ?? "")?.[1];
  return pid && command ? `${command} (process ${pid})` : undefined;
}
