/** Rows about the directory, managed identity, the vault and the portal. */
export const fidelityOfDirectory: Readonly<Record<string, readonly [surface: string, state: string]>> = {
  "Graph `/me`, `/users`: all query options, create, change, delete, `revokeSignInSessions`; `/oidc/userinfo`": [
    "Graph `/me`、`/users`：全部查询选项，创建、修改、删除，`revokeSignInSessions`；`/oidc/userinfo`",
    "相同；删除不可恢复；必须更改的密码停在 AADSTS50055",
  ],
  "`memberOf`, `transitiveMemberOf`, `checkMemberGroups`, `getMemberGroups`, `ownedObjects`, `manager`": [
    "`memberOf`、`transitiveMemberOf`、`checkMemberGroups`、`getMemberGroups`、`ownedObjects`、`manager`",
    "相同；没有人有经理",
  ],
  photos: ["照片", "更简单：一种尺寸，只读"],
  "`/groups` with members, owners, transitiveMembers": [
    "`/groups` 及成员、所有者、传递成员",
    "相同；没有动态组，删除不可恢复",
  ],
  "`/organization`, `/domains`, `/directoryRoles`": [
    "`/organization`、`/domains`、`/directoryRoles`",
    "更简单：一个域，九个角色，全部启用",
  ],
  "`/auditLogs/signIns`": ["`/auditLogs/signIns`", "更简单：在内存里，至少 2,000 条；没有风险、设备、位置"],
  "`/applications`: all of it that clients use, `$filter`, `$expand`, paging, upsert by `uniqueName`": [
    "`/applications`：客户端用到的全部，`$filter`、`$expand`、分页、按 `uniqueName` 更新或插入",
    "相同",
  ],
  "rules of identifier URIs, redirect URIs, scopes and roles": [
    "标识符 URI、重定向 URI、作用域和角色的规则",
    "相同；错误文字是我们的",
  ],
  "`addPassword`, `removePassword`, `keyCredentials`, `addKey` and `removeKey` with proof, `federatedIdentityCredentials`, `owners`":
    [
      "`addPassword`、`removePassword`、`keyCredentials`、带证明的 `addKey` 和 `removeKey`、`federatedIdentityCredentials`、`owners`",
      "相同；没有 `claimsMatchingExpression`",
    ],
  "`/directory/deletedItems`": [
    "`/directory/deletedItems`",
    "更简单：应用和服务主体；30 天后不会清除；角色和同意不会恢复",
  ],
  "`/servicePrincipals`, `appRoleAssignedTo`, `appRoleAssignments`, `/oauth2PermissionGrants`": [
    "`/servicePrincipals`、`appRoleAssignedTo`、`appRoleAssignments`、`/oauth2PermissionGrants`",
    "相同；没有自己的凭据；Microsoft Graph 只列出预置的权限",
  ],
  "`/$batch`": ["`/$batch`", "更简单：按顺序一个接一个"],
  "rights: a permission in the token, and a role or ownership of the person": [
    "权利：令牌里的权限，加上人的角色或所有权",
    "更简单：四种管理员角色",
  ],
  "every other path of Graph": ["Graph 的其他路径", "没有：按 Graph 的写法回答 400"],
  "managed identity: IMDS (2018-02-01, with and without the last slash), App Service (2019-08-01), Azure Arc (challenge by file); system-assigned, and user-assigned by client id, object id, resource id; errors, `Metadata` header, no `X-Forwarded-For`":
    [
      "托管标识：IMDS（2018-02-01，末尾斜杠可有可无）、应用服务（2019-08-01）、Azure Arc（文件质询）；系统分配，以及按客户端 ID、对象 ID、资源 ID 的用户分配；错误，`Metadata` 标头，不得有 `X-Forwarded-For`",
      "相同；没有 Cloud Shell、Service Fabric 和机器学习",
    ],
  "key vault: challenge, `AKV` numbers, access policies, secrets, versions, soft delete, paging": [
    "密钥保管库：质询、`AKV` 编号、访问策略、机密、版本、软删除、分页",
    "相同",
  ],
  "key vault keys: RSA 2048 to 4096, EC P-256 to P-521; encrypt, decrypt, wrap, unwrap (OAEP), sign, verify (RS, PS, ES)":
    [
      "密钥保管库的密钥：RSA 2048 到 4096，EC P-256 到 P-521；加密、解密、包装、解包（OAEP）、签名、验证（RS、PS、ES）",
      "相同；没有 `RSA1_5`、对称密钥、HSM、轮换策略、备份、随机数",
    ],
  "key vault: certificates, RBAC, network rules": ["密钥保管库：证书、RBAC、网络规则", "没有"],
  "Azure's Redis as a resource: tokens of version 1 for `https://redis.azure.com`, for managed identities and apps": [
    "作为资源的 Azure Redis：为 `https://redis.azure.com` 颁发 1.0 版令牌，给托管标识和应用",
    "简化：没有委托的作用域；显示名称出自第三方的记录",
  ],
  "zero-change mode: public host names in a Node process": [
    "零改动模式：在 Node 进程里使用公有主机名",
    "教学手段，真实服务不需要",
  ],
  "state that cannot be written (full disk)": [
    "状态写不进磁盘（磁盘已满）",
    "改动一律回答 503 `temporarily_unavailable`，读取照常；没有写到磁盘的就不确认",
  ],
  throttling: ["限流", "更简单：只在故障注入要求时发生；429 加 Retry-After"],
  "portal: App registrations with all their pages, Deleted applications": [
    "门户：应用注册及其所有页面、已删除的应用程序",
    "用词和顺序相同；更简单：每个面板一个表单，没有品牌打造和预览功能",
  ],
  "portal: Enterprise applications, Users, Groups, Sign-in logs": [
    "门户：企业应用程序、用户、组、登录日志",
    "更简单：读取、分配、撤销；用户和组通过 Graph 创建",
  ],
  "portal: single sign-on, provisioning, conditional access, audit logs, switching directories": [
    "门户：单一登录、预配、条件访问、审核日志、切换目录",
    "没有",
  ],
  "Lab: AADSTS explanations, token checks": ["Lab：AADSTS 解释、令牌检查", "文字是我们自己的；用本租户的密钥检查"],
  "faults, outages, clock, hostile tokens, trace": ["故障、中断、时钟、恶意令牌、跟踪", "Entra 没有：`/_emulator`"],
  "cookies, `Strict-Transport-Security`": [
    "Cookie、`Strict-Transport-Security`",
    "更简单：两个 Cookie；没有 HSTS，否则浏览器会拒绝你自己的 `http://localhost`",
  ],
  "unknown path": ["未知路径", "404 JSON"],
};
