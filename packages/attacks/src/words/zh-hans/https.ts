import type { SameCards } from "../words.ts";
import type { https as en } from "../en/https.ts";

const SERVED = "通过 TLS 1.3 发出的正常调用得到了回答";
const BEFORE = "第一张证书正常出示，并有一个客户端正在监听";

/** Exercise 4, task 1. */
export const https: SameCards<typeof en> = {
  "ENTRA-4.01": {
    title: "服务器还在说上个世纪的协议",
    sent: "TLS 1.0 和 TLS 1.1 握手",
    got: { opened: "{version}：连接建立了" },
    safe: "回以 alert：最低 TLS 1.2",
    why: "中间人会让双方一路降级到可以破解的版本。",
    look: "允许的最低版本和密码套件",
    control: "TLS 1.3 可以连接",
  },
  "ENTRA-4.02": {
    title: "TLS 端口上也能说明文 HTTP",
    sent: "用 http 向说 https 的端口发 GET /mcp",
    got: { redirected: "{status}，重定向", spoke: "{status}：照常应答" },
    safe: "400、403 或 426，或者直接断开",
    why: "下一个请求就会带上令牌，沿途的人都读得到。",
    look: "收到不是 TLS 的连接时服务器怎么做",
    control: SERVED,
  },
  "ENTRA-4.03": {
    title: "没有人告诉浏览器只用 https",
    sent: "先用 https 发 GET {path}，再用 http 发 GET /mcp",
    got: {
      missing: "{path} 返回 {status}，没有 Strict-Transport-Security",
      overHttp: "http 的回答里有 Strict-Transport-Security，而那是谁都能写的",
    },
    safe: "每个 https 回答（包括错误）都有 Strict-Transport-Security；http 上没有",
    why: "没有它，某天第一次输入 http:// 就足够让中间人得手。",
    look: "哪些回答带这个标头，依据的是哪种连接",
    control: "服务器有应答",
  },
  "ENTRA-4.04": {
    title: "向网络敞开，却没有任何加密",
    sent: "HOST=0.0.0.0，没有 TLS_CERT_FILE，没有 TRUSTED_PROXY；然后用 http 调用",
    got: { served: "它启动了，并且从网络上可以得到应答：{status}" },
    safe: "拒绝启动，并说明缺了哪个变量",
    why: "容器镜像里忘了一个变量，令牌就在网络上明文传输。",
    look: "读取 HOST 时还要一起看什么",
    control: SERVED,
  },
  "ENTRA-4.05": {
    title: "证书续期了，服务器出示的还是旧的",
    sent: "把新证书放进 TLS_CERT_FILE 和 TLS_KEY_FILE；6 秒后握手",
    got: { old: "旧证书", cut: "是新证书，但已打开的流被切断" },
    safe: "几秒之内换用新证书，不需重启；已打开的连接继续",
    why: "续期一直正常，到最后一天却谁也连不上。",
    look: "谁在监视文件，以及 server.setSecureContext",
    control: BEFORE,
  },
  "ENTRA-4.06": {
    title: "证书文件坏了，服务也跟着停了",
    sent: "TLS_CERT_FILE 里先是半张证书，然后是完好的",
    got: {
      ended: "进程结束了",
      deaf: "根本不会跟随证书的更新（ENTRA-4.05）",
      lost: "坏文件在时，握手失败",
      stuck: "之后放上的完好证书没有被采用",
    },
    safe: "继续用旧证书，日志写明原因，下一张完好的证书照常采用",
    why: "半夜磁盘写满，代价应该是一行日志，而不是整个服务。",
    look: "新文件不能用时会发生什么",
    control: BEFORE,
  },
  "ENTRA-4.07": {
    title: "只有名字是 https",
    sent: "BASE_URL=https://…，没有 TLS_CERT_FILE，没有 TRUSTED_PROXY；然后用 http 调用",
    got: {
      served: "它启动了，并且用 http 应答：{status}",
      redirected: "{status}：让人改走 https，可令牌已经被沿途看光",
    },
    safe: "拒绝启动，或者拒绝请求（403）：这里没有谁说 https",
    why: "重定向把问题盖住了：令牌发了两遍，一遍人人可读，而一切看起来正常。",
    look: "读取 BASE_URL 时还要一起看什么，以及那个重定向",
    control: SERVED,
  },
};
