import { dayOf, timeOf } from '@mulin/shared/times'

/** What stands on a poster, for people to read from afar. */
export const texts = {
  cancelled: '活动已取消',
  time: '时间',
  place: '地点',
  sessions: (count: number) => `共 ${count} 场，扫码选择`,
  scanToSignUp: '扫码报名',
  scan: '扫码看详情',
  how: '用微信或相机扫一扫，打开“睦邻”',
  noCode: '在微信小程序“睦邻”里查看',
  fileName: (title: string) => `${title} 海报.png`,
}

const ranks = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** What stands on the certificate of a result. */
export const certificateTexts = {
  award: '奖状',
  certificate: '成绩证明',
  to: (name: string) => `${name}：`,
  at: (activity: string, event: string) => `在“${activity}”${event}项目中，`,
  time: (clock: string) => `成绩 ${clock.replace(':', ' 分 ')} 秒，`,
  points: (points: number) => `得 ${points} 分，`,
  rank: (rank: number, shared: boolean) => `${shared ? '并列' : '获'}第${ranks[rank - 1] ?? ` ${rank} `}名。`,
  hereby: '特发此证。',
  scan: '扫码看公布的成绩',
  fileName: (name: string, event: string) => `${name} ${event} 成绩.png`,
}

/** What stands on the certificate of volunteer hours. */
export const hoursTexts = {
  title: '志愿服务证明',
  number: (number: string) => `证明编号 ${number}`,
  certified: (name: string, volunteerNumber: string) => `兹证明 ${name}（志愿者编号 ${volunteerNumber}）`,
  identity: { identity_card: '居民身份证', residence_permit: '港澳台居民居住证', passport: '护照' },
  served: (from: string, until: string) => `于 ${from} 至 ${until} 参加志愿服务，`,
  hours: (hours: string) => `累计服务 ${hours} 小时。`,
  rounding: '不含路上的时间，不足 0.1 小时的舍去。',
  services: '服务内容',
  minutes: (minutes: number) => `${minutes} 分钟`,
  more: (count: number, minutes: number) => `另有 ${count} 次，共 ${minutes} 分钟，见完整证明`,
  head: (head: string) => `负责人：${head}`,
  contact: (contact: string) => `联系方式：${contact}`,
  scan: '扫码核验',
  hash: (hash: string) => `校验码（SHA-256）${hash}`,
  byNumber: '在微信小程序“睦邻”里输入编号核验',
  fileName: (number: string) => `志愿服务证明 ${number}.png`,
}

/** `2026年11月28日` */
export const dateText = (instant: string): string => wholeDay(dayOf(instant))

/** The same of a day. */
export function wholeDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** `周六 11月28日 14:00 – 16:00`; in two lines when it ends on another day. */
export const whenTexts = (from: string, until: string): string[] =>
  dayOf(from) === dayOf(until)
    ? [`${dayText(from)} ${timeOf(from)} – ${timeOf(until)}`]
    : [`${dayText(from)} ${timeOf(from)}`, `至 ${dayText(until)} ${timeOf(until)}`]

function dayText(instant: string): string {
  const day = dayOf(instant)
  const [, month, date] = day.split('-').map(Number)
  return `周${'日一二三四五六'[new Date(`${day}T00:00:00.000Z`).getUTCDay()]} ${month}月${date}日`
}
