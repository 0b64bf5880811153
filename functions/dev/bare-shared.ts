import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import ts from 'typescript'

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  inlineSourceMap: true,
  inlineSources: true,
}

/** shared as the functions need it: what only the API's documentation reads is left out, and what no function uses. */
export const bareShared: Plugin = {
  name: 'bare-shared',
  setup(on) {
    on.onLoad({ filter: /[\\/]shared[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: bare(readFileSync(path, 'utf8'), path),
      loader: 'js',
    }))
  },
}

export const bare = (source: string, fileName: string): string =>
  ts.transpileModule(source, { fileName, compilerOptions, transformers: { before: [withoutWords, sayingPure] } })
    .outputText

const onlyDocumented: readonly string[] = ['summary', 'refusals']

/** `endpoint({ … })` without its words and the names of its refusals, a shape without its name for OpenAPI. */
const withoutWords: ts.TransformerFactory<ts.SourceFile> = (context) => {
  const visit = (node: ts.Node): ts.Node => {
    if (!ts.isCallExpression(node)) return ts.visitEachChild(node, visit, context)
    if (isNaming(node)) return ts.visitNode(node.expression.expression, visit)!
    const [definition] = node.arguments
    const isEndpoint = ts.isIdentifier(node.expression) && node.expression.text === 'endpoint'
    const given =
      isEndpoint && definition && ts.isObjectLiteralExpression(definition)
        ? [withoutDocumented(definition)]
        : node.arguments
    const call = context.factory.updateCallExpression(node, node.expression, node.typeArguments, given)
    return ts.visitEachChild(call, visit, context)
  }
  return (file) => ts.visitEachChild(file, visit, context)
}

const isNaming = (call: ts.CallExpression): call is ts.CallExpression & { expression: ts.PropertyAccessExpression } =>
  ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'meta'

const withoutDocumented = ({ properties }: ts.ObjectLiteralExpression) =>
  ts.factory.createObjectLiteralExpression(properties.filter(({ name }) => !onlyDocumented.includes(nameOf(name))))

const nameOf = (name: ts.PropertyName | undefined) => (name && ts.isIdentifier(name) ? name.text : '')

/**
 * No module of shared does anything but define (`sideEffects: false` in its package.json), so that what nobody uses goes
 * by itself: a bundler keeps every call that is not said to be pure.
 */
const sayingPure: ts.TransformerFactory<ts.SourceFile> = (context) => {
  const visit = (node: ts.Node): ts.Node => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return node
    const seen = ts.visitEachChild(node, visit, context)
    if (!ts.isCallExpression(seen) && !ts.isNewExpression(seen)) return seen
    return ts.addSyntheticLeadingComment(seen, ts.SyntaxKind.MultiLineCommentTrivia, '#__PURE__')
  }
  return (file) => ts.visitEachChild(file, visit, context)
}
