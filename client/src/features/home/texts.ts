export const texts = {
  entries: '常用',
  activities: '活动',
  activitiesNote: '看看、报名',
  report: '随手拍',
  reportNote: '发现隐患就拍',
  services: '服务',
  servicesNote: '办事、评价',
  safety: '安全知识',
  safetyNote: '着火怎么逃，灭火器怎么用',
} as const
