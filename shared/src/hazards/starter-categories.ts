import type { HazardCategory } from './category.ts'

const workdays = { workdays: 3 }

/**
 * What an office begins with, most pressing first, and changes as it likes. Deadlines: what burns or blocks an escape route
 * 24 hours, anything else 3 workdays.
 */
export const starterCategories: readonly HazardCategory[] = [
  {
    id: 'ebike',
    name: '电动车进楼',
    hint: '在门厅、走道、楼梯间停放或充电',
    icon: 'bike',
    clause: '高层民用建筑消防安全管理规定 第三十七条',
    deadline: { hours: 24 },
    advice: '请不要自己断电或搬动正在充电的车，先离开并告诉邻居。',
    questions: [
      { id: 'how-many', text: '有几辆车', options: ['1 辆', '2–3 辆', '4 辆以上'] },
      { id: 'charging', text: '正在充电吗', options: ['是', '否', '看不清'] },
    ],
  },
  {
    id: 'exit',
    name: '堵住逃生通道',
    hint: '安全出口上锁、通道堆物、消防车道停车',
    icon: 'exit',
    deadline: { hours: 24 },
    advice: '搬得动的杂物可先和邻居一起挪开。',
    questions: [{ id: 'passable', text: '人还能过去吗', options: ['能', '要侧身', '过不去'] }],
  },
  {
    id: 'wiring',
    name: '飞线充电、私拉电线',
    hint: '从窗户、走道拉线，插座裸露',
    icon: 'plug',
    questions: [{ id: 'charging', text: '正在充电吗', options: ['是', '否', '看不清'] }],
    deadline: workdays,
    advice: '不要碰裸露的电线。',
  },
  {
    id: 'gas',
    name: '燃气异味',
    hint: '楼道、厨房有燃气味',
    icon: 'gas',
    deadline: { hours: 24 },
    advice: '先开窗、关阀门、离开，到室外再打燃气抢修电话。不要开关电器。',
  },
  {
    id: 'gear',
    name: '消防器材缺损',
    hint: '灭火器、消火栓、应急灯缺失或损坏，物业应当维护',
    icon: 'fire',
    deadline: workdays,
  },
  {
    id: 'structure',
    name: '房屋、外墙、井盖',
    hint: '墙皮脱落、开裂、井盖松动',
    icon: 'structure',
    deadline: workdays,
    advice: '请绕行，提醒老人和孩子。',
  },
  { id: 'drain', name: '下水堵塞、积水', hint: '管道不通、路面积水', icon: 'drain', deadline: workdays },
  { id: 'other', name: '其他隐患', hint: '上面没有的', icon: 'other', deadline: workdays },
]
