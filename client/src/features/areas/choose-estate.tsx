import type { Area } from '@mulin/shared/areas'
import { people } from '@mulin/shared/people'
import { useState } from 'react'
import { back } from '../../platform/navigation'
import { rememberHomePath } from '../../platform/home-path'
import { say } from '../../platform/toast'
import { api } from '../../api'
import { Answered } from '../../queries/answered'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { nameAt, useAreas } from '../../queries/use-areas'
import { useHome, useMe } from '../../queries/use-me'
import { Skeleton } from '../../ui/skeleton'
import { Section, Stack } from '../../ui/stack'
import { Caption, Text, Title } from '../../ui/text'
import { TextField } from '../../ui/text-field'
import { TreeList } from '../../ui/tree-picker'
import { EstatesFound } from './estates-found'
import { texts } from './texts'

/** Where somebody lives, chosen once: by name, or down the tree. */
export function ChooseEstate() {
  const areas = useAreas()
  return (
    <Answered of={areas} skeleton={<Skeleton rows={6} />}>
      {({ areas: tree }) => <Chooser tree={tree} />}
    </Answered>
  )
}

function Chooser({ tree }: { tree: readonly Area[] }) {
  const [words, setWords] = useState('')
  const { choose, refusal, path } = useChoice(tree)
  const name = nameAt(tree, path)
  return (
    <Stack gap="wide">
      <Stack>
        <Text soft>{texts.purpose}</Text>
        {name !== '' && <Caption>{texts.now(name)}</Caption>}
        <TextField kind="search" label={texts.search} hint={texts.searchHint} value={words} onChange={setWords} />
      </Stack>
      <RefusalStrip refusal={refusal} />
      {words.trim() !== '' && <EstatesFound tree={tree} words={words} onChoose={choose} />}
      <Section label={texts.byTree}>
        <Title>{texts.byTree}</Title>
        <TreeList branches={belowTop(tree)} value={undefined} onChange={choose} />
      </Section>
    </Stack>
  )
}

/** One subdistrict at the top is no choice. */
const belowTop = (tree: readonly Area[]) => tree.filter(({ kind }) => kind !== 'subdistrict')

/** Kept with the person; for a visitor nobody knows, on this device. */
function useChoice(tree: readonly Area[]) {
  const me = useMe()
  const { path } = useHome()
  const act = useAct(api(people).update, { changes: [['me']] })
  const done = (estate: Area) => {
    rememberHomePath(estate.path)
    say(texts.chosen(estate.name))
    void back()
  }
  const choose = async (id: string) => {
    const estate = tree.find((area) => area.id === id)
    if (!estate) return
    const isVisitor = me.refusal?.code === 'not_signed_in'
    if (isVisitor || (await act.run({ estateId: id })).ok) done(estate)
  }
  return { choose: (id: string) => void choose(id), refusal: act.refusal, path }
}
