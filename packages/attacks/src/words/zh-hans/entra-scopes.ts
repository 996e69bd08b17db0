import type { entraScopes as english } from "../en/entra-scopes.ts";
import type { SameCards } from "../words.ts";

/** 练习 3，任务 10。 */
export const entraScopes: SameCards<typeof english> = {
  "ENTRA-3.77": {
    title: "告诉客户端的作用域，在 Entra 用不了",
    sent: "不带令牌 POST /mcp，再读取它指明的元数据",
    got: {
      none: "质询和元数据都没有写作用域",
      offline: "作用域里有 offline_access",
      bare: "作用域 {scope}",
    },
    safe: "两处都是 api://<客户端 ID>/mcp.read，没有 offline_access",
    why: "只写短名，Entra 会当成 Graph 的作用域：谁也登录不了。",
    look: "作用域的短名怎样变成 Entra 要的写法",
    control: "Ada 的客户端已知作用域，登录成功并被放行",
  },
  "ENTRA-3.78": {
    title: "令牌有效但缺少作用域，回答不对",
    sent: "tools/call addNote，带 Grace 的令牌，只有 mcp.read",
    got: {
      ran: "{status}，而且笔记写进去了",
      otherStatus: "{status}",
      noError: "403，error 是“{error}”",
      noWay: "403 insufficient_scope，但没有 scope 或 resource_metadata",
    },
    safe: "403 insufficient_scope，带 scope 和 resource_metadata；没有写笔记",
    why: "客户端靠这个回答知道要请 Grace 再授予什么。",
    look: "什么时候检查作用域？拒绝时说了什么？",
    control: "Grace 读到了自己的笔记，有权的 Ada 写了一条",
  },
  "ENTRA-3.79": {
    title: "只是看起来像的作用域就够了",
    sent: "令牌的 scp 是 not-mcp.read.really、calendar.peek，或没有",
    got: { letIn: "令牌“{what}”被放行", otherAnswer: "令牌“{what}”得到 {status}" },
    safe: "401 或 403：作用域要整词比较",
    why: "今天 mcp.readonly-preview 能进，明天什么都能进。",
    look: "怎样拆开并比较 scp",
    control: "同样的步骤，Ada 的有效令牌被接受",
  },
  "ENTRA-3.80": {
    title: "质询漏掉了调用所需的作用域",
    sent: "只有 mcp.read 时调用 addNote；再按 403 所写的去取令牌",
    got: { leftOut: "质询没有写 {missing}", refused: "Entra 拒绝了它所写的：{refusal}", secondRound: "又是 403" },
    safe: "一次质询就写明 mcp.read 和 mcp.write，下一次调用成功",
    why: "客户端只要所写的，别的就丢了，于是一直打转。",
    look: "拒绝时列出哪些作用域：该工具所需的全部",
    control: "Grace 读到了自己的笔记，有权的 Ada 写了一条",
  },
  "ENTRA-3.81": {
    title: "元数据把客户端引向错误的颁发者",
    sent: "GET 元数据，再取其中颁发者的 OpenID 文档",
    got: {
      noIssuer: "authorization_servers 的第一项是 {issuer}",
      noDocument: "它的 OpenID 文档：{status}",
      differs: "公布的是 {published}，文档写的是 {said}",
      otherTenant: "文档写的是 {said}，不是 Contoso",
    },
    safe: "以租户 ID 写出的颁发者，文档里也是同一个",
    why: "common 和域名的文档写着另一个颁发者：客户端会停下来。",
    look: "authorization_servers 里写了什么",
    control: "Ada 和 Grace 在该租户的颁发者登录，并被放行",
  },
  "ENTRA-3.82": {
    title: "元数据里的 resource 不是服务器的地址",
    sent: "GET 质询指明的元数据",
    got: { differs: "resource 是 {resource}，地址是 {url}" },
    safe: "resource 与地址逐字符相同，末尾没有斜杠",
    why: "Entra 找不到这个应用 (AADSTS9010010)，客户端也拒绝继续。",
    look: "resource 从哪里来",
    control: "没有写 resource 的 Ada 和 Grace 被放行",
  },
  "ENTRA-3.83": {
    title: "MCP SDK 的客户端无法登录",
    sent: "SDK 自带的客户端访问 /mcp，只知道自己的客户端 ID",
    got: { refused: "Entra 拒绝了它：{refusal}", lost: "它放弃了：“{said}”" },
    safe: "它自己找到 Entra，Ada 登录，listNotes 得到回答",
    why: "客户端都连不上的服务器，什么也保护不了。",
    look: "元数据里的 resource 和作用域：都要属于这个应用",
    control: "Ada 和 Grace 手动登录成功，并被放行",
  },
};
