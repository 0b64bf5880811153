/**
 * The Wilson score interval for a share, both ends from 0 to 1: what is known about the true share after `total` answers.
 * Source: Wilson 1927; z = 1.96 for 95 %.
 */
export function wilsonInterval(hits: number, total: number, z = 1.96): { low: number; high: number } {
  if (total === 0) return { low: 0, high: 1 }
  const share = hits / total
  const middle = share + (z * z) / (2 * total)
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))
  const scale = 1 + (z * z) / total
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}
