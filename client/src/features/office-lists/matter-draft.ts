import { Matter } from '@mulin/shared/matters'
import { newRequestId } from '../../platform/ids'
import { matterTexts as texts } from './texts'

/** A matter as it is typed. */
export interface MatterDraft extends Omit<Matter, 'papers'> {
  /** A line for each. */
  papers: string
}

/** Most are handled at the hours of the one before. */
export const blankMatter = (before: Matter | undefined): MatterDraft => ({
  id: newRequestId().toLowerCase(),
  name: '',
  desk: '',
  papers: '',
  hours: before?.hours ?? '',
})

export const draftOf = ({ papers, ...rest }: Matter): MatterDraft => ({ ...rest, papers: papers.join('\n') })

const { name, desk, papers, hours } = Matter.shape

export const faultsOf = (draft: MatterDraft) => ({
  name: name.safeParse(draft.name).success ? undefined : texts.nameMissing,
  desk: desk.safeParse(draft.desk).success ? undefined : texts.deskMissing,
  papers: papers.safeParse(papersIn(draft)).success ? undefined : texts.papersUnfit,
  hours: hours.safeParse(draft.hours).success ? undefined : texts.hoursMissing,
})

/** The matter as it is written; undefined when there is a fault in it. */
export const matterOf = (draft: MatterDraft): Matter | undefined =>
  Matter.safeParse({ ...draft, papers: papersIn(draft) }).data

const papersIn = ({ papers: typed }: MatterDraft) => typed.split(/[\n、；;]/).flatMap((paper) => paper.trim() || [])
