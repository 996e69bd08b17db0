import { type EnvironmentReader, refuse, type Rule } from "@workshop/auth";

export interface AuditSettings {
  /** `AUDIT_FILE`: events go there, one JSON object a line. Absent: to stderr. */
  readonly file: string | false;
  /** `OTEL_EXPORTER_OTLP_ENDPOINT`: a collector gets traces and logs, over OTLP/HTTP (OpenTelemetry, protocol/exporter). */
  readonly otlpEndpoint: URL | false;
  /** `OTEL_SERVICE_NAME` */
  readonly serviceName: string;
}

const endpointRule: Rule<URL> = (text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) && !url.username
    ? { value: url }
    : refuse("is not an address", "Give the collector's base address: http://localhost:4318");
};

/** @returns undefined after a problem */
export function readAudit(reader: EnvironmentReader): AuditSettings | undefined {
  const file = reader.optional("AUDIT_FILE", false, (text) => ({ value: text }));
  const otlpEndpoint = reader.optional("OTEL_EXPORTER_OTLP_ENDPOINT", false, endpointRule);
  const serviceName = reader.optional("OTEL_SERVICE_NAME", "notes-remote", (text) => ({ value: text }));
  if (file === undefined || otlpEndpoint === undefined || serviceName === undefined) return undefined;
  return { file, otlpEndpoint, serviceName };
}
