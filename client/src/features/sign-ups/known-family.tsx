import { Button } from '../../ui/button'
import { Row, Stack } from '../../ui/stack'
import { Caption } from '../../ui/text'
import type { Filling } from './filling'
import { asAsked, isSame, useKnownPeople } from './known-people'
import { KeptOnPhone } from './kept-on-phone'
import { withPerson } from './people-lists'
import { nobody, type PersonDraft } from './sign-up-draft'
import { knownTexts } from './known-texts'
import { texts } from './texts'

interface Props {
  signing: Filling
  /** Nobody else has room. */
  isFull: boolean
}

/** Who came along before, one tap each. */
export function KnownFamily({ signing, isFull }: Props) {
  const kept = useKnownPeople(signing.draft.personId)
  const { draft, change, asked } = signing
  const { name, birthYear, alsoMe, others } = draft
  const there = [...(alsoMe ? [{ ...nobody, name, birthYear }] : []), ...others]
  const known = isFull ? [] : kept.known.family
  const offered = known.filter((one) => !there.some((other) => isSame(one, other)))
  return (
    <Stack gap="close">
      {offered.length > 0 && <Caption>{knownTexts.cameBefore}</Caption>}
      {offered.length > 0 && (
        <Row>
          {offered.map((person) => (
            <Button
              key={`${person.name} ${person.birthYear}`}
              icon="plus"
              onPress={() => change({ others: withPerson(others, asAsked(person, asked)) })}
            >
              {knownTexts.addKnown(nameOf(person, offered))}
            </Button>
          ))}
        </Row>
      )}
      <KeptOnPhone signing={signing} kept={kept} />
    </Stack>
  )
}

/** With the year where two share a name. */
const nameOf = ({ name, birthYear }: PersonDraft, offered: readonly PersonDraft[]) =>
  birthYear !== '' && offered.filter((other) => other.name === name).length > 1
    ? `${name}（${texts.bornIn(Number(birthYear))}）`
    : name
