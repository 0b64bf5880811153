import { notices } from '@mulin/shared/notices'
import { newId } from '../../src/platform/ids.ts'
import type { Sessions } from './activities.ts'
import { ask } from './ask.ts'
import { type Calendar, happening } from './days.ts'
import type { People } from './settle.ts'

interface Words {
  days: number
  by: string
  areaPath: string
  title: string
  body: string
  /** The session by whose title the activity is found. */
  invitesTo?: string
}

const words: readonly Words[] = [
  {
    days: -12,
    by: 'office',
    areaPath: 'luotang',
    title: '“温暖秋冬”活动开始报名',
    body: '运动会、读书会、义诊、文化课陆续开始报名。打开“活动”，选自己方便的一场，一个人一场一个名额。\n\n去不了请提前取消，把名额让给邻居。',
  },
  {
    days: -9,
    by: 'community-officer',
    areaPath: 'luotang/taiyu',
    title: '太宇社区消防检查安排',
    body: '近期社区、消防救援站和物业一起检查电动自行车集中充电处。检查当天请配合挪车。\n\n发现楼道停放、飞线充电，可以用“随手拍”告诉我们。',
  },
  {
    days: -5,
    by: 'office',
    areaPath: 'luotang',
    title: '电动自行车请勿进楼充电',
    body: '不要在门厅、走道、楼梯间、安全出口停放电动自行车或给它充电。请到集中充电处充电，充满及时断开。\n\n着火时先离开、再报警，不乘电梯。紧急情况请拨打 119。',
  },
  {
    days: -3,
    by: 'office',
    areaPath: 'luotang',
    title: '党群服务中心错峰、延时服务',
    body: '部分窗口午间不休息，周六上午也办理。具体时间见“服务”里每个事项的说明。',
  },
  {
    days: -1,
    by: 'office',
    areaPath: 'luotang/heye',
    title: '荷叶社区义诊分项报名',
    body: '量血压、推拿、足浴、理发分开报名，请按报名的时间到场，不用排长队。',
    invitesTo: '量血压',
  },
]

export async function addNotices(people: People, at: Calendar, sessions: Sessions) {
  for (const { days, by, invitesTo, ...notice } of words) {
    const invitation = invitesTo && { activityId: sessions(invitesTo).activityId }
    await happening(at([days, '09:00']), () =>
      ask(notices.publish, { ...notice, ...invitation, requestId: newId('not') }, people(by)),
    )
  }
}
