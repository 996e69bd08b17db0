import type { vault as english } from "../en/vault.ts";
import type { SameCards } from "../words.ts";

const SIGNED_IN = "已登录，getUserDetails 得到了回答";
const BOTH = "两台服务器都回答了 Ada";

/** 练习 4，任务 4。 */
export const vault: SameCards<typeof english> = {
  "ENTRA-4.23": {
    title: "能读 Redis 的人，就能冒充任何人",
    sent: "几个人登录并工作；在 Redis 的每个键和值里搜索",
    got: { value: "某个值里有 {kind}", key: "某个键里有 {kind}" },
    safe: "值是加密的，键是哈希",
    why: "一份备份、一个会用 redis-cli 的同事、一个没关的端口：连密码都不需要。",
    look: "记录离开本进程之前变成了什么",
    control: `Ada ${SIGNED_IN}`,
  },
  "ENTRA-4.24": {
    title: "别人的记录，被当成了自己的",
    sent: "在 Redis 里把 Grace 的记录复制到 Alan 的位置；Alan 调用 listNotes",
    got: { graces: "Alan 的令牌得到了 Grace 的笔记", broke: "{status}，是我们自己出错" },
    safe: "放错位置的记录等于没有：401，Alan 重新登录",
    why: "能写而不能读的人，不需要密钥就能变成别人。",
    look: "记录的名称和键是否一起封了进去，并且比对",
    control: `Alan 和 Grace ${SIGNED_IN}`,
  },
  "ENTRA-4.25": {
    title: "一条坏记录，变成我们自己的故障",
    sent: "Grace 的每条记录都被截去一半；出示她的令牌",
    got: { ended: "进程结束了", otherAnswer: "{status}" },
    safe: "打不开的记录等于没有：401，她重新登录",
    why: "听到 500 的客户端会一直重试；听到 401 的会去登录。",
    look: "遇到打不开的记录怎么办",
    control: "之后 Ada 的调用得到了回答",
  },
  "ENTRA-4.26": {
    title: "这把密钥并不管用",
    sent: "出示给使用新 VAULT_KEY 的服务器：一台另有旧密钥（VAULT_KEY_PREVIOUS），一台没有",
    got: {
      opensWithout: "用一把从未加密过任何东西的密钥，Ada 的令牌仍然有效",
      signedOut: "{status}：旧密钥就在旁边，Ada 却被注销了",
      otherAnswer: "换成陌生的密钥后得到 {status}",
    },
    safe: "旧密钥能打开，新密钥用来加密；两把都不在，就是 401",
    why: "一换就要所有人重新登录的密钥，永远不会有人去换。",
    look: "用哪把密钥加密，记录又怎样说明该用哪把打开（kid）",
    control: "此前 Ada 的令牌有效",
  },
  "ENTRA-4.27": {
    title: "另一台服务器不认得这个会话",
    sent: "在一台服务器上 initialize，带着 Mcp-Session-Id 到另一台 tools/call",
    got: { unknown: "{status}" },
    safe: "200：每台服务器都认得这个会话",
    why: "有两台服务器时，每两次调用就失败一次；每次部署都会断掉所有会话。",
    look: "会话记在哪里，另一台服务器怎样接手",
    control: "打开会话的那台服务器有回答",
  },
  "ENTRA-4.28": {
    title: "到了另一台服务器，会话谁都能用",
    sent: "在另一台服务器上用 Grace 的令牌出示 Ada 的会话 ID；再到第一台 DELETE",
    got: { grace: "Grace 在 Ada 的会话里得到 200", afterEnd: "Ada 结束会话之后，另一台仍返回 200" },
    safe: "对其他人返回 404；结束之后，对所有人都是 404",
    why: "只有打开会话的地方检查了主人，攻击者去隔壁就行。",
    look: "ID 旁边还记了什么，由谁来比对",
    control: "Ada 在那里得到了回答",
  },
  "ENTRA-4.29": {
    title: "一个刷新令牌，用了两次",
    sent: "同一时刻在两台服务器上，用同一个令牌刷新 {shown} 次",
    got: { often: "其中 {good} 次拿到了新令牌" },
    safe: "最多一次",
    why: "轮换是为了发现小偷。够快的小偷永远不会被发现。",
    look: "“不存在才写入”必须是 Redis 里的一步操作",
    control: "此前的刷新令牌被接受",
  },
  "ENTRA-4.30": {
    title: "说“笔记已保存”，其实没有",
    sent: "同时在两台服务器上 addNote；然后在两台上 listNotes",
    got: { lost: "{acknowledged} 条已确认的笔记里丢了 {lost} 条" },
    safe: "确认过的都在，两台上都在",
    why: "先读、再改、再写：后写的会盖掉先写的刚加的内容。",
    look: "两台服务器同时对同一条记录做了什么",
    control: BOTH,
  },
  "ENTRA-4.31": {
    title: "Redis 不在，却让用户承担后果",
    sent: "杀掉 Redis；一次调用、一次刷新；Redis 恢复；再各来一次",
    got: {
      hung: "完全没有回答",
      blamed: "{what} 得到 {status}，这会丢掉有效的令牌，或掩盖真正的问题",
      when: "503，但没有说明何时重试",
      notBack: "Redis 恢复很久之后仍是 {status}",
      lost: "已确认的笔记不见了",
    },
    safe: "很快返回 503 和 Retry-After；之后一切如初",
    why: "听到 401，客户端会让用户重新登录；没有回答，它就一直等。",
    look: "连接的错误变成了什么，又会等多久",
    control: "此前 Ada 的笔记在列表里",
  },
  "ENTRA-4.32": {
    title: "在不该的时刻被杀掉",
    sent: "设置 VAULT_DIR；“笔记已保存”之后立即 kill -9；启动；listNotes",
    got: { lost: "登录或笔记不见了", found: "{file} 里有 {kind}", open: "{file} 对同组或其他用户可读" },
    safe: "一切都在；文件是加密的，只有所有者能读",
    why: "断电一次，所有人都被注销；文件夹的一份备份，让谁都能登录。",
    look: "文件怎样替换，又在什么时候告诉用户已保存",
    control: "杀掉之前 Ada 的笔记已得到确认",
  },
};
