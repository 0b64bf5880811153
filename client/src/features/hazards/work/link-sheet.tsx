import { isUnheard } from '@mulin/shared/hazards/by-link'
import { useState } from 'react'
import { go } from '../../../platform/navigation'
import { isWeapp } from '../../../platform/target'
import { UnitLink } from '../../../queries/unit-link'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { List } from '../../../ui/list'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Sheet } from '../../../ui/sheet'
import { Stack } from '../../../ui/stack'
import { Caption, Text, Title } from '../../../ui/text'
import { texts } from './link-texts'
import type { Actionable } from './step'
import type { ToBeTold } from './to-be-told'

interface Props {
  of: readonly ToBeTold[]
  onClose: () => void
}

/** Units without an account hear of it by a link, which is there at once; of several, one after the other. */
export function LinkSheet({ of, onClose }: Props) {
  const [one, ...others] = of
  if (!one) return null
  const isOne = others.length === 0
  return (
    <Sheet
      open
      title={isOne ? texts.title(one.number) : texts.titleOfSeveral}
      onClose={onClose}
      bar={
        <Button block onPress={onClose}>
          {texts.done}
        </Button>
      }
    >
      <Stack>
        {isOne ? (
          <>
            <Text strong>{texts.why(one.unit)}</Text>
            <UnitLink hazardId={one.hazardId} number={one.number} />
          </>
        ) : (
          <LinksOfMany of={of} />
        )}
        <Caption>{texts.until}</Caption>
      </Stack>
    </Sheet>
  )
}

/** One at a time. In WeChat it is the page that is passed on, and this one may have a link of the whole: there each part has its own. */
function LinksOfMany({ of }: Pick<Props, 'of'>) {
  const [open, setOpen] = useState<string>()
  const show = (hazardId: string) => (isWeapp ? void go('staffHazard', { hazardId }) : setOpen(hazardId))
  return (
    <List label={texts.titleOfSeveral}>
      {of.map((one) => (
        <Card key={one.hazardId} label={one.number}>
          <Stack gap="tight">
            <Title small>{one.unit}</Title>
            <Caption>{[one.number, one.what].filter(Boolean).join(' · ')}</Caption>
            <LinkOnTap of={one} isOpen={open === one.hazardId} onOpen={() => show(one.hazardId)} />
          </Stack>
        </Card>
      ))}
    </List>
  )
}

interface OnTapProps {
  of: ToBeTold
  isOpen: boolean
  onOpen: () => void
}

export const LinkOnTap = ({ of: { hazardId, number }, isOpen, onOpen }: OnTapProps) =>
  isOpen ? (
    <UnitLink hazardId={hazardId} number={number} />
  ) : (
    <Button icon="send" label={texts.title(number)} onPress={onOpen}>
      {texts.send}
    </Button>
  )

interface UnheardProps {
  hazard: Actionable
  onSend: () => void
}

/** For who decides: that its unit does not know of it yet. */
export function Unheard({ hazard, onSend }: UnheardProps) {
  const { byLink, handler, number, parts } = hazard
  if (!isUnheard(hazard) || !parts.includes('decider')) return null
  const [words, again] = byLink?.madeAt ? [texts.unread, texts.sendAgain] : [texts.none, texts.send]
  return (
    <NoticeStrip
      tone="waiting"
      act={
        <Button label={texts.title(number)} onPress={onSend}>
          {again}
        </Button>
      }
    >
      {words(handler?.name ?? '')}
    </NoticeStrip>
  )
}
