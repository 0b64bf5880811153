import { type Earlier, rememberedDays } from '@mulin/shared/hazards/repeats'

/** How often the same was reported at the same place. */
export const repeatWords = ({ count }: Earlier): string => `${rememberedDays} 天内第 ${count + 1} 次`
