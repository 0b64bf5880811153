import type { Unit } from '@mulin/shared/duties'
import type { HazardCategory } from '@mulin/shared/hazards/hazard'
import type { Matter } from '@mulin/shared/matters'

export const units: readonly Unit[] = [
  { id: 'fire-brigade', name: '消防救援站', kind: 'fire_brigade' },
  { id: 'housing-bureau', name: '住建部门', kind: 'partner' },
  { id: 'property-01', name: '物业公司 01', kind: 'property' },
  { id: 'property-02', name: '物业公司 02', kind: 'property' },
  { id: 'property-03', name: '物业公司 03', kind: 'property' },
  { id: 'jiangyan-tcm', name: '姜堰中医院', kind: 'partner' },
  { id: 'yingai', name: '英爱居家养老服务中心', kind: 'partner' },
  { id: 'futian-clinic', name: '福田卫生服务站', kind: 'partner' },
]

const workdays = { workdays: 3 }

/** Most pressing first. Deadlines: an escape route 24 hours, anything else 3 workdays. */
export const categories: readonly HazardCategory[] = [
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

const usual = '工作日 8:30–11:30，13:30–17:30'
const extended = '工作日 8:30–18:30（午间不休），周六 9:00–11:30'

export const matters: readonly Matter[] = [
  {
    id: 'elder-allowance',
    name: '高龄补贴申请',
    desk: '1 号窗口',
    papers: ['本人身份证', '户口簿', '本人银行卡'],
    hours: extended,
  },
  {
    id: 'medical-insurance',
    name: '居民医保参保登记',
    desk: '2 号窗口',
    papers: ['身份证', '户口簿'],
    hours: extended,
  },
  { id: 'job-registration', name: '失业登记', desk: '3 号窗口', papers: ['身份证', '离职证明'], hours: usual },
  { id: 'birth-registration', name: '生育登记', desk: '3 号窗口', papers: ['夫妻双方身份证', '结婚证'], hours: usual },
  {
    id: 'disability-card',
    name: '残疾人证申请',
    desk: '4 号窗口',
    papers: ['身份证', '户口簿', '两寸照片 3 张'],
    hours: usual,
  },
  { id: 'residence', name: '居住登记', desk: '5 号窗口', papers: ['身份证', '租房合同或房产证'], hours: extended },
]
