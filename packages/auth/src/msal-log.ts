import { LogLevel, type Configuration } from "@azure/msal-node";
import { warnOnStderr } from "./warn.ts";

export type LogLevelName = "error" | "warning" | "info" | "verbose";

type LoggerOptions = NonNullable<NonNullable<Configuration["system"]>["loggerOptions"]>;
type Log = (level: LogLevelName, message: string) => void;

const NAMES: Record<LogLevel, LogLevelName> = {
  [LogLevel.Error]: "error",
  [LogLevel.Warning]: "warning",
  [LogLevel.Info]: "info",
  [LogLevel.Verbose]: "verbose",
  [LogLevel.Trace]: "verbose",
};

/**
 * MSAL's logger with personal data off; a message that is marked as personal is dropped even if a library update
 * passes one on. Without `log`: warnings and errors, one line each, to stderr.
 * https://learn.microsoft.com/entra/identity-platform/msal-logging-js
 */
export function createLoggerOptions(log: Log | undefined): LoggerOptions {
  return {
    piiLoggingEnabled: false,
    logLevel: log === undefined ? LogLevel.Warning : LogLevel.Verbose,
    loggerCallback(level, message, containsPii) {
      if (containsPii) return;
      if (log === undefined) warnOnStderr(message);
      else log(NAMES[level], message);
    },
  };
}
