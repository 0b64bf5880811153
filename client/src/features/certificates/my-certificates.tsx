import type { Certificate } from '@mulin/shared/certificates/certificate'
import { hoursOf } from '@mulin/shared/hours/hours'
import { useState } from 'react'
import { dayText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { Answered } from '../../queries/answered'
import { Button } from '../../ui/button'
import { Cell, Cells } from '../../ui/cell'
import { Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Tag } from '../../ui/tag'
import { IssueSheet } from './issue-sheet'
import { texts } from './texts'
import { useMyCertificates } from './use-my-certificates'

/** Certificates over my confirmed hours: to issue, and to open. */
export function MyCertificates() {
  const [issuing, setIssuing] = useState(false)
  return (
    <Stack>
      <Answered of={useMyCertificates()}>
        {({ certificates }) => (certificates.length === 0 ? <None /> : <All of={certificates} />)}
      </Answered>
      <Button look="primary" block onPress={() => setIssuing(true)}>
        {texts.issue}
      </Button>
      {issuing && <IssueSheet onClose={() => setIssuing(false)} />}
    </Stack>
  )
}

const None = () => (
  <Empty
    icon="star"
    what={texts.none}
    next={
      <>
        {texts.noneNext}
        <Button onPress={() => go('myHours')}>{texts.seeHours}</Button>
      </>
    }
  />
)

const All = ({ of }: { of: readonly Certificate[] }) => (
  <Cells label={texts.mine}>
    {of.map(({ number, minutes, from, until, withdrawnAt }) => (
      <Cell
        key={number}
        icon="star"
        title={texts.lasting(hoursOf(minutes))}
        note={texts.rowNote(dayText(from), dayText(until), number)}
        value={withdrawnAt && <Tag icon="cross">{texts.withdrawn}</Tag>}
        onPress={() => go('myCertificate', { number })}
      />
    ))}
  </Cells>
)
