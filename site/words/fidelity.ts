/** Rows of the tenant's table in Chinese, by the English name of the surface: [what, how like Entra]. */
export const fidelityZhHans: Readonly<Record<string, readonly [surface: string, state: string]>> = {
  "discovery v2.0: members, issuer by tenant id, `{tenantid}` for shared endpoints; no PKCE methods, registration, `iss`, introspection, revocation":
    [
      "v2.0 发现文档：成员、按租户 ID 的颁发者、共享终结点用 `{tenantid}`；没有 PKCE 方法、注册、`iss`、内省、吊销",
      "相同",
    ],
  "`mtls_endpoint_aliases` and the certificate-bound members of 2026": [
    "`mtls_endpoint_aliases` 和 2026 年的证书绑定成员",
    "没有",
  ],
  "v1.0: discovery, `/oauth2/authorize`, `/oauth2/token`": [
    "v1.0：发现文档、`/oauth2/authorize`、`/oauth2/token`",
    "更简单：ID 令牌是 v2.0 的形状；没有设备代码",
  ],
  "issuer host": ["颁发者的主机", "更简单：用本服务器的地址代替 login.microsoftonline.com；v1 令牌写 sts.windows.net"],
  "keys: `kid` = `x5t` = SHA-1 of the certificate, `x5c`, no `alg`, shared by all tenants": [
    "密钥：`kid` = `x5t` = 证书的 SHA-1，有 `x5c`，没有 `alg`，所有租户共用",
    "相同",
  ],
  "signing key rollover: the next key is published before it signs, the last one stays until it is retired": [
    "签名密钥轮换：新密钥先公布再签名，旧密钥保留到停用为止",
    "相同；由控制 API 触发，不按时间",
  ],
  "RFC 8414 document, path-insertion discovery": ["RFC 8414 文档，路径插入式发现", "两边都没有：404"],
  "authorize: query, fragment, form_post; PKCE S256/plain, optional; prompt; login_hint; silent sign-on; where each error appears":
    [
      "授权终结点：query、fragment、form_post；PKCE S256/plain，可选；prompt；login_hint；静默登录；每种错误出现的位置",
      "相同",
    ],
  "error page: status 400, four lines, JSON of `$Config`": [
    "错误页：状态 400，四行，`$Config` 的 JSON",
    "更简单：用不执行的 JSON 代替脚本；真实状态码不确定",
  ],
  "implicit and hybrid, off unless the app enables them": ["隐式流和混合流，应用不启用就关闭", "相同"],
  "redirect URIs: exact, port ignored on loopback, slash added in query and fragment, platform decides public or confidential":
    [
      "重定向 URI：完全匹配，环回地址忽略端口，query 和 fragment 补斜杠，由平台决定公共还是机密",
      "相同；`127.0.0.1` 也一样，且 `http://localhost` 等于 `http://localhost/`，真实服务在这两点上不确定",
    ],
  "pages: user name, password, picker, consent, admin approval, device code, second factor": [
    "页面：用户名、密码、选择帐户、同意、管理员批准、设备代码、第二重验证",
    "更简单：没有“保持登录状态”和主领域重定向，第二重验证只是一个按钮，页面只有一种设计",
  ],
  "consent: per user or for everybody, incremental, `.default`, admin-only scopes, `preAuthorizedApplications`": [
    "同意：按用户或全体，可增量，`.default`，仅管理员的作用域，`preAuthorizedApplications`",
    "相同",
  ],
  "`/adminconsent`, `/v2.0/adminconsent`: administrators only, application permissions, service principals, `admin_consent=True` in every answer":
    [
      "`/adminconsent`、`/v2.0/adminconsent`：仅管理员，应用程序权限，服务主体，每个回答都有 `admin_consent=True`",
      "相同；拒绝时的错误不确定",
    ],
  "admin consent request workflow": ["管理员同意请求工作流", "没有"],
  "token: authorization_code, refresh_token, client_credentials, device_code; body or Basic secret; error bodies, codes, suberrors, headers":
    [
      "令牌终结点：authorization_code、refresh_token、client_credentials、device_code；机密放在正文或 Basic；错误正文、编号、suberror、标头",
      "相同；文字是我们自己的",
    ],
  "client assertion by certificate: RS256 and PS256, `x5t`, `x5t#S256`, found among `keyCredentials`": [
    "证书客户端断言：RS256 和 PS256，`x5t`、`x5t#S256`，在 `keyCredentials` 里查找",
    "相同；过期前可重复使用",
  ],
  "federated credentials: issuer, subject and audience exact; keys from the issuer's discovery": [
    "联合凭据：颁发者、主体、受众完全匹配；密钥取自颁发者的发现文档",
    "相同；没有传播延迟；只接受 https、环回或公网主机",
  ],
  "managed identity as federated credential": ["以托管标识作为联合凭据", "更简单：系统分配的也可以"],
  "on-behalf-of": ["代表流（OBO）", "相同"],
  "password grant": ["密码授权", "相同"],
  "HTTP Basic, raw or encoded; a conflict with the body is refused": [
    "HTTP Basic，原样或编码；与正文冲突时拒绝",
    "相同；拒绝的编号不确定",
  ],
  "SAML grants, `user_fic`": ["SAML 授权，`user_fic`", "没有：AADSTS70003"],
  "refresh tokens: old one stays valid, any consented resource, 90 days sliding, single-page 24 h fixed": [
    "刷新令牌：旧的仍有效，可用于任何已同意的资源，90 天滑动，单页应用固定 24 小时",
    "相同",
  ],
  "`resource` must equal an identifier URI of the application that owns the scopes, else AADSTS9010010; compared before the scopes' names":
    ["`resource` 必须等于拥有这些作用域的应用的标识符 URI，否则 AADSTS9010010；先于作用域名比较", "相同"],
  "single-page applications in a browser: redirect, popup, hidden frame, refresh across origins": [
    "浏览器里的单页应用：重定向、弹窗、隐藏框架、跨源刷新",
    "相同",
  ],
  "access tokens v1/v2 by the resource's `requestedAccessTokenVersion`; Graph tokens nobody else can verify": [
    "按资源的 `requestedAccessTokenVersion` 签发 v1/v2 访问令牌；Graph 令牌别人无法验证",
    "相同；`aio`、`rh`、`uti`、`xms_ftd` 是随机值",
  ],
  "optional claims acct, auth_time, ctry, email, family_name, given_name, idtyp, ipaddr, login_hint, preferred_username, sid, upn, aud `use_guid`, xms_cc, xms_pl":
    [
      "可选声明 acct、auth_time、ctry、email、family_name、given_name、idtyp、ipaddr、login_hint、preferred_username、sid、upn、aud `use_guid`、xms_cc、xms_pl",
      "相同；其余没有",
    ],
  "`groups` (200; 5 in an address, then `hasgroups`), overage, `wids`, cloud_displayname, emit_as_roles": [
    "`groups`（200 个；地址里 5 个，再多则 `hasgroups`）、超额、`wids`、cloud_displayname、emit_as_roles",
    "相同；从不给出本地名称",
  ],
  "`acrs`, step-up: AADSTS50076 and 50079 with `claims`": [
    "`acrs`，逐步升级：AADSTS50076 和 50079 带 `claims`",
    "更简单：规则由控制 API 设置，第二重验证每个会话只问一次",
  ],
  "continuous access evaluation: `cp1`, `xms_cc`, Graph's `insufficient_claims`": [
    "连续访问评估：`cp1`、`xms_cc`、Graph 的 `insufficient_claims`",
    "更简单：只有 Graph；撤销、禁用、删除",
  ],
  "ID tokens v2; `nonce` only when asked; `client_info`": ["v2 ID 令牌；请求了才有 `nonce`；`client_info`", "相同"],
  "device code: both spellings, `isFallbackPublicClient`, no `verification_uri_complete`": [
    "设备代码：两种写法，`isFallbackPublicClient`，没有 `verification_uri_complete`",
    "相同；页面在这里是 `/devicelogin`，并且总是询问帐户和确认",
  ],
  "CORS: discovery open, token endpoint for single-page origins only": [
    "CORS：发现文档公开，令牌终结点只对单页应用的源开放",
    "相同",
  ],
  "logout: the account that `id_token_hint` or `logout_hint` names, else the whole browser; returns to registered addresses only":
    [
      "注销：`id_token_hint` 或 `logout_hint` 指明的帐户，否则整个浏览器；只返回已注册的地址",
      "更简单：没有前端通道调用",
    ],
  "`error_uri`": ["`error_uri`", "更简单：指向这里的一个页面，文字是我们的"],
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
