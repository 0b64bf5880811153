import { type Matter, matters } from '@mulin/shared/matters'
import { isOffered } from '@mulin/shared/offered'
import { api } from '../../api'
import { go } from '../../platform/navigation'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { Cell, Cells } from '../../ui/cell'
import { Section } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Title } from '../../ui/text'
import { texts } from './texts'

/** What the service centre handles; each leads to what to bring and how others found it. */
export function MatterList() {
  const asked = useAnswer(['matters'], () => api(matters).list({}), { keep: matters.list.output })

  return (
    <Section label={texts.matters}>
      <Title>{texts.matters}</Title>
      <Answered of={asked}>{({ matters: all }) => <Offered matters={all.filter(isOffered)} />}</Answered>
    </Section>
  )
}

const Offered = ({ matters: all }: { matters: readonly Matter[] }) =>
  all.length === 0 ? (
    <Empty what={texts.noMatters} next={texts.noMattersNext} />
  ) : (
    <Cells label={texts.matters}>
      {all.map(({ id, name, desk, hours }) => (
        <Cell key={id} title={name} note={`${desk} · ${hours}`} onPress={() => go('ratings', { matterId: id })} />
      ))}
    </Cells>
  )
