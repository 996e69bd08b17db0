/** A word of the trade: its names, and what it means here. Markdown. */
export interface Term {
  readonly en: readonly [term: string, meaning: string];
  readonly "zh-Hans": readonly [term: string, meaning: string];
}

/** In the order of the English names. */
export const glossary: readonly Term[] = [
  {
    en: [
      "access token",
      "What a client shows to a protected resource. It is for one audience, ends soon, and only that audience may read it.",
    ],
    "zh-Hans": ["访问令牌", "客户端出示给受保护资源的令牌。它只给一个受众，很快过期，也只有那个受众可以解读它。"],
  },
  {
    en: [
      "app registration",
      "An app's entry in a tenant: who may sign in, where answers go, which credentials and permissions it has.",
    ],
    "zh-Hans": ["应用注册", "应用在租户里的登记：谁可以登录，答案送到哪里，有哪些凭据和权限。"],
  },
  {
    en: [
      "app role",
      "A permission of your own API that is given to people, groups or apps; it arrives in the claim `roles`.",
    ],
    "zh-Hans": ["应用角色", "你自己的 API 的权限，分配给人、组或应用；出现在 `roles` 声明里。"],
  },
  {
    en: [
      "Application ID URI",
      "The name of an API at Entra; it stands before each of its scopes, and `resource` is compared with it character by character.",
    ],
    "zh-Hans": ["应用程序 ID URI", "API 在 Entra 里的名字；写在每个作用域前面，`resource` 会和它逐字符比较。"],
  },
  {
    en: ["application permission", "What an app may do by itself, without a person. An administrator consents."],
    "zh-Hans": ["应用程序权限", "应用不代表任何人、自己就能做的事。由管理员同意。"],
  },
  {
    en: ["audience (`aud`)", "Whom a token is for. A server refuses tokens for others."],
    "zh-Hans": ["受众（`aud`）", "令牌是给谁的。服务器要拒绝给别人的令牌。"],
  },
  {
    en: [
      "authorization code",
      "What comes back from the sign-in page. Good once, for minutes, for the client that asked, with its verifier.",
    ],
    "zh-Hans": ["授权码", "登录页带回来的东西。只能用一次，几分钟有效，只给发起请求的客户端，并且要有它的 verifier。"],
  },
  {
    en: [
      "authorization server",
      "Signs people in and issues tokens: Microsoft Entra ID, or in part A of exercise 3 your server.",
    ],
    "zh-Hans": ["授权服务器", "让人登录并签发令牌：Microsoft Entra ID；在练习 3 的 A 部分里是你的服务器。"],
  },
  {
    en: [
      "bearer token",
      "Opens for whoever brings it, like a key. So it never goes into a log, an address or an error.",
    ],
    "zh-Hans": ["持有者令牌", "谁拿着就给谁开门，像一把钥匙。所以它不进日志、不进地址、不进错误消息。"],
  },
  {
    en: ["claim", "One statement in a token, such as who (`oid`), whose (`tid`), until when (`exp`)."],
    "zh-Hans": ["声明", "令牌里的一条陈述，比如是谁（`oid`）、属于哪个租户（`tid`）、到什么时候（`exp`）。"],
  },
  {
    en: ["claims challenge", "An answer that says what a new sign-in must bring, for example a second factor."],
    "zh-Hans": ["声明质询", "一种回答，说明重新登录时要带来什么，例如第二重验证。"],
  },
  {
    en: ["client", "The program that asks for a token and shows it."],
    "zh-Hans": ["客户端", "申请令牌并出示令牌的程序。"],
  },
  {
    en: ["client assertion", "A short JWT that a client signs in place of a secret."],
    "zh-Hans": ["客户端断言", "客户端用来代替机密的、自己签名的短期 JWT。"],
  },
  {
    en: ["client secret", "A password of an app. Only a confidential client can have one; its value is shown once."],
    "zh-Hans": ["客户端密码", "应用的密码。只有机密客户端能有；它的“值”只显示一次。"],
  },
  {
    en: ["confidential client", "An app that runs where its users cannot look, and so can keep a secret."],
    "zh-Hans": ["机密客户端应用程序", "运行在用户看不到的地方、因而能保住机密的应用。"],
  },
  {
    en: [
      "confused deputy",
      "Somebody with rights who is talked into using them for a stranger: a façade that forwards without asking.",
    ],
    "zh-Hans": ["混淆代理人", "有权限的一方被外人骗着动用权限：比如不问用户就转发的会话外观。"],
  },
  {
    en: ["consent", "A person, or an administrator for all, allows an app what it asks for."],
    "zh-Hans": ["同意", "用户（或由管理员代表所有人）允许应用得到它申请的权限。"],
  },
  {
    en: [
      "control",
      "A good request of the same run. Without it a refusal proves nothing: a server that is down refuses everything.",
    ],
    "zh-Hans": ["对照", "同一轮里的一个正常请求。没有它，拒绝证明不了什么：停掉的服务器拒绝一切。"],
  },
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
    "zh-Hans": ["颁发者（`iss`）", "令牌由谁签发。Entra 的所有租户共用密钥，只有核对颁发者才能挡住别的租户。"],
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
    "zh-Hans": ["受保护的资源", "接受令牌并给出回答的一方：你的 MCP 服务器的 `/mcp`，或 Microsoft Graph。"],
  },
  {
    en: ["protected resource metadata", "The document that says where tokens for a server come from (RFC 9728)."],
    "zh-Hans": ["受保护资源元数据", "写明某个服务器的令牌从哪里来的文档（RFC 9728）。"],
  },
  {
    en: ["public client", "An app that runs on its users' machines and cannot keep a secret."],
    "zh-Hans": ["公共客户端应用程序", "运行在用户机器上、保不住机密的应用。"],
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
