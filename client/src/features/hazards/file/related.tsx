import type { HazardFile } from '@mulin/shared/hazards/hazard'
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
export function Related({ hazard: { mergedInto, parent, splitInto, openParts = 0, entries, earlier }, page }: Props) {
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
      {page === 'staffHazard' && <EarlierOnes earlier={earlier} onOpen={open} />}
      {splitInto && (
        <Section label={texts.splitInto}>
          <Title>{texts.splitInto}</Title>
          <Text soft>{texts.openParts(openParts)}</Text>
          <Cells>
            {splitInto.map(({ hazardId, handler, what }) => (
              <Cell
                key={hazardId}
                icon="people"
                title={what || handler}
                note={handler}
                onPress={() => open(hazardId)}
              />
            ))}
          </Cells>
        </Section>
      )}
    </>
  )
}

const Another = ({ words, onOpen }: { words: string; onOpen: () => void }) => (
  <NoticeStrip act={<Button onPress={onOpen}>{texts.openOther}</Button>}>{words}</NoticeStrip>
)

function EarlierOnes({ earlier, onOpen }: Pick<HazardFile, 'earlier'> & { onOpen: (hazardId: string) => void }) {
  return (
    earlier && (
      <Section label={texts.earlier}>
        <Title>{texts.earlier}</Title>
        <Text soft>{texts.again(repeatWords(earlier))}</Text>
        <Cells>
          {earlier.last.map(({ hazardId, number }) => (
            <Cell key={hazardId} icon="list" title={number} onPress={() => onOpen(hazardId)} />
          ))}
        </Cells>
      </Section>
    )
  )
}
