import { useEffect, useState } from 'react'
import { usePageShow } from '../../../platform/page-life'
import { myDrafts, onDraftsChange } from './drafts'

/** What is on the device, newer after every change. */
export function useMyDrafts() {
  const [drafts, show] = useState(myDrafts)
  const read = () => show(myDrafts())
  useEffect(() => onDraftsChange(read), [])
  usePageShow(read)
  return drafts
}
