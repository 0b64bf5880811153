import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { contract } from '@mulin/shared/contract'
import { someoneElse } from '../weapp/someone-else'
import { subjects } from './audit/places'
import { disconnect, leaveAll, someone, type Someone } from './someone'
import start from './start'
import stop from './stop'

// README's pictures: the demo as it is after `npm start`. Needs client/dist/h5, and fonts with Chinese characters.
const folder = join(__dirname, '../../../.screenshots')
const phone = { width: 375, height: 812, scale: 2 }
const desk = { width: 1280, height: 800 }

async function takeAll() {
  const { activity, myCertificate } = await subjects()
  const resident = await someone('resident-1', phone)
  await resident.open('home')
  await take(resident, 'home')
  await resident.open('activity', activity)
  await take(resident, 'activity')
  await resident.open('report')
  await resident.takePhoto('拍照或选照片', await photoOfBefore())
  await resident.choose(/^电动车进楼/)
  await take(resident, 'report')

  const volunteer = await someone('volunteer-1', phone)
  await volunteer.open('myCertificate', myCertificate)
  await take(volunteer, 'certificate')

  const officer = await someone('community-officer', desk)
  await officer.open('staffInbox')
  await officer.rest()
  await officer.page.keyboard.press('j')
  await take(officer, 'inbox')
}

async function take({ page, rest }: Someone, name: string) {
  await rest()
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** One that the demo reported with. */
async function photoOfBefore() {
  const ask = await someoneElse('resident-1')
  const { hazards } = await ask(contract.hazards.mine, {})
  const { large = '' } = hazards.flatMap(({ photos }) => photos)[0] ?? {}
  const buffer = Buffer.from(await (await fetch(large)).arrayBuffer())
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer }
}

async function main() {
  mkdirSync(folder, { recursive: true })
  await start({ maxWorkers: 1 })
  try {
    await takeAll()
    const faults = await leaveAll()
    if (faults.length > 0) throw new Error(faults.join('\n'))
  } finally {
    await disconnect()
    await stop()
  }
}

void main()
