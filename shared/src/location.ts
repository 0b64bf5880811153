import * as z from 'zod'

// Six decimals are a decimetre; DynamoDB takes no number as small as JSON can write.
const degrees = (most: number) =>
  z
    .number()
    .min(-most)
    .max(most)
    .overwrite((given) => Math.round(given * 1e6) / 1e6)

/** GCJ-02, as WeChat's map gives it. */
export const Location = z.object({ latitude: degrees(90), longitude: degrees(180) })
export type Location = z.infer<typeof Location>

/** In the middle of them; undefined of none. */
export function middleOf(locations: readonly Location[]): Location | undefined {
  if (locations.length === 0) return undefined
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  return Location.parse({
    latitude: mean(locations.map(({ latitude }) => latitude)),
    longitude: mean(locations.map(({ longitude }) => longitude)),
  })
}
