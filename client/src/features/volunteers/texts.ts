import type { Volunteer } from '@mulin/shared/volunteers'

type FreeTime = Volunteer['times'][number]

export const timeNames = {
  weekday_day: '工作日白天',
  weekday_evening: '工作日晚上',
  weekend_day: '周末白天',
  weekend_evening: '周末晚上',
} as const satisfies Record<FreeTime, string>

export const timesText = (times: readonly FreeTime[]) => times.map((time) => timeNames[time]).join('、')

export const texts = {
  volunteer: '志愿者',
  invite: '登记后由社区审核，通过后可以报活动的志愿服务岗位。',
  name: '姓名',
  phone: '手机号',
  phoneKept: (masked: string) => `留空就用上次的 ${masked}`,
  phonePurpose: '只用于社区联系您安排服务。',
  skills: '能帮什么',
  times: '什么时候有空',
  about: '补充说明',
  aboutHint: '例如会用血压计、有急救证。',
  chooseSkill: '请至少选一项',
  chooseTime: '请至少选一个时间',
  nameMissing: '请填姓名',
  phoneMissing: '请填 11 位手机号',
  send: '提交登记',
  estate: '选好小区才知道由哪个社区审核。',
  chooseEstate: '选择小区',
  pending: '等待社区审核',
  pendingNext: '五个工作日内会有答复，会发消息给您。',
  approved: '您是志愿者',
  mySkills: (names: string) => `已登记：${names}`,
  asked: (names: string) => `等社区核对：${names}，请带上证件。`,
  notAdded: (reason: string) => `没有加上，原因：${reason}`,
  addSkill: '补登技能',
  addWhich: '还能帮什么',
  addNote: '医护和驾驶要社区看过证件，别的马上算数。',
  add: '补登',
  added: '已补登',
  approvedNext: '活动页里有“志愿服务”岗位的场次，您都可以报。',
  declined: '这次没有通过',
  declinedReason: (reason: string) => `原因：${reason}`,
  again: '重新登记',
  activities: '看看活动',
} as const
