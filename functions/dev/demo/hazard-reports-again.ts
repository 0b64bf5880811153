import type { Report } from './hazard-report.ts'
import { accepted, added, appealed, checked, closed, declined, dispatched, fixed, wornOut } from './hazard-steps.ts'

/** What happened before at a place where it happens again, what somebody does not agree with, and a link that is worn out. */
export const reportsAgain: readonly Report[] = [
  {
    by: 'resident-2',
    at: [-26, '07:20'],
    categoryId: 'ebike',
    estateId: 'taiyu-e2',
    place: '2 号楼一楼楼梯口',
    spot: 'stairwell',
    description: '电动车停在楼梯口。',
    steps: [
      accepted({ by: 'grid-worker', at: [-26, '08:05'] }),
      dispatched({ by: 'grid-worker', at: [-26, '08:06'] }, { unitId: 'property-01' }),
      fixed({ by: 'property', at: [-26, '10:30'] }, 'bike', '车主已挪到车棚。'),
      checked({ by: 'grid-worker', at: [-26, '14:10'] }),
      closed({ by: 'grid-worker', at: [-26, '14:12'] }),
    ],
  },
  {
    by: 'resident-1',
    at: [-17, '19:05'],
    categoryId: 'ebike',
    estateId: 'taiyu-e2',
    place: '2 号楼楼道',
    spot: 'stairwell',
    description: '楼道里有电动车在充电。',
    steps: [
      accepted({ by: 'grid-worker', at: [-16, '08:10'] }),
      dispatched({ by: 'grid-worker', at: [-16, '08:11'] }, { unitId: 'property-01' }),
      fixed({ by: 'property', at: [-16, '09:40'] }, 'bike', '已拔掉插头，车推到充电处。'),
      checked({ by: 'grid-worker', at: [-16, '11:00'] }),
      closed({ by: 'grid-worker', at: [-16, '11:02'] }),
    ],
  },
  {
    by: 'resident-7',
    at: [-3, '18:30'],
    categoryId: 'exit',
    estateId: 'yanhe-e1',
    place: '3 号楼安全出口',
    spot: 'exit',
    description: '安全出口外面停了一排车，门只能开一半。',
    subject: 'bike',
    steps: [
      declined({ by: 'grid-worker-2', at: [-2, '09:00'] }, '到场时出口已能正常打开。'),
      appealed({ by: 'resident-7', at: [-2, '19:10'] }, '白天车开走了，每天晚上又停满。'),
    ],
  },
  {
    by: 'resident-8',
    at: [-4, '10:15'],
    categoryId: 'gear',
    estateId: 'yanhe-e2',
    place: '1 号楼地下室',
    spot: 'garage',
    description: '消火栓漏水，地面一直是湿的。',
    steps: [
      accepted({ by: 'grid-worker-2', at: [-4, '11:00'] }),
      dispatched({ by: 'grid-worker-2', at: [-4, '11:02'] }, { unitId: 'fire-brigade' }),
      wornOut({ by: 'community-officer-2', at: [-4, '11:05'] }),
      added({ by: 'resident-8', at: [-1, '18:40'] }, '今天漏得更大了，水流到了配电箱旁边。'),
    ],
  },
]
