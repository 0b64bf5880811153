import { whoIsSignedIn } from '../../../platform/session'
import { type Draft, newDraft } from '../report/draft'
import { addDraft, dropDone, isOpen, myDrafts } from './drafts'

/** One more place of the walk. False when the device has no room for it. */
export function takeDown(written: Partial<Draft>): boolean {
  // All was sent: this is another walk.
  if (!myDrafts().some(isOpen)) dropDone()
  return addDraft({ ...newDraft(), ...written, by: whoIsSignedIn() })
}
