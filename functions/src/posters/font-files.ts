const parts = ['latin', 'chinese-simplified'] as const
const weights = [400, 700] as const

/** The files that posters are written with: letters and digits, and the characters of simplified Chinese. */
export const fontFiles = weights.flatMap((weight) =>
  parts.map((part) => ({ part, weight, name: `noto-sans-sc-${part}-${weight}-normal.woff` })),
)
