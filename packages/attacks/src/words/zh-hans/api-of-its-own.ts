import type { apiOfItsOwn as english } from "../en/api-of-its-own.ts";
import type { SameCards } from "../words.ts";

/** 练习 1，任务 3。 */
export const apiOfItsOwn: SameCards<typeof english> = {
  "ENTRA-1.16": {
    title: "远程服务器没有可供索取的名字",
    sent: "GET /applications：这个 API 的应用程序 ID URI 是什么？",
    got: { none: "没有；客户端来要令牌时会得到 AADSTS500011" },
    safe: "有应用程序 ID URI，例如 api://<客户端 ID>",
    why: "没有它，客户端就拿发给 Graph 的令牌来用，服务器也学会了接受。",
    look: "公开 API → 应用程序 ID URI（identifierUris）",
    control: "按 ID 在目录里找到了这个应用",
  },
  "ENTRA-1.17": {
    title: "没有 mcp.read 这个作用域",
    sent: "Ada 的 MCP 客户端索取 <应用程序 ID URI>/mcp.read",
    got: { noScope: "作用域：{scopes}", refused: "{error}" },
    safe: "令牌的 scp 里有 mcp.read",
    why: "一个作用域包揽一切，就没有什么可以拒绝：每个工具应有自己的作用域。",
    look: "公开 API → 作用域（api.oauth2PermissionScopes）",
    control: "这个 API 有应用程序 ID URI",
  },
  "ENTRA-1.18": {
    title: "远程服务器收到旧格式的令牌",
    sent: "Ada 的 MCP 客户端索取远程服务器的令牌",
    got: {
      oldToken: "iss 是 {iss}，aud 是 {aud}",
      setting: "requestedAccessTokenVersion 是 {version}，令牌因此是 v1.0",
    },
    safe: "v2.0 令牌：颁发者以 /v2.0 结尾，受众是客户端 ID",
    why: "颁发者和受众都不同，检查通不过，于是有人把检查关掉。",
    look: "清单 → api.requestedAccessTokenVersion: 2",
    control: "按 ID 在目录里找到了这个应用",
  },
  "ENTRA-1.19": {
    title: "没有人是笔记管理员",
    sent: "Ada 的 MCP 客户端索取远程服务器的令牌",
    got: {
      noRole: "应用没有定义已启用的、面向用户的角色 Notes.Admin",
      nobody: "角色 Notes.Admin 没有分配给任何人",
      refused: "{error}",
      notInTheToken: "roles 里没有 Notes.Admin",
    },
    safe: "Ada 的令牌里写着 roles：Notes.Admin",
    why: "没有角色的服务器靠代码里的名单决定，或者干脆不决定。",
    look: "应用角色（appRoles），然后是企业应用程序 → 用户和组",
    control: "按 ID 在目录里找到了这个应用",
  },
  "ENTRA-1.20": {
    title: "组织里的所有人都能登录远程服务器",
    sent: "没有人把应用分配给 Grace，她来登录",
    got: { anybody: "{who} 拿到了授权码", off: "“需要进行分配?”是“否”" },
    safe: "AADSTS50105：只有被分配的人可以登录",
    why: "角色说明一个人能做什么；没有这个设置，任何帐户都进得来。",
    look: "企业应用程序 → 属性 → 需要进行分配?（appRoleAssignmentRequired）",
    control: "应用在租户里有服务主体",
  },
  "ENTRA-1.21": {
    title: "陌生人的应用不经询问就拿到远程服务器的令牌",
    sent: "GET /applications：哪些客户端应用程序被预先授权？",
    got: { stranger: "{app}，另一个组织的应用" },
    safe: "只有本租户或 Microsoft 的应用：其他的都要先问 Ada",
    why: "预先授权的客户端从不显示同意页面；做主的是它的所有者，而不是你。",
    look: "公开 API → 授权的客户端应用程序（api.preAuthorizedApplications）",
    control: "按 ID 在目录里找到了这个应用",
  },
};
