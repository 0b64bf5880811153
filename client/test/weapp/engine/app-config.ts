import * as z from 'zod'

const SubPackage = z.looseObject({ root: z.string(), pages: z.array(z.string()) })

export const AppConfig = z.looseObject({
  pages: z.array(z.string()).min(1),
  entryPagePath: z.string().optional(),
  subPackages: z.array(SubPackage).default([]),
  window: z.looseObject({ navigationBarTitleText: z.string().default('') }).prefault({}),
  tabBar: z.looseObject({ list: z.array(z.looseObject({ pagePath: z.string(), text: z.string() })) }).optional(),
})
export type AppConfig = z.infer<typeof AppConfig>

export const PageConfig = z.looseObject({
  usingComponents: z.record(z.string(), z.string()).default({}),
  navigationBarTitleText: z.string().optional(),
  enablePullDownRefresh: z.boolean().default(false),
})
export type PageConfig = z.infer<typeof PageConfig>

/** All pages, those of subpackages with their root. */
export function pagesOf(app: AppConfig): string[] {
  const inSubPackages = app.subPackages.flatMap(({ root, pages }) => pages.map((page) => joined(root, page)))
  return [...app.pages, ...inSubPackages]
}

export const tabsOf = (app: AppConfig) => app.tabBar?.list ?? []

const joined = (root: string, page: string) => `${root.replace(/^\/|\/$/g, '')}/${page}`
