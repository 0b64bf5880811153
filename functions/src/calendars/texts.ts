/** What stands in calendars, which people read. */
export const texts = {
  called: '睦邻',
  mine: '我的社区活动',
  session: (activity: string, session: string) => `${activity} · ${session}`,
  cancelled: (title: string) => `已取消：${title}`,
  offered: (title: string) => `待确认：${title}`,
  why: (reason: string) => `取消原因：${reason}`,
  organiser: (name: string) => `主办：${name}`,
  bring: (things: string) => `请带：${things}`,
  contact: (phone: string, name = '') => `电话：${phone} ${name}`.trim(),
  more: (address: string) => `详情：${address}`,
}
