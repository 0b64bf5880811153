import { type Area, ancestor } from '@mulin/shared/areas'

export interface EstateFound {
  estate: Area
  /** `太宇社区 第三网格` */
  within: string
}

/** Where an estate lies, in names. */
export const withinOf = (tree: readonly Area[], { path }: Area): string =>
  (['community', 'grid'] as const)
    .flatMap((kind) => tree.find((area) => area.path === ancestor(path, kind))?.name ?? [])
    .join(' ')

/** Estates whose own name, or that of their grid or community, contains the words; own names first. */
export function estatesNamed(tree: readonly Area[], words: string): EstateFound[] {
  const wanted = words.replace(/\s/g, '')
  if (wanted === '') return []
  const all = tree.filter(({ kind }) => kind === 'estate').map((estate) => ({ estate, within: withinOf(tree, estate) }))
  const byName = all.filter(({ estate }) => estate.name.includes(wanted))
  const byPlace = all.filter((found) => !byName.includes(found) && placeOf(found).includes(wanted))
  return [...byName, ...byPlace]
}

/** Read as people write it, the estate after its community and grid. */
const placeOf = ({ estate, within }: EstateFound) => `${within}${estate.name}`.replace(/\s/g, '')
