import stopStacks from '../weapp/stop-stack'

export default async function stop() {
  await globalThis.testBrowser?.stop()
  await stopStacks()
}
