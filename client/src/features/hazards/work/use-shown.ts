import { useState } from 'react'
import { keptOwn } from '../../../platform/own-storage'
import { useCategories } from '../../../queries/use-categories'
import { Shown, unfiltered } from './shown'
import { useAreasToChoose } from './use-areas-to-choose'

const lastShown = keptOwn('hazards-filter', Shown)

/** Which hazards are shown: the same as last time. */
export function useShown(onChange: () => void) {
  const [chosen, choose] = useState<Shown>(() => lastShown.get() ?? { ...unfiltered, state: 'open' })
  const shown = useStillThere(chosen)
  const show = (changes: Partial<Shown>) => {
    const next = { ...shown, ...changes }
    lastShown.set(next)
    choose(next)
    onChange()
  }
  return { shown, show }
}

/** Without a category or an area that is no longer among those to choose from: nobody could see it, or take it away. */
function useStillThere({ categoryId, areaPath, ...rest }: Shown): Shown {
  const categories = useCategories().value?.categories
  const areas = useAreasToChoose(areaPath)
  return {
    ...rest,
    categoryId: categories?.some(({ id }) => id === categoryId) === false ? '' : categoryId,
    areaPath: areas?.some(({ path }) => path === areaPath) === false ? '' : areaPath,
  }
}
