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
