import vm from 'node:vm'

type Compiled = (...values: unknown[]) => unknown

// What V8 made of a source the first time; every realm compiles the same files.
const functions = new Map<string, Buffer>()
const scripts = new Map<string, Buffer>()

export function compileOnce(source: string, filename: string, names: readonly string[], context: vm.Context): Compiled {
  const cachedData = functions.get(filename)
  const options = { filename, parsingContext: context, ...(cachedData ? { cachedData } : { produceCachedData: true }) }
  const compiled = vm.compileFunction(source, [...names], options)
  if ('cachedData' in compiled && compiled.cachedData instanceof Buffer) functions.set(filename, compiled.cachedData)
  return (...values) => Reflect.apply(compiled, undefined, values)
}

export function evaluateOnce(expression: string, context: vm.Context): unknown {
  const cachedData = scripts.get(expression)
  const script = new vm.Script(`(${expression})`, cachedData ? { cachedData } : {})
  if (!cachedData) scripts.set(expression, script.createCachedData())
  return script.runInContext(context)
}
