import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pagesOf } from '../engine/app-config'
import type { Package } from '../engine/compile-package'
import { filesOf } from '../engine/package-files'
import { scriptFindings } from './script-audit'

// The product's limit for what everybody downloads first; WeChat's own for the rest.
const mainPackageBytes = 1024 * 1024
const subPackageBytes = 2 * 1024 * 1024
const wholeBytes = 20 * 1024 * 1024

/** What WeChat would refuse or warn about on upload. */
export function auditPackage(built: Package): string[] {
  return [
    ...built.warnings,
    ...sizeFindings(built),
    ...missingFiles(built),
    ...[...built.scripts].flatMap(([file, source]) => scriptFindings(file, source)),
  ]
}

export function packageSizes({ app, folder }: Package): Map<string, number> {
  const roots = app.subPackages.map(({ root }) => root.replace(/\/$/, ''))
  const sizes = new Map(['', ...roots].map((root): [string, number] => [root, 0]))
  for (const file of filesOf(folder).filter(isUploaded)) {
    const root = roots.find((candidate) => file.startsWith(`${candidate}/`)) ?? ''
    sizes.set(root, (sizes.get(root) ?? 0) + statSync(join(folder, file)).size)
  }
  return sizes
}

const isUploaded = (file: string) => !/\.(map|LICENSE\.txt)$/.test(file)

function sizeFindings(built: Package): string[] {
  const sizes = packageSizes(built)
  const whole = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
  const tooLarge = [...sizes].filter(([root, bytes]) => bytes > (root ? subPackageBytes : mainPackageBytes))
  return [
    ...tooLarge.map(([root, bytes]) => `${root || 'main package'}: ${bytes} bytes`),
    ...(whole > wholeBytes ? [`all packages: ${whole} bytes`] : []),
  ]
}

function missingFiles({ app, folder }: Package): string[] {
  const files = new Set(filesOf(folder))
  const icons = (app.tabBar?.list ?? []).flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath])
  const needed = [
    'project.config.json',
    'app.js',
    'app.wxss',
    ...pagesOf(app).flatMap((page) => ['.js', '.json', '.wxml'].map((extension) => page + extension)),
    ...icons.filter((icon) => typeof icon === 'string'),
  ]
  return needed.filter((file) => !files.has(file)).map((file) => `missing ${file}`)
}
