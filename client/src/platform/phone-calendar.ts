import Taro from '@tarojs/taro'
import { type Permitted, whyNot } from './phone-settings'

interface Entry {
  title: string
  startsAt: string
  endsAt: string
  place: string
  description: string
}

const reminderSeconds = 2 * 60 * 60

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)

/** Writes it into the calendar of the phone, with a reminder two hours before. Only WeChat can. */
export async function addToPhoneCalendar(entry: Entry): Promise<Permitted> {
  if (process.env.TARO_ENV !== 'weapp') return 'failed'
  return Taro.addPhoneCalendar({
    title: entry.title,
    startTime: seconds(entry.startsAt),
    endTime: String(seconds(entry.endsAt)),
    location: entry.place,
    description: entry.description,
    alarmOffset: reminderSeconds,
  }).then(() => 'done' as const, whyNot)
}
