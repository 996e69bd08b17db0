import type { throttling as english } from "../en/throttling.ts";
import type { SameCards } from "../words.ts";

const WORKED = "不繁忙时，同样的调用得到了回答";
const ASKED = "以 Alan 的名义问过 Graph，它说了何时再来";
const BEFORE = "此前同一个人的调用得到了回答";

/** 练习 4，任务 6。 */
export const throttling: SameCards<typeof english> = {
  "ENTRA-4.40": {
    title: "Graph 说“一秒后再来”，却马上又被问了一遍",
    sent: "getUserDetails；Graph 先返回 429 和 Retry-After: 1，然后恢复正常",
    got: {
      early: "{waited} 毫秒之后就发出了下一个请求",
      gaveUp: "用户得到的是错误，而其实等一秒就够了",
    },
    safe: "调用等满一秒，再问一次，得到回答",
    why: "繁忙的服务每收到一个徒劳的请求就更忙，而且这些请求都计数。",
    look: "重试之前等多久，由谁决定",
    control: "问过 Graph，它拒绝了",
  },
  "ENTRA-4.41": {
    title: "Graph 说“两分钟后再来”，没人听",
    sent: "getUserDetails 四次；Graph 对 Alan 返回 429 和 Retry-After: 120",
    got: {
      hung: "完全没有回答：调用在等这两分钟",
      repeated: "一次调用发了 {asked} 个请求，每个都被告知 {later} 秒内不要再来",
      when: "返回了错误，却没说什么时候再来",
      again: "同样的两分钟里，{calls} 次调用发了 {asked} 个请求",
      everybody: "Graph 并没有拒绝 Grace，她却没有得到回答",
      forGood: "两分钟之后，Alan 仍然被拒绝",
    },
    safe: "只发一个请求；工具说明多少秒后可用",
    why: "一直等待的调用等于死掉；徒劳的请求只会让限流更久。",
    look: "一次调用的时间预算；拒绝记住了什么，为谁而记",
    control: ASKED,
  },
  "ENTRA-4.42": {
    title: "Entra 繁忙，而每次调用都去问它",
    sent: "Hedy 的令牌已过期，她调用 {calls} 次；Entra 返回 429",
    got: {
      hammered: "向 Entra 发了 {asked} 个令牌请求",
      blamed: "{status}：客户端听到这个，会丢掉仍然有效的登录",
      when: "503，但没有 Retry-After",
    },
    safe: "只问一次，之后返回 503 和 Retry-After，直到限流结束",
    why: "Entra 限制的是应用，不是 Hedy：很快谁也拿不到令牌。",
    look: "MSAL 会记住拒绝；是什么让它忘记，或绕过了它",
    control: "令牌有效时，Hedy 得到了回答",
  },
  "ENTRA-4.43": {
    title: "Grace 问自己是谁，答案是 Ada",
    sent: "Ada 调用 getUserDetails，然后 Grace 用自己的令牌调用",
    got: { adas: "{name} 的信息" },
    safe: "Grace 自己的信息：回答只为得到它的人保留",
    why: "/me 是同一个地址，有多少人就有多少个答案。",
    look: "回答以什么为键保存：租户、人，以及问的内容",
    control: "两个人都得到了回答",
  },
  "ENTRA-4.44": {
    title: "已知的还要再问，或者该忘的还记着",
    sent: "getUserDetails 五次；注销后再来一次，几分钟后再来一次",
    got: {
      often: "一分钟内 {calls} 次相同的调用，向 Graph 发了 {asked} 个请求",
      outlived: "注销并重新登录之后，给的是旧登录的回答",
      old: "五分钟之后，给的仍是第一次的回答",
    },
    safe: "只发一个请求；新的登录，或回答已旧时，才再问",
    why: "问得太勤会被限流；留得太久会泄露。",
    look: "回答保留多久；登录结束时什么随之结束",
    control: WORKED,
  },
  "ENTRA-4.45": {
    title: "一个脚本失控，别人跟着遭殃",
    sent: "允许每分钟 60 次，Hedy 瞬间调用 90 次；Grace 调用一次",
    got: {
      served: "全部得到服务；限额是 {limit}",
      otherStatus: "以 {status} 拒绝，那是另一个意思",
      everybody: "Grace 只调用了一次，得到 {status}",
      when: "429，但没有 Retry-After",
      forGood: "一分钟过后仍是 {status}",
    },
    safe: "Hedy 得到 429 和 Retry-After，Grace 毫无察觉",
    why: "没有限额，一个死循环就是一次故障；所有人共用一个限额，也一样。",
    look: "按什么计数：不能按地址，地址是大家共用的",
    control: BEFORE,
  },
  "ENTRA-4.46": {
    title: "换一个令牌，又从零开始计数",
    sent: "Hedy 已得到 429。她换一个客户端登录，再调用",
    got: { served: "200：在服务器看来，她成了另一个人" },
    safe: "429：还是同一个人",
    why: "想多占份额的人，多登录一次就行了。",
    look: "计数的键：租户 ID 加对象 ID，不是令牌、会话或客户端",
    control: "用第一个令牌时，Hedy 被拒绝了",
  },
  "ENTRA-4.47": {
    title: "两台服务器，两倍的限额",
    sent: "Ada 向两台服务器各调用 45 次；允许每分钟 60 次",
    got: {
      twice: "全部得到服务：每台只数到 45，而限额是 {limit}",
      everybody: "Grace 只调用了一次，得到 {status}",
    },
    safe: "第六十次之后返回 429，不管其余的去了哪台",
    why: "每加一台服务器，你承诺的限额就变一次。",
    look: "在哪里计数：两台服务器共用保管库的 Redis",
    control: "Grace 得到了回答",
  },
};
