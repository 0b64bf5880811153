import type { Taught } from '@mulin/shared/inspections/acknowledgement'

export const audienceWords: Record<Taught['audience'], string> = {
  operators: '值守人员',
  property_staff: '物业人员',
  residents: '居民',
  shop_staff: '商铺人员',
}

export const taughtTexts = {
  title: '安全小课',
  which: '现场讲了哪些',
  people: '有几个人听',
  audience: '听的是谁',
} as const
