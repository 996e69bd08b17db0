import { anywhere } from "./anywhere.ts";
import type { en } from "../en/index.ts";
import { keep } from "./keep.ts";
import { registerByCode } from "./register-by-code.ts";
import { apiOfItsOwn } from "./api-of-its-own.ts";
import { localApp } from "./local-app.ts";
import { remoteApp } from "./remote-app.ts";
import { signIn } from "./sign-in.ts";
import { askFirst } from "./ask-first.ts";
import { frontDoor } from "./front-door.ts";
import { ownCodes } from "./own-codes.ts";
import { ownTokens } from "./own-tokens.ts";
import { inside } from "./inside.ts";
import { steady } from "./steady.ts";
import { entraScopes } from "./entra-scopes.ts";
import { entraTokens } from "./entra-tokens.ts";
import { inTheirName } from "./in-their-name.ts";

interface Catalogue {
  cards: typeof localApp &
    typeof remoteApp &
    typeof apiOfItsOwn &
    typeof registerByCode &
    typeof signIn &
    typeof keep &
    typeof frontDoor &
    typeof askFirst &
    typeof ownCodes &
    typeof ownTokens &
    typeof inside &
    typeof steady &
    typeof entraTokens &
    typeof entraScopes &
    typeof inTheirName;
  tasks: Record<keyof typeof en.tasks, string>;
  controls: Record<keyof typeof en.controls, string>;
  reasons: Record<keyof typeof en.reasons, string>;
}
import { https } from "./https.ts";
import { policy } from "./policy.ts";
import { expiry } from "./expiry.ts";
import { vault } from "./vault.ts";
import { audit } from "./audit.ts";
import { throttling } from "./throttling.ts";
import { secretless } from "./secretless.ts";
import { gateway } from "./gateway.ts";

export const zhHans: Catalogue = {
  cards: {
    ...localApp,
    ...remoteApp,
    ...apiOfItsOwn,
    ...registerByCode,
    ...signIn,
    ...keep,
    ...frontDoor,
    ...askFirst,
    ...ownCodes,
    ...ownTokens,
    ...inside,
    ...steady,
    ...entraTokens,
    ...entraScopes,
    ...inTheirName,
    ...https,
    ...policy,
    ...expiry,
    ...vault,
    ...audit,
    ...throttling,
    ...secretless,
    ...gateway,
  },
  tasks: {
    "1.1": "本地服务器的应用：公共客户端",
    "1.2": "远程服务器的应用：机密客户端",
    "1.3": "远程服务器自己就是一个 API",
    "1.4": "设置：读取、检查、从不显示",
    "1.5": "同样的事写成代码，运行两次",
    "2.1": "先静默获取；需要用户时再询问",
    "2.2": "调用再多，也只登录一次",
    "2.3": "用对帐户",
    "2.4": "没有浏览器：设备代码",
    "2.5": "令牌缓存：留得住，别人读不了",
    "2.6": "只取所需；错误各有说法",
    "2.7": "stdout 只写消息；机密不外泄",
    "2.8": "活得住，也走得及时",
    "3.1": "没有令牌：说明去哪里获取",
    "3.2": "先问用户，再去找 Entra",
    "3.3": "授权码只交给它的主人",
    "3.4": "自己签发的令牌，以及它的终止",
    "3.5": "谁可以注册",
    "3.6": "一个会话，一个人",
    "3.7": "一个数据包打不垮的服务器",
    "3.8": "机密不外泄",
    "3.9": "B 部分：检查 Entra 的令牌",
    "3.10": "作用域，按 Entra 的写法",
    "3.11": "以调用者的名义：代表流 (OBO)",
    "3.12": "两代协议",
    "4.1": "只用 HTTPS",
    "4.2": "谁能用哪个工具",
    "4.3": "过期，以及随之结束的一切",
    "4.4": "静态加密的令牌；不止一台服务器",
    "4.5": "审计：谁、做了什么、为什么，且不含机密",
    "4.6": "被限流时，也要有礼貌",
    "4.7": "完全不用机密",
    "4.8": "在网关之后",
  },
  controls: {
    ...anywhere.controls,
    noId: ".env 里没有设置 {variable}，没有应用可看",
    noSuchApp: "{variable}={id}：目录里没有这个 ID 的应用",
    graphRefused: "读取应用时 Graph 回答 {status}",
    noCode: "Ada 根本无法登录这个应用：{problem}",
    noAppIdUri: "这个 API 没有应用程序 ID URI，谁也无法索取令牌（ENTRA-1.16）",
    noPrincipal: "应用在租户里没有服务主体",
    goodConfig: "正确的设置必须先被接受（ENTRA-1.22）；它返回“{said}”",
    registerFailed: "register.ts 的第一次运行必须成功（ENTRA-1.28）；它返回“{said}”",
    noSecretWritten: "register.ts 没有写下 REMOTE_CLIENT_SECRET（ENTRA-1.28）",
    nothingMade: "Graph 出错之前 register.ts 没有建任何应用，谈不上中断",
    signedIn: "第一次调用必须返回 {user} 的信息；它返回“{said}”",
    tenCalls: "{calls} 次调用都没有得到回答，页面的多少说明不了什么",
    pageOpened: "没有打开登录页；调用返回“{said}”",
    toolsListed: "tools/list 没有得到回答，垃圾数据说明不了什么",
    aliveBeforeClose: "客户端离开时，并没有登录在等待",
    facadeSignIn: "{user} 根本无法在服务器上登录",
    sessionOpened: "{user} 有令牌，但 initialize 被拒绝",
    clientRegistered: "没有客户端能注册成功",
    personAsked: "服务器没有显示询问用户的页面（ENTRA-3.09）",
    sentToEntra: "选择“允许”之后，浏览器没有被送到 Entra",
    requestTaken: "正常的授权请求没有被受理",
    codeRedeemed: "有效的授权码被拒绝，状态 {status}",
    refreshed: "有效的刷新令牌被拒绝，状态 {status}（ENTRA-3.31）",
    ownResource: "resource={resource} 是它自己的地址，却没有颁发令牌",
    goodDocument: "正确的文档没有被接受（ENTRA-3.43）",
    ownOrigin: "用它自己的 Origin，调用得到的是 {status}",
    tlsOpened: "TLS 连接根本建立不起来",
    policyRead: "{file} 不是策略文档：文件不存在，或不是格式良好的 XML",
    scriptStopped: "练习 3 服务器的注册限额没有拦住任何人",
    toolAnswered: "正常的调用得到的是 {status}",
    sessionThere: "Ada 自己在另一台服务器上也得到 {status}（ENTRA-4.27）",
    redisNeeded: "没有 Redis 也得到了回答，所以它的中断说明不了什么",
    entraToken: "Entra 的有效令牌得到的是 {status}",
    modernServed: "2026-07-28 的正常调用没有得到回答（ENTRA-3.91）",
    certificateServes: "用证书时没人能用（ENTRA-4.48）",
    tokenFileServes: "用令牌文件时没人能用（ENTRA-4.50）",
    graceRefused: "Grace 没有被拒绝：{status}",
    auditWritten: "AUDIT_FILE 里没有那天的事件（ENTRA-4.33）",
    graphAsked: "没有去问 Graph，也就谈不上拒绝",
    refusedBefore: "用第一个令牌时什么也没被拒绝（ENTRA-4.45）",
    exportEntered: "夜间导出应用打不开会话",
    adminSees: "管理员看不到 readNotesOf 和 writeNoteFor",
    ownToolsListed: "Grace 看不到 listNotes",
    exportReads: "它的角色允许的 readNotesOf 得到 {status}",
  },
  reasons: {
    ...anywhere.reasons,
    registersApps: "它们要运行 register.ts，会新建和修改应用：这需要本机上的租户。",
  },
};
