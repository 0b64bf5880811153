import type { Report } from './hazard-report.ts'
import { accepted, checked, closed, declined, dispatched, fixed, rated, withdrawn } from './hazard-steps.ts'

/** Those that came to an end. */
export const overReports: readonly Report[] = [
  {
    by: 'resident-6',
    at: [-14, '07:50'],
    categoryId: 'ebike',
    estateId: 'huaishui',
    place: '一楼疏散通道',
    spot: 'escape_route',
    description: '好几辆电动车停在疏散通道里，门打不开。',
    subject: 'bike',
    steps: [
      accepted({ by: 'grid-worker', at: [-14, '08:15'] }),
      dispatched({ by: 'grid-worker', at: [-14, '08:16'] }, { unitId: 'property-01' }, '请立即挪车，即查即改。'),
      fixed({ by: 'property', at: [-14, '09:05'] }, 'bike', '已全部挪到集中充电处，通道已清空。'),
      checked({ by: 'grid-worker', at: [-14, '09:40'] }),
      closed({ by: 'grid-worker', at: [-14, '09:45'] }, '感谢您的提醒，通道已恢复畅通。'),
      rated({ by: 'resident-6', at: [-14, '18:30'] }, 5),
    ],
  },
  {
    by: 'resident-7',
    at: [-12, '08:20'],
    categoryId: 'drain',
    estateId: 'yanhe-e1',
    place: '2 号楼门前',
    spot: 'road',
    description: '雨水口堵了，一下雨就积水。',
    steps: [
      accepted({ by: 'grid-worker-2', at: [-12, '09:00'] }),
      dispatched({ by: 'grid-worker-2', at: [-12, '09:02'] }, { person: 'grid-worker-2' }),
      fixed({ by: 'grid-worker-2', at: [-11, '10:30'] }, 'drain', '已清理落叶和淤泥。'),
      checked({ by: 'community-officer-2', at: [-11, '14:00'] }),
      closed({ by: 'community-officer-2', at: [-11, '14:05'] }),
    ],
  },
  {
    by: 'resident-13',
    at: [-11, '15:10'],
    categoryId: 'gear',
    estateId: 'heye-e1',
    place: '1 号楼三层',
    spot: 'stairwell',
    description: '灭火器压力不足。',
    steps: [
      accepted({ by: 'office', at: [-11, '15:40'] }),
      dispatched({ by: 'office', at: [-11, '15:42'] }, { unitId: 'fire-brigade' }),
      fixed({ by: 'fire-brigade', at: [-10, '09:30'] }, 'gear', '已更换两具。'),
      checked({ by: 'office', at: [-10, '11:00'] }),
      closed({ by: 'office', at: [-10, '11:05'] }),
    ],
  },
  {
    by: 'resident-5',
    at: [-9, '18:20'],
    categoryId: 'gas',
    estateId: 'taiyu-e4',
    place: '2 号楼楼下',
    spot: 'common_area',
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
    spot: 'common_area',
    description: '门口的长椅松动。',
    steps: [withdrawn({ by: 'resident-2', at: [-7, '12:40'] })],
  },
]
