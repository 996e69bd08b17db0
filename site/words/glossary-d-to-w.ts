import type { Term } from "./glossary-term.ts";

export const glossaryDToW: readonly Term[] = [
  {
    en: ["delegated permission", "What an app may do in a person's name, and never more than the person may."],
    "zh-Hans": ["委托的权限", "应用可以代表用户做的事，永远不超过用户自己的权限。"],
  },
  {
    en: [
      "device code flow",
      "A sign-in for a machine without a browser: the person enters a code elsewhere. It can be phished.",
    ],
    "zh-Hans": ["设备代码流", "给没有浏览器的机器用的登录：用户在别的设备上输入代码。它可能被钓鱼。"],
  },
  {
    en: ["dynamic client registration", "A client registers itself (RFC 7591). Entra does not offer it."],
    "zh-Hans": ["动态客户端注册", "客户端自己注册（RFC 7591）。Entra 不提供。"],
  },
  {
    en: ["ID token", "Says to the client who signed in. It is no permission for anything."],
    "zh-Hans": ["ID 令牌", "告诉客户端是谁登录了。它不代表任何权限。"],
  },
  {
    en: [
      "issuer (`iss`)",
      "Who made a token. All tenants of Entra share keys, so only the issuer keeps another tenant out.",
    ],
    "zh-Hans": ["颁发者（`iss`）", "令牌由谁颁发。Entra 的所有租户共用密钥，只有核对颁发者才能挡住别的租户。"],
  },
  {
    en: ["managed identity", "An identity that Azure gives to a machine, with credentials that nobody sees."],
    "zh-Hans": ["托管标识", "Azure 给机器的标识，凭据没有人看得到。"],
  },
  {
    en: ["MCP", "Model Context Protocol: how AI assistants call tools of a server."],
    "zh-Hans": ["MCP", "Model Context Protocol：AI 助手调用服务器工具所用的协议。"],
  },
  {
    en: [
      "MSAL",
      "Microsoft Authentication Library: gets tokens and keeps them. It does not check tokens that others show to you.",
    ],
    "zh-Hans": ["MSAL", "Microsoft 身份验证库：取得并保存令牌。它不替你检查别人出示的令牌。"],
  },
  {
    en: ["on-behalf-of (OBO)", "A server exchanges the caller's token for one for the next API, in the caller's name."],
    "zh-Hans": ["代表流（OBO）", "服务器用调用者的令牌换取下一个 API 的令牌，仍以调用者的名义。"],
  },
  {
    en: ["PKCE", "Proves that the one who redeems a code is the one who started the sign-in (RFC 7636)."],
    "zh-Hans": ["PKCE", "证明兑换授权码的和发起登录的是同一方（RFC 7636）。"],
  },
  {
    en: ["principal", "Whoever acts: a person or an app. Known by `tid` and `oid`, not by a name."],
    "zh-Hans": ["主体", "做事的一方：人或应用。靠 `tid` 和 `oid` 认，不靠名字。"],
  },
  {
    en: ["protected resource", "What accepts tokens and answers: your MCP server's `/mcp`, or Microsoft Graph."],
    "zh-Hans": ["受保护资源", "接受令牌并给出回答的一方：你的 MCP 服务器的 `/mcp`，或 Microsoft Graph。"],
  },
  {
    en: ["protected resource metadata", "The document that says where tokens for a server come from (RFC 9728)."],
    "zh-Hans": ["受保护资源元数据", "写明某个服务器的令牌从哪里来的文档（RFC 9728）。"],
  },
  {
    en: ["public client", "An app that runs on its users' machines and cannot keep a secret."],
    "zh-Hans": ["公共客户端", "运行在用户机器上、保不住机密的应用。"],
  },
  {
    en: ["redirect URI", "Where the sign-in page sends its answer. Registered, and compared exactly."],
    "zh-Hans": ["重定向 URI", "登录页把答案送去的地址。要先注册，比较时要完全一致。"],
  },
  {
    en: ["refresh token", "Gets new access tokens without a person. Worth the account; kept encrypted."],
    "zh-Hans": ["刷新令牌", "不用打扰用户就能换新的访问令牌。它等于帐户，要加密保存。"],
  },
  {
    en: ["scope", "What a delegated token allows; it arrives in the claim `scp`."],
    "zh-Hans": ["作用域", "委托令牌允许做的事；出现在 `scp` 声明里。"],
  },
  {
    en: [
      "service principal",
      "An app's face in one tenant: there it gets roles and consents (Enterprise applications).",
    ],
    "zh-Hans": ["服务主体", "应用在某个租户里的身份：角色和同意都给它（“企业应用程序”）。"],
  },
  {
    en: [
      "session façade",
      "Your server as authorization server for MCP clients, with a sign-in at Entra behind it (part A).",
    ],
    "zh-Hans": ["会话外观（façade）", "你的服务器充当 MCP 客户端的授权服务器，背后再到 Entra 登录（A 部分）。"],
  },
  {
    en: ["tenant", "One organization's directory at Entra: its people, groups and apps."],
    "zh-Hans": ["租户", "一个组织在 Entra 里的目录：它的人、组和应用。"],
  },
  {
    en: ["workload identity federation", "Entra trusts another issuer's token in place of a secret."],
    "zh-Hans": ["工作负载联合身份验证", "Entra 信任另一个颁发者的令牌，以此代替机密。"],
  },
];
