export default async function stop() {
  await globalThis.testDynamo?.stop()
}
