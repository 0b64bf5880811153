import postcss, { type Rule } from 'postcss'
import { builtInTags } from './built-in-tags'

const tagSelector = new RegExp(`(^|[\\s>+~,(])(${builtInTags.join('|')})(?=[\\s>+~,).:#\\[]|$)`, 'g')

/** WeChat's style sheet as a browser reads it: built-in tags are `wx-…` elements, 750 rpx are the width of the screen. */
export function cssOf(wxss: string, imported: (path: string) => string): string {
  const sheet = postcss.parse(wxss)
  sheet.walkAtRules('import', (rule) => {
    rule.replaceWith(postcss.parse(cssOf(imported(rule.params.replaceAll(/["']/g, '')), imported)))
  })
  sheet.walkRules((rule: Rule) => {
    rule.selector = rule.selector.replace(tagSelector, '$1wx-$2')
  })
  return sheet.toString().replace(/(-?\d*\.?\d+)rpx/g, 'calc($1 * 100vw / 750)')
}
