import type { Term } from "./glossary-term.ts";

export const glossaryAToC: readonly Term[] = [
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
    "zh-Hans": ["授权服务器", "让人登录并颁发令牌：Microsoft Entra ID；在练习 3 的 A 部分里是你的服务器。"],
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
    "zh-Hans": ["机密客户端", "运行在用户看不到的地方、因而能保住机密的应用。"],
  },
  {
    en: [
      "confused deputy",
      "Somebody with rights who is talked into using them for a stranger: a façade that forwards without asking.",
    ],
    "zh-Hans": ["混淆代理", "有权限的一方被外人骗着动用权限：比如不问用户就转发的会话外观。"],
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
];
