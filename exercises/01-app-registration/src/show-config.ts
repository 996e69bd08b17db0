import { readConfig } from "./config.ts";
import { readEnvFile } from "./env-file.ts";

// Prints the settings as the servers of exercises 2 and 3 would read them: what .env says, and the environment over it.
try {
  const config = readConfig({ ...(await readEnvFile(".env")), ...process.env });
  // TODO 4: who reads this output?
  process.stdout.write(`${JSON.stringify(config, null, 2)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
