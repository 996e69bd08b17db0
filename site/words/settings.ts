import type { Both } from "./both.ts";

/** What each environment variable is for. */
export const settingWords: Readonly<Record<string, Both>> = {
  AZURE_TENANT_ID: { en: "GUID or verified domain of one tenant", "zh-Hans": "一个租户的 GUID 或已验证的域名" },
  AZURE_CLIENT_ID: { en: "Application (client) ID of the server's app", "zh-Hans": "服务器应用的应用程序(客户端) ID" },
  AZURE_CLIENT_SECRET: {
    en: "value of its client secret, not the Secret ID",
    "zh-Hans": "客户端密码的“值”，不是“机密 ID”",
  },
  AZURE_AUTHORITY_HOST: {
    en: "https, no path; default https://login.microsoftonline.com. For the tenant on this machine https://localhost:8443",
    "zh-Hans": "https，不带路径；默认 https://login.microsoftonline.com。本机的租户是 https://localhost:8443",
  },
  GRAPH_BASE_URL: {
    en: "https, no version; default https://graph.microsoft.com. For the tenant on this machine https://localhost:8443",
    "zh-Hans": "https，不带版本；默认 https://graph.microsoft.com。本机的租户是 https://localhost:8443",
  },
  AZURE_USERNAME: {
    en: "the account to act for, when the cache holds several",
    "zh-Hans": "缓存里有多个帐户时，代表哪一个",
  },
  TOKEN_CACHE_DIR: {
    en: "absolute path of the folder that holds the encrypted token cache",
    "zh-Hans": "加密令牌缓存所在文件夹的绝对路径",
  },
  SIGN_IN_TIMEOUT: {
    en: "seconds that a sign-in may take; default 120, at most 3600",
    "zh-Hans": "一次登录最多用多少秒；默认 120，上限 3600",
  },
  LOCAL_CLIENT_ID: { en: "client ID of the local server's app", "zh-Hans": "本地服务器应用的客户端 ID" },
  REMOTE_CLIENT_ID: { en: "client ID of the remote server's app", "zh-Hans": "远程服务器应用的客户端 ID" },
  REMOTE_CLIENT_SECRET: { en: "value of the remote server's client secret", "zh-Hans": "远程服务器客户端密码的“值”" },
  NOTES_ADMIN: { en: "who gets the app role Notes.Admin", "zh-Hans": "把应用角色 Notes.Admin 分配给谁" },
  PORT: { en: "port to listen on; default 3001", "zh-Hans": "监听的端口；默认 3001" },
  HOST: { en: "address to listen on; default localhost", "zh-Hans": "监听的地址；默认 localhost" },
  BASE_URL: {
    en: "origin as clients see it; default http(s)://localhost and the port",
    "zh-Hans": "客户端看到的源；默认 http(s)://localhost 加端口",
  },
  APP_ID_URI: {
    en: "Application ID URI that stands before scopes; default api:// and the client ID",
    "zh-Hans": "写在作用域前面的应用程序 ID URI；默认 api:// 加客户端 ID",
  },
  AUTHORIZATION_SERVER: {
    en: "facade: the server gives clients their tokens (part A). entra: Entra does (part B). Default facade",
    "zh-Hans": "facade：由服务器给客户端发令牌（A 部分）。entra：由 Entra 发（B 部分）。默认 facade",
  },
  ALLOWED_ORIGINS: {
    en: "origins of web pages that may call, with commas between; default none",
    "zh-Hans": "允许调用的网页的源，用逗号分隔；默认没有",
  },
  LEGACY_SSE: {
    en: "on: the transport of 2024 as well; default off",
    "zh-Hans": "on：同时开放 2024 年的传输方式；默认 off",
  },
  ACCESS_TOKEN_LIFETIME: {
    en: "seconds that an access token of the façade is good; default 3600",
    "zh-Hans": "会话外观颁发的访问令牌的有效秒数；默认 3600",
  },
  TLS_CERT_FILE: {
    en: "certificate in PEM; with it the server speaks https only",
    "zh-Hans": "PEM 格式的证书；设置后服务器只用 https",
  },
  TLS_KEY_FILE: { en: "its private key in PEM", "zh-Hans": "证书的私钥，PEM 格式" },
  TRUSTED_PROXY: {
    en: "addresses of the gateway that may say for whom it asks; default nobody",
    "zh-Hans": "可以说明自己代表谁来请求的网关地址；默认没有",
  },
  AZURE_CREDENTIAL: { en: "managed-identity: no secret at all", "zh-Hans": "managed-identity：完全不用机密" },
  AZURE_MANAGED_IDENTITY_CLIENT_ID: {
    en: "client ID of a user-assigned managed identity; absent: the system-assigned one",
    "zh-Hans": "用户分配的托管标识的客户端 ID；不设置则用系统分配的",
  },
  REFRESH_AHEAD_SECONDS: {
    en: "a token of Entra's with less left than this is replaced before it is used; default 600",
    "zh-Hans": "Entra 令牌的剩余时间少于这个秒数时，使用前先换新；默认 600",
  },
  RECHECK_SECONDS: {
    en: "how long the word of Entra is taken for granted; default 60",
    "zh-Hans": "对 Entra 的答复信任多少秒；默认 60",
  },
  CLOCK_SKEW_SECONDS: {
    en: "how far Entra's clock may be ahead of ours; default 300",
    "zh-Hans": "Entra 的时钟最多可以比本机快多少秒；默认 300",
  },
  AUDIT_FILE: {
    en: "audit events go there, one JSON object a line; default stderr",
    "zh-Hans": "审计事件写入的文件，每行一个 JSON 对象；默认 stderr",
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    en: "collector that gets traces and logs over OTLP/HTTP; default none",
    "zh-Hans": "通过 OTLP/HTTP 接收跟踪和日志的收集器；默认没有",
  },
  OTEL_SERVICE_NAME: {
    en: "name of this server at the collector; default notes-remote",
    "zh-Hans": "本服务器在收集器里的名字；默认 notes-remote",
  },
  VAULT_DIR: {
    en: "absolute path of the folder with sealed records, for servers of one machine",
    "zh-Hans": "存放加密记录的文件夹的绝对路径，用于同一台机器上的服务器",
  },
  REDIS_URL: {
    en: "Redis with the sealed records, for servers anywhere",
    "zh-Hans": "存放加密记录的 Redis，服务器可以在任何地方",
  },
  REDIS_CREDENTIAL: {
    en: "how the server signs in at Redis without a password: managed-identity, over rediss:// only; default the password in REDIS_URL",
    "zh-Hans": "服务器不用密码登录 Redis 的方式：managed-identity，只限 rediss://；默认用 REDIS_URL 中的密码",
  },
  VAULT_KEY: { en: "the key that seals records", "zh-Hans": "加密记录所用的密钥" },
  VAULT_KEY_PREVIOUS: { en: "the key before, which still opens", "zh-Hans": "上一个密钥，仍可用来解密" },
  VAULT_KEY_FILE: { en: "a file with the keys, in place of VAULT_KEY", "zh-Hans": "存放密钥的文件，代替 VAULT_KEY" },
  VAULT_KEY_KEYCHAIN: {
    en: "name of the key in the operating system's keychain",
    "zh-Hans": "密钥在操作系统钥匙串里的名字",
  },
  VAULT_KEY_URL: {
    en: "address of the secret in Azure Key Vault that holds the keys",
    "zh-Hans": "Azure 密钥保管库中存放密钥的机密地址",
  },
  RATE_LIMIT_PER_MINUTE: {
    en: "requests a minute of one person, at all servers together; default 300",
    "zh-Hans": "每人每分钟的请求数，所有服务器合计；默认 300",
  },
  GRAPH_BUDGET_SECONDS: {
    en: "seconds for one call of Graph with all its retries; default 10",
    "zh-Hans": "一次 Graph 调用连同全部重试最多用多少秒；默认 10",
  },
  GRAPH_CACHE_SECONDS: {
    en: "how old an answer of Graph may be that is given again; default 60, 0: never",
    "zh-Hans": "可以再次使用的 Graph 回答最多有多旧（秒）；默认 60，0 表示从不",
  },
};
