import type { ownCodes as english } from "../en/own-codes.ts";
import type { SameCards } from "../words.ts";

const GOOD_CODE = "正确出示时，授权码可以兑换";

/** 练习 3，任务 3。 */
export const ownCodes: SameCards<typeof english> = {
  "ENTRA-3.18": {
    title: "走错了门：授权码送到了另一个地址",
    sent: "GET /authorize，用已注册的两个重定向 URI 中的第二个",
    got: { first: "授权码送到了第一个" },
    safe: "授权码送到请求里写的那个地址",
    why: "另一扇门后面可能是另一台机器上的另一个程序。",
    look: "随请求保存的是哪个重定向 URI？",
    control: "Ada 登录成功，授权码送达",
  },
  "ENTRA-3.19": {
    title: "没有人注册过的地址被接受了",
    sent: "redirect_uri={redirect_uri}",
    got: {
      taken: "请求被受理",
      redirected: "重定向到了服务器以外",
    },
    safe: "由服务器自己显示错误，不重定向",
    why: "邮件里一个链接，Ada 的授权码就送给了写链接的人。",
    look: "两个地址怎么比较：逐个字符",
    control: "注册过的地址被接受",
  },
  "ENTRA-3.20": {
    title: "回到 Ada 本机的重定向匹配错了",
    sent: "redirect_uri 在 127.0.0.1 上，先换端口，再换路径",
    got: {
      portRefused: "{status}：换了端口就被拒绝",
      otherPath: "换了路径也被接受",
    },
    safe: "回环地址上端口任意，其余一概不变",
    why: "程序用的是空闲端口；路径若也任意，就成了别人的页面。",
    look: "主机是 127.0.0.1 时，什么可以不同？",
    control: "客户端已注册",
  },
  "ENTRA-3.21": {
    title: "授权码被转卖：另一个客户端兑换了它",
    sent: "POST /token，带 Ada 的授权码和 verifier，但以另一个客户端的身份",
    got: { sold: "200，拿到了 Ada 的令牌" },
    safe: "invalid_grant：授权码只属于申请它的客户端",
    why: "授权码会从日志和 Referer 泄露；谁捡到谁就成了 Ada。",
    look: "授权码记得是谁申请的吗？",
    control: GOOD_CODE,
  },
  "ENTRA-3.22": {
    title: "没有正确的 verifier 也兑换了授权码",
    sent: "POST /token，带 Ada 的授权码，但不是它的 code_verifier",
    got: { another: "换一个 verifier：200，拿到了 Ada 的令牌", none: "不带 verifier：200，拿到了 Ada 的令牌" },
    safe: "invalid_grant：verifier 的 SHA-256 不等于 challenge 就没有令牌",
    why: "PKCE 让偷来的授权码变成废纸；不检查，它就只是摆设。",
    look: "challenge 保存了吗，比较了吗？",
    control: GOOD_CODE,
  },
  "ENTRA-3.23": {
    title: "没有 PKCE 的请求被受理了",
    sent: "GET /authorize，先不带 code_challenge，再用 plain 方法",
    got: {
      without: "没有 challenge 的请求被受理",
      plain: "用 plain 的请求被受理",
    },
    safe: "invalid_request：只接受 S256",
    why: "你不要求的东西，攻击者就不会带。",
    look: "/authorize 在询问用户之前要求了什么？",
    control: "同样的请求用 S256 被受理",
  },
  "ENTRA-3.24": {
    title: "授权码出现了两次，登录却没有终止",
    sent: "用同一个授权码 POST /token 两次",
    got: {
      twice: "两次都是 200",
      otherError: "{status}，error：{error}",
      stillGood: "虽然拒绝了，第一次的令牌仍然有效",
    },
    safe: "invalid_grant，并且第一次的令牌就此失效",
    why: "两者之中有一个是贼；如果是先到的那个，Ada 的令牌就归它了。",
    look: "用过的授权码是忘掉了，还是记着？",
    control: "第一次的令牌打开了会话",
  },
  "ENTRA-3.25": {
    title: "换了重定向 URI 也兑换了授权码",
    sent: "POST /token，redirect_uri=https://evil.example/callback",
    got: { redeemed: "200，拿到了 Ada 的令牌" },
    safe: "invalid_grant：地址必须是当初请求的那个",
    why: "地址不同，说明授权码是从别人的页面搬来的。",
    look: "兑换授权码时比较了什么？",
    control: GOOD_CODE,
  },
  "ENTRA-3.26": {
    title: "客户端分不清这是谁的回答",
    sent: "GET /authorize，state 里满是特殊字符",
    got: {
      state: "state 变成了 {came}，原来是 {sent}",
      noIss: "没有 iss，尽管元数据里承诺了",
      otherIss: "iss 是 {iss}，不是元数据里的 issuer",
    },
    safe: "state 原样返回，iss 与元数据一致",
    why: "认真的客户端不接受别的回答：到这里就停了。",
    look: "送回客户端的重定向地址是怎样拼出来的",
    control: "Ada 登录成功，授权码送达",
  },
};
