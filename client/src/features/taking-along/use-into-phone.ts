import { useState } from 'react'
import { addToPhoneCalendar } from '../../platform/phone-calendar'
import type { Permitted } from '../../platform/phone-settings'
import { say } from '../../platform/toast'
import { texts } from './texts'

/** Writes into the calendar of the phone, and says what became of it. */
export function useIntoPhone() {
  const [outcome, setOutcome] = useState<Permitted>()
  const add = async (entry: Parameters<typeof addToPhoneCalendar>[0]) => {
    const became = await addToPhoneCalendar(entry)
    if (became === 'done') say(texts.inCalendar)
    setOutcome(became)
  }
  return { add, outcome }
}
