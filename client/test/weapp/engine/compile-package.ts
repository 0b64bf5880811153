import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import { AppConfig, PageConfig } from './app-config'
import { filesOf, resolveFrom, textOf } from './package-files'
import { cssOf } from './wxss'

/** A built mini-program, compiled as WeChat does on upload. Keys are paths without extension, but for scripts. */
export type Package = {
  folder: string
  app: AppConfig
  /** JavaScript source of an object from template path to its render function. */
  templates: string
  configs: Map<string, PageConfig>
  styles: Map<string, string>
  scripts: Map<string, string>
  /** What WeChat's template compiler complains about. */
  warnings: string[]
}

export function compilePackage(folder: string): Package {
  if (!existsSync(join(folder, 'app.json'))) throw new Error(`No mini-program in ${folder}: run npm run build:weapp`)
  const files = filesOf(folder)
  const { templates, warnings } = compileTemplates(folder, files)
  return {
    folder,
    app: AppConfig.parse(JSON.parse(textOf(folder, 'app.json'))),
    templates,
    warnings,
    configs: byPath(files, '.json', (file) => PageConfig.parse(JSON.parse(textOf(folder, file)))),
    styles: byPath(files, '.wxss', (file) => styleOf(folder, file)),
    scripts: new Map(files.filter((file) => file.endsWith('.js')).map((file) => [file, textOf(folder, file)])),
  }
}

function compileTemplates(folder: string, files: string[]) {
  const group = new TmplGroup()
  for (const [path, source] of byPath(files, '.wxs', (file) => textOf(folder, file))) group.addScript(path, source)
  const warnings = [...byPath(files, '.wxml', (file) => textOf(folder, file))].flatMap(([path, source]) =>
    warningsOf(path, group.addTmpl(path, source)),
  )
  const templates = group.getTmplGenObjectGroups()
  group.free()
  return { templates, warnings }
}

type TemplateWarning = { level: 'Note' | 'Warn' | 'Error' | 'Fatal'; message: string; startLine: number }

function warningsOf(path: string, found: TemplateWarning[]): string[] {
  return found
    .filter(({ level }) => level !== 'Note')
    .map(({ message, startLine }) => `${path}.wxml:${startLine + 1} ${message}`)
}

function styleOf(folder: string, file: string): string {
  return cssOf(textOf(folder, file), (path) => textOf(folder, resolveFrom(file, path)))
}

function byPath<T>(files: string[], extension: string, read: (file: string) => T): Map<string, T> {
  const matching = files.filter((file) => file.endsWith(extension))
  return new Map(matching.map((file) => [file.slice(0, -extension.length), read(file)]))
}
