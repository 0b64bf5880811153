import type { SiteKind } from './site.ts'

export const siteKindNames: Readonly<Record<SiteKind, string>> = {
  ebike_charging: '电动车充电点',
  underground_garage: '地下车库',
  shop: '沿街商铺',
  high_rise: '高层建筑',
}
