import type { Moment } from './days.ts'
import type { Subject } from './drawings.ts'
import { accepted, checked, closed, declined, dispatched, fixed, type Step, withdrawn } from './hazard-steps.ts'

export interface Report {
  by: string
  at: Moment
  categoryId: string
  estateId: string
  place: string
  description: string
  /** What the photo shows; none without. */
  subject?: Subject
  steps: readonly Step[]
}

const overOnes: readonly Report[] = [
  {
    by: 'resident-6',
    at: [-14, '07:50'],
    categoryId: 'ebike',
    estateId: 'huaishui',
    place: '一楼疏散通道',
    description: '好几辆电动车停在疏散通道里，门打不开。',
    subject: 'bike',
    steps: [
      accepted({ by: 'grid-worker', at: [-14, '08:15'] }),
      dispatched({ by: 'grid-worker', at: [-14, '08:16'] }, { unitId: 'property-01' }, '请立即挪车，即查即改。'),
      fixed({ by: 'property', at: [-14, '09:05'] }, 'bike', '已全部挪到集中充电处，通道已清空。'),
      checked({ by: 'grid-worker', at: [-14, '09:40'] }),
      closed({ by: 'grid-worker', at: [-14, '09:45'] }, '感谢您的提醒，通道已恢复畅通。'),
    ],
  },
  {
    by: 'resident-5',
    at: [-9, '18:20'],
    categoryId: 'gas',
    estateId: 'taiyu-e4',
    place: '2 号楼楼下',
    description: '路边闻到一点气味。',
    steps: [
      declined(
        { by: 'community-officer', at: [-9, '18:50'] },
        '已到现场，是燃气公司当天的检修作业，检测正常。再闻到气味请先拨打抢修电话。',
      ),
    ],
  },
  {
    by: 'resident-2',
    at: [-7, '12:02'],
    categoryId: 'other',
    estateId: 'taiyu-e2',
    place: '5 号楼门口',
    description: '门口的长椅松动。',
    steps: [withdrawn({ by: 'resident-2', at: [-7, '12:40'] })],
  },
]

const openOnes: readonly Report[] = [
  {
    by: 'resident-13',
    at: [-8, '09:10'],
    categoryId: 'exit',
    estateId: 'heye-e1',
    place: '3 号楼消防通道',
    description: '通道堆了很多纸箱。',
    subject: 'boxes',
    steps: [
      accepted({ by: 'office', at: [-8, '09:30'] }),
      dispatched({ by: 'office', at: [-8, '09:32'] }, { unitId: 'fire-brigade' }),
      fixed({ by: 'fire-brigade', at: [-8, '15:20'] }, 'boxes', '已会同社区清理。'),
      checked({ by: 'office', at: [-7, '09:00'] }),
    ],
  },
  {
    by: 'resident-1',
    at: [-6, '17:35'],
    categoryId: 'drain',
    estateId: 'taiyu-e1',
    place: '1 号楼北侧路面',
    description: '下水口堵住，路面积水，老人容易滑倒。',
    subject: 'drain',
    steps: [
      accepted({ by: 'grid-worker', at: [-5, '08:30'] }),
      dispatched({ by: 'grid-worker', at: [-5, '08:35'] }, { person: 'grid-worker' }),
      fixed({ by: 'grid-worker', at: [-2, '10:00'] }, 'drain', '下水口已疏通。'),
    ],
  },
  {
    by: 'resident-7',
    at: [-8, '16:00'],
    categoryId: 'structure',
    estateId: 'yanhe-e1',
    place: '7 号楼西侧外墙',
    description: '外墙有裂缝，雨后掉了小块墙皮。',
    subject: 'crack',
    steps: [accepted({ by: 'community-officer-2', at: [-7, '09:10'] }, '已拉警戒线，正在联系专业单位。')],
  },
  {
    by: 'resident-3',
    at: [-3, '08:05'],
    categoryId: 'gear',
    estateId: 'taiyu-e1',
    place: '4 号楼二层',
    description: '消火栓箱里没有水带。',
    subject: 'gear',
    steps: [
      accepted({ by: 'grid-worker', at: [-3, '09:00'] }),
      dispatched(
        { by: 'grid-worker', at: [-3, '09:05'] },
        { unitId: 'property-01' },
        '消防器材由物业维护，请尽快补齐。',
      ),
    ],
  },
]

const newOnes: readonly Report[] = [
  {
    by: 'resident-4',
    at: [-2, '19:20'],
    categoryId: 'exit',
    estateId: 'taiyu-e3',
    place: '6 号楼安全出口',
    description: '一楼安全出口晚上上锁。',
    steps: [
      accepted({ by: 'community-officer', at: [-1, '08:40'] }),
      dispatched({ by: 'community-officer', at: [-1, '08:45'] }, { unitId: 'fire-brigade' }, '请现场核实并督促开锁。'),
    ],
  },
  {
    by: 'resident-10',
    at: [-1, '10:30'],
    categoryId: 'other',
    estateId: 'yinmu-e1',
    place: '健身点',
    description: '单杠的螺丝松了。',
    steps: [],
  },
  {
    by: 'resident-2',
    at: { hoursAgo: 9 },
    categoryId: 'wiring',
    estateId: 'taiyu-e2',
    place: '3 号楼东侧',
    description: '从四楼窗户拉线下来给电动车充电。',
    subject: 'wiring',
    steps: [],
  },
  {
    by: 'resident-1',
    at: { hoursAgo: 2 },
    categoryId: 'ebike',
    estateId: 'huaishui',
    place: '地下充电点出口',
    description: '两辆电动车挡住了疏散出口，推不开门。',
    subject: 'bike',
    steps: [],
  },
]

/** In every state a report can be in. */
export const reports: readonly Report[] = [...overOnes, ...openOnes, ...newOnes]
