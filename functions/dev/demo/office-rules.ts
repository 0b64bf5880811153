import { type CannedAnswer, cannedAnswers } from '@mulin/shared/canned-answers'
import { routing } from '@mulin/shared/routing/endpoints'
import type { RoutingRule } from '@mulin/shared/routing/rule'
import { ask } from './ask.ts'
import type { People } from './settle.ts'

/** Fire gear is for the property company, gas for the fire brigade, the rest is seen by people. */
const rules: RoutingRule[] = [
  { id: 'gas-to-fire-brigade', categoryIds: ['gas'], to: { unitId: 'fire-brigade' } },
  { id: 'property', categoryIds: ['gear'], to: { role: 'property' } },
]

const answers: CannedAnswer[] = [
  { id: 'not-ours', words: '不属于受理范围，已告知对应部门', actions: ['decline', 'send_back'] },
  { id: 'not-found', words: '现场核实没有发现', actions: ['decline', 'send_back'] },
  { id: 'known', words: '同一隐患已有人上报，正在处理', actions: ['decline'] },
  { id: 'no-place', words: '信息不足，无法找到位置', actions: ['decline'] },
  { id: 'other-first', words: '需要其他单位先处理', actions: ['send_back'] },
  { id: 'still-there', words: '隐患还在', actions: ['rework'] },
  { id: 'half-done', words: '只整改了一部分', actions: ['rework'] },
  { id: 'other-spot', words: '照片不是同一个位置', actions: ['rework'] },
  { id: 'cleared', words: '通道已清空，车辆已移到车棚', actions: ['fix'], categoryIds: ['ebike', 'exit'] },
  { id: 'waits-for-part', words: '等待配件，到货后马上更换', actions: ['request_extension', 'extend'] },
  { id: 'seen-fixed', words: '已到现场看过，隐患已消除', actions: ['close'], outcomes: ['rectified'] },
  { id: 'owner-clears', words: '已到场劝导，当事人当场清走了', actions: ['close'], outcomes: ['persuaded'] },
  { id: 'please-photo', words: '整改后请从上报的位置拍照', actions: ['dispatch'] },
  {
    id: 'bikes-again',
    words: '又有电动车停进来，请加装阻车桩',
    actions: ['rework'],
    categoryIds: ['ebike', 'exit'],
  },
]

/** The words that staff are offered. */
export const addCannedAnswers = (people: People) => ask(cannedAnswers.set, { answers, version: 0 }, people('office'))

/** After everything that was dispatched by hand before there were rules. */
export const addRoutingRules = (people: People) => ask(routing.setRules, { rules, version: 0 }, people('office'))
