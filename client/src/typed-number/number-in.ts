const shape = /^([A-Z]{2})(\d{4})([0-9A-Z]{4})([0-9A-Z]{4})$/

/** The number that somebody typed off paper: without dashes, in small letters, O for 0, I or L for 1. */
export function numberIn(typed: string, prefix: 'ZY' | 'JC'): string | undefined {
  const [, begins, year, ...parts] =
    shape.exec(
      typed
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^0-9A-Z]/g, ''),
    ) ?? []
  if (begins !== prefix) return undefined
  return [`${begins}${year}`, ...parts.map((part) => part.replace(/O/g, '0').replace(/[IL]/g, '1'))].join('-')
}
