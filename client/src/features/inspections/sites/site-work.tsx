import { isOver } from '@mulin/shared/hazards/workflow'
import type { Site } from '@mulin/shared/inspections/site'
import { useState } from 'react'
import { agoText, timeText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { Answered } from '../../../queries/answered'
import { Button } from '../../../ui/button'
import { Cell, Cells } from '../../../ui/cell'
import { Skeleton } from '../../../ui/skeleton'
import { Row, Section, Stack } from '../../../ui/stack'
import { Tag } from '../../../ui/tag'
import { Headline, Text, Title } from '../../../ui/text'
import { kindIcons, kindWords, riskTones, riskWords } from '../words'
import { FindingCells } from './finding-cells'
import { InspectionCells } from './inspection-cells'
import { PlanSheet } from './plan-sheet'
import { Responsible } from './responsible'
import { SiteForm } from './site-form'
import { inspectionTexts, texts } from './texts'
import { useMayLead, useMayManage } from './use-may-manage'
import { type SiteFile, useSite } from './use-site'

/** A site: what it is, what is open there, what was inspected. Give each its own by `key`. */
export function SiteWork({ siteId }: { siteId: string }) {
  const asked = useSite(siteId)
  return (
    <Answered of={asked} skeleton={<Skeleton of="detail" />}>
      {(file) => <Shown file={file} />}
    </Answered>
  )
}

const Shown = ({ file }: { file: SiteFile }) => {
  const { site, inspections, findings } = file
  const open = findings.filter(({ state, recheck }) => !isOver(state) || recheck?.state === 'waiting')
  return (
    <Stack>
      <Row apart>
        <Headline>{site.name}</Headline>
        <Tag tone={riskTones[site.risk]}>{riskWords[site.risk]}</Tag>
      </Row>
      <Acts site={site} />
      <Facts site={site} />
      <Section label={texts.open}>
        <Title>{texts.open}</Title>
        {open.length === 0 ? <Text soft>{texts.noOpen}</Text> : <FindingCells label={texts.open} findings={open} />}
      </Section>
      <Section label={texts.history}>
        <Title>{texts.history}</Title>
        {inspections.length === 0 ? (
          <Text soft>{texts.noHistory}</Text>
        ) : (
          <InspectionCells label={texts.history} inspections={inspections} />
        )}
      </Section>
    </Stack>
  )
}

function Acts({ site }: { site: Site }) {
  const [planning, setPlanning] = useState(false)
  const [editing, setEditing] = useState(false)
  const [mayLead, mayManage] = [useMayLead(), useMayManage()]
  return (
    <Row>
      {mayLead && (
        <Button look="primary" icon="search" onPress={() => go('visit', { siteId: site.id })}>
          {texts.start}
        </Button>
      )}
      {mayLead && (
        <Button icon="calendar" onPress={() => setPlanning(true)}>
          {texts.plan}
        </Button>
      )}
      {mayManage && (
        <Button icon="edit" onPress={() => setEditing(true)}>
          {texts.edit}
        </Button>
      )}
      {planning && <PlanSheet site={site} onClose={() => setPlanning(false)} />}
      {editing && <SiteForm site={site} onClose={() => setEditing(false)} />}
    </Row>
  )
}

const Facts = ({ site }: { site: Site }) => (
  <Stack gap="close">
    <Cells label={texts.site}>
      <Cell icon={kindIcons[site.kind]} title={kindWords[site.kind]} note={site.address} />
      <Cell icon="office" title={texts.unit} note={site.unitName} />
      <Cell
        icon="clock"
        title={site.lastVisitAt ? inspectionTexts.on(timeText(site.lastVisitAt)) : texts.neverVisited}
        {...(site.lastVisitAt && { note: agoText(site.lastVisitAt) })}
      />
    </Cells>
    <Responsible site={site} />
  </Stack>
)
