/** Rows about sign-in and tokens. */
export const fidelityOfProtocol: Readonly<Record<string, readonly [surface: string, state: string]>> = {
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
      "重定向 URI：完全匹配，回环地址忽略端口，query 和 fragment 补斜杠，由平台决定公共还是机密",
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
    "联合凭据：颁发者、使用者（subject）、受众完全匹配；密钥取自颁发者的发现文档",
    "相同；没有传播延迟；只接受 https、回环或公网主机",
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
    "按资源的 `requestedAccessTokenVersion` 颁发 v1/v2 访问令牌；Graph 令牌别人无法验证",
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
    "更简单：只有 Graph；吊销、禁用、删除",
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
};
