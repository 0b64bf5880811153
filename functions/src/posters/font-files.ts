const parts = ['latin', 'chinese-simplified'] as const
const weights = [400, 700] as const

const nameOf = (part: string, weight: number) => `files/noto-sans-sc-${part}-${weight}-normal.woff`

/** The files that posters are written with: letters and digits, and the usual characters of simplified Chinese. */
export const fontFiles = weights.flatMap((weight) =>
  parts.map((part) => ({ part, weight, name: nameOf(part, weight) })),
)

/** Which of the numbered files has which characters: `{ "[4]": "U+1f1e9-1f1f5,U+1f21a" }`. */
export const rareIndex = 'unicode.json'
/** A file of rare characters. What people write on a poster is bold. */
export const rareFile = (number: string) => nameOf(number, 700)
