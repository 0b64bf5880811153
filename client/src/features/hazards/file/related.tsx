import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { buildingOf } from '@mulin/shared/hazards/place'
import { outcomeNames } from '@mulin/shared/ledger/names'
import { go } from '../../../platform/navigation'
import { Button } from '../../../ui/button'
import { Cell, Cells } from '../../../ui/cell'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Section } from '../../../ui/stack'
import { Text, Title } from '../../../ui/text'
import { repeatWords } from '../repeat-words'
import { texts } from './texts'

interface Props {
  hazard: HazardFile
  /** Where the others are opened. */
  page: 'hazard' | 'staffHazard'
}

/** The parts it was split into, the whole it is a part of, the one it was merged into, and for staff those merged into it and what happened there before. */
export function Related({ hazard, page }: Props) {
  const { mergedInto, parent, entries, earlier } = hazard
  const absorbed =
    page === 'staffHazard' ? entries.flatMap(({ action, other }) => (action === 'absorb' && other) || []) : []
  const open = (hazardId: string) => void go(page, { hazardId })
  return (
    <>
      {parent && <Another words={texts.partOf(parent.number)} onOpen={() => open(parent.hazardId)} />}
      {mergedInto && <Another words={texts.merged(mergedInto.number)} onOpen={() => open(mergedInto.hazardId)} />}
      {absorbed.length > 0 && (
        <Cells label={texts.absorbedOnes}>
          {absorbed.map(({ hazardId, number }) => (
            <Cell key={hazardId} icon="list" title={texts.absorbed(number)} onPress={() => open(hazardId)} />
          ))}
        </Cells>
      )}
      {page === 'staffHazard' && (
        <EarlierOnes earlier={earlier} hasBuilding={buildingOf(hazard) !== undefined} onOpen={open} />
      )}
      <Parts hazard={hazard} onOpen={open} />
    </>
  )
}

function Parts({ hazard, onOpen }: Pick<Props, 'hazard'> & { onOpen: (hazardId: string) => void }) {
  const { splitInto, openParts = 0, endedParts } = hazard
  const endOf = (part: string) => {
    const outcome = endedParts?.find(({ hazardId }) => hazardId === part)?.outcome
    return outcome && outcomeNames[outcome]
  }
  return (
    splitInto && (
      <Section label={texts.splitInto}>
        <Title>{texts.splitInto}</Title>
        <Text soft>{texts.openParts(openParts)}</Text>
        <Cells>
          {splitInto.map(({ hazardId, handler, what }) => (
            <Cell
              key={hazardId}
              icon="people"
              title={what || handler}
              note={[handler, endOf(hazardId)].filter(Boolean).join(' · ')}
              onPress={() => onOpen(hazardId)}
            />
          ))}
        </Cells>
      </Section>
    )
  )
}

const Another = ({ words, onOpen }: { words: string; onOpen: () => void }) => (
  <NoticeStrip act={<Button onPress={onOpen}>{texts.openOther}</Button>}>{words}</NoticeStrip>
)

interface EarlierProps extends Pick<HazardFile, 'earlier'> {
  hasBuilding: boolean
  onOpen: (hazardId: string) => void
}

function EarlierOnes({ earlier, hasBuilding, onOpen }: EarlierProps) {
  return (
    earlier && (
      <Section label={texts.earlier}>
        <Title>{texts.earlier}</Title>
        <Text soft>{texts.again(hasBuilding, repeatWords(earlier))}</Text>
        <Cells>
          {earlier.last.map(({ hazardId, number }) => (
            <Cell key={hazardId} icon="list" title={number} onPress={() => onOpen(hazardId)} />
          ))}
        </Cells>
      </Section>
    )
  )
}
