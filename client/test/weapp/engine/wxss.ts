import postcss, { type Rule } from 'postcss'
import { builtInTags } from './built-in-tags'

const tagSelector = new RegExp(`(^|[\\s>+~,(])(${builtInTags.join('|')})(?=[\\s>+~,).:#\\[]|$)`, 'g')

// jsdom lays nothing out and paints nothing: of a style sheet only what hides things makes a difference there.
const hiding = /^(display|visibility|position|clip|clip-path|overflow|opacity|content|pointer-events)$/

/** WeChat's style sheet as jsdom can use it; built-in tags are `wx-…` elements. */
export function cssOf(wxss: string, imported: (path: string) => string): string {
  const sheet = postcss.parse(wxss)
  sheet.walkAtRules('import', (rule) => {
    rule.replaceWith(postcss.parse(cssOf(imported(rule.params.replaceAll(/["']/g, '')), imported)))
  })
  sheet.walkRules((rule: Rule) => {
    rule.selector = rule.selector.replace(tagSelector, '$1wx-$2')
  })
  sheet.walkDecls((declaration) => {
    if (!hiding.test(declaration.prop)) declaration.remove()
  })
  sheet.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove()
  })
  return sheet.toString()
}
