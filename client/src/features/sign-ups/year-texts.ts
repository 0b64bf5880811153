/** To who gave no year of birth and hopes for seats. */
export const yearTexts = {
  helps: (title: string) => `没填出生年份，用不上留给“${title}”的名额。合适的话，填上就能用。`,
  helpsNow: (title: string, free: number) =>
    `留给“${title}”的还有 ${free} 席。没填出生年份用不上，合适的话，填上就能用。`,
  give: '填出生年份',
} as const
