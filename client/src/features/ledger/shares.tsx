import { type Share, shares } from '@mulin/shared/ledger/figures'
import type { LedgerRow } from '@mulin/shared/ledger/statistics'
import { percent } from '../../rating/texts'
import { Card } from '../../ui/card'
import { ProgressBar } from '../../ui/progress-bar'
import { Row, Stack } from '../../ui/stack'
import { Caption, Text } from '../../ui/text'
import { Button } from '../../ui/button'
import { shareNames, texts } from './texts'
import type { Shown } from './use-shown'

const names: readonly Share[] = ['responseRate', 'solutionRate', 'satisfactionRate', 'disputeRate']

interface Props {
  row: LedgerRow
  onOpen: (filter: Partial<Shown>) => void
}

export const Shares = ({ row, onOpen }: Props) => (
  <Card>
    {row.hidden ? (
      <Text soft>{texts.hiddenHere}</Text>
    ) : (
      <Stack>
        {names.map((name) => (
          <OneShare key={name} name={name} row={row} onOpen={onOpen} />
        ))}
        <Median row={row} onOpen={onOpen} />
      </Stack>
    )}
  </Card>
)

/** A server of before does not say of which. */
function Median({ row: { medianDays, ended }, onOpen }: Props) {
  if (medianDays === undefined) return ended ? <Caption>{texts.noMedian}</Caption> : null
  if (!ended) return <Text>{texts.medianDays(medianDays)}</Text>
  return (
    <Row apart>
      <Text>{texts.medianDays(medianDays)}</Text>
      <Button look="plain" onPress={() => onOpen(ended.filter)}>
        {texts.whole(ended.value, texts.unit)}
      </Button>
    </Row>
  )
}

const NoShare = ({ name, words }: { name: Share; words: string }) => (
  <Stack gap="tight">
    <Text>{shareNames[name]}</Text>
    <Caption>{words}</Caption>
  </Stack>
)

function OneShare({ name, row: { shares: known, counts }, onOpen }: Props & { name: Share }) {
  const [part, whole] = [counts[shares[name][0]], counts[shares[name][1]]]
  const share = known[name]
  const unit = texts.units[name] ?? texts.unit
  if (!part || !whole || !share)
    return <NoShare name={name} words={whole?.value === 0 ? texts.noShare : texts.few(unit)} />
  return (
    <Stack gap="tight">
      <Row apart>
        <Text>{`${shareNames[name]} ${percent(share.share)}`}</Text>
        <Row>
          <Button look="plain" onPress={() => onOpen(whole.filter)}>
            {texts.whole(whole.value, unit)}
          </Button>
          <Button look="plain" onPress={() => onOpen(part.filter)}>
            {texts.part(part.value, unit)}
          </Button>
        </Row>
      </Row>
      <ProgressBar
        label={shareNames[name]}
        percent={share.share * 100}
        tone={name === 'disputeRate' ? 'waiting' : 'done'}
      />
      <Caption>{texts.range(percent(share.low), percent(share.high))}</Caption>
    </Stack>
  )
}
