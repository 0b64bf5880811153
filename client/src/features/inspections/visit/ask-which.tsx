import type { InspectionRow } from '@mulin/shared/inspections/inspection'
import { Button } from '../../../ui/button'
import { Page } from '../../../ui/page'
import { Empty } from '../../../ui/states'
import { Caption } from '../../../ui/text'
import { inspectionTexts } from '../sites/texts'
import { whoText } from '../row-words'
import { texts } from './texts'
import { choiceWords } from './which-one'

interface Props {
  choices: readonly InspectionRow[]
  onChoose: (row: InspectionRow) => void
  onApart: () => void
}

/** Before it begins: nobody uses up a plan of another day by mistake. */
export const AskWhich = ({ choices, onChoose, onApart }: Props) => (
  <Page title={texts.title}>
    <Empty
      icon="calendar"
      what={texts.whichOne}
      next={
        <>
          {choices.map((row) => (
            <Choice key={row.id} row={row} onPress={() => onChoose(row)} />
          ))}
          <Button onPress={onApart}>{texts.anotherOne}</Button>
        </>
      }
    />
  </Page>
)

const Choice = ({ row, onPress }: { row: InspectionRow; onPress: () => void }) => (
  <>
    <Button onPress={onPress}>{choiceWords(row)}</Button>
    {whoText(row) !== '' && <Caption>{inspectionTexts.with(whoText(row))}</Caption>}
  </>
)
