import type { Response } from "express";
import type { AuthorizationRequest } from "./authorizations.ts";
import { escape, sendPage } from "./html-page.ts";

const MEANINGS: Readonly<Record<string, string>> = {
  "mcp.read": "查看您的笔记和姓名",
  "mcp.write": "以您的名义写笔记",
};

/** The same question in Chinese: a form for "no" that comes first, one for "yes", and the ticket in their addresses. */
export function sendConsentPage(res: Response, ticket: string, request: AuthorizationRequest): void {
  const { clientName, clientId, redirectUri, scopes } = request;
  const rows = scopes.map((scope) => `<tr><td>${escape(MEANINGS[scope] ?? scope)}</td></tr>`);
  const button = (decision: string, label: string) =>
    `<form method="POST" action="/consent/${ticket}/${decision}"><input type="submit" value="${label}"></form>`;
  sendPage(
    res,
    200,
    "是否信任此应用程序？",
    `<p>应用程序“${escape(clientName || clientId)}”（名称未经验证）请求以下权限：</p><table>${rows.join("")}</table>
<p>之后会将您带到：${escape(new URL(redirectUri).host)}</p>
${button("no", "不允许")}${button("yes", "允许并登录")}`,
  );
}
