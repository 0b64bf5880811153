import type { Unit } from '@mulin/shared/duties'
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
