import { siteRegister } from '@mulin/shared/inspections/site-register'
import { RiskLevel, type Site, SiteKind } from '@mulin/shared/inspections/site'
import { useState } from 'react'
import { api } from '../../../api'
import { agoText, leftText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { usePageShow } from '../../../platform/page-life'
import { useWide } from '../../../platform/wide'
import { AnsweredPages } from '../../../queries/answered'
import { usePages } from '../../../queries/use-pages'
import { Button } from '../../../ui/button'
import { Filter, Filters } from '../../../ui/filter'
import { LongList } from '../../../ui/long-list'
import { SplitView } from '../../../ui/split-view'
import { Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { Tag } from '../../../ui/tag'
import { TextField } from '../../../ui/text-field'
import { WorkRow } from '../../../ui/work-row'
import { kindIcons, kindWords, riskTones, riskWords } from '../words'
import { UnsentVisits } from '../unsent/unsent-visits'
import { SiteForm } from './site-form'
import { SiteWork } from './site-work'
import { texts } from './texts'
import { useMayManage } from './use-may-manage'

type Wanted = { kind: SiteKind | 'all'; risk: RiskLevel | 'all'; words: string }

const kindOptions = [
  { value: 'all' as const, label: texts.allKinds },
  ...SiteKind.options.map((value) => ({ value, label: kindWords[value] })),
]
const riskOptions = [
  { value: 'all' as const, label: texts.allRisks },
  ...RiskLevel.options.map((value) => ({ value, label: riskWords[value] })),
]

/** The register: the most dangerous first, one beside it where there is room. */
export function SiteList() {
  const [wanted, setWanted] = useState<Wanted>({ kind: 'all', risk: 'all', words: '' })
  const [chosen, setChosen] = useState<string>()
  const [adding, setAdding] = useState(false)
  const mayManage = useMayManage()
  return (
    <Stack>
      <UnsentVisits />
      <Filters label={texts.list}>
        <Filter
          label={texts.kind}
          options={kindOptions}
          value={wanted.kind}
          onChange={(kind) => setWanted({ ...wanted, kind })}
        />
        <Filter
          label={texts.risk}
          options={riskOptions}
          value={wanted.risk}
          onChange={(risk) => setWanted({ ...wanted, risk })}
        />
      </Filters>
      <Search onFind={(words) => setWanted({ ...wanted, words })} />
      {mayManage && (
        <Button icon="plus" onPress={() => setAdding(true)}>
          {texts.add}
        </Button>
      )}
      <SplitView
        list={<Sites wanted={wanted} chosen={chosen} onChoose={setChosen} />}
        detail={chosen && <SiteWork key={chosen} siteId={chosen} />}
        nothing={<Empty icon="shield" what={texts.chooseOne} />}
        detailLabel={texts.site}
      />
      {adding && <SiteForm onClose={() => setAdding(false)} />}
    </Stack>
  )
}

function Search({ onFind }: { onFind: (words: string) => void }) {
  const [typed, setTyped] = useState('')
  return (
    <Stack gap="tight">
      <TextField label={texts.search} optional maxLength={40} value={typed} onChange={setTyped} />
      <Button icon="search" onPress={() => onFind(typed.trim())}>
        {texts.find}
      </Button>
    </Stack>
  )
}

interface SitesProps {
  wanted: Wanted
  chosen: string | undefined
  onChoose: (siteId: string) => void
}

function Sites({ wanted, chosen, onChoose }: SitesProps) {
  const wide = useWide()
  const { kind, risk, words } = wanted
  const asked = usePages(
    ['sites', kind, risk, words],
    (after) =>
      api(siteRegister).list({
        after,
        ...(kind !== 'all' && { kind }),
        ...(risk !== 'all' && { risk }),
        ...(words !== '' && { words }),
      }),
    { keep: siteRegister.list.output },
  )
  usePageShow(() => void (asked.pages && asked.again()))
  const open = (siteId: string) => (wide ? onChoose(siteId) : void go('site', { siteId }))
  return (
    <AnsweredPages of={asked}>
      {(pages) => {
        const sites = pages.flatMap((page) => page.sites)
        if (sites.length === 0) return <None filtered={kind !== 'all' || risk !== 'all' || words !== ''} />
        return (
          <LongList label={texts.list}>
            {sites.map((site) => (
              <SiteRow key={site.id} site={site} chosen={wide && site.id === chosen} onOpen={() => open(site.id)} />
            ))}
          </LongList>
        )
      }}
    </AnsweredPages>
  )
}

const None = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <Empty icon="search" what={texts.noneFound} next={texts.noneFoundNext} />
  ) : (
    <Empty icon="shield" what={texts.none} next={texts.noneNext} />
  )

function SiteRow({ site, chosen, onOpen }: { site: Site; chosen: boolean; onOpen: () => void }) {
  const { kind, name, risk, address, unitName, lastVisitAt, openFindings, nextRecheckAt } = site
  const visited = lastVisitAt ? texts.visited(agoText(lastVisitAt)) : texts.neverVisited
  return (
    <WorkRow
      label={name}
      icon={kindIcons[kind]}
      title={name}
      tag={<Tag tone={riskTones[risk]}>{riskWords[risk]}</Tag>}
      note={`${address} · ${unitName}`}
      age={openFindings > 0 ? `${visited}，${texts.openFindings(openFindings)}` : visited}
      {...(nextRecheckAt && { left: texts.recheckDue(leftText(nextRecheckAt)) })}
      chosen={chosen}
      onOpen={onOpen}
    />
  )
}
