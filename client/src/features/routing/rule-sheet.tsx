import { isOffered } from '@mulin/shared/offered'
import { areasAtMost, type RoutingRule } from '@mulin/shared/routing/rule'
import { EntrySheet } from '../../queries/entry-sheet'
import { unitsInOrder, unitWords } from '../../queries/in-order'
import { areaName, premiseWords } from '../../queries/rule-premises'
import { Choice, MultiChoice } from '../../ui/choice'
import { TimeField } from '../../ui/date-time-field'
import { Searched } from '../../ui/searched'
import { TreePicker } from '../../ui/tree-picker'
import { faultsOf, type RuleDraft, ruleOf, valueOf } from './rule-draft'
import type { Names } from './rule-words'
import { texts } from './texts'

interface Props {
  draft: RuleDraft
  names: Names
  onDone: (rule: RoutingRule) => void
  onClose: () => void
}

/** One rule: for what, where, when, and to whom it goes. */
export const RuleSheet = ({ draft: given, names, onDone, onClose }: Props) => (
  <EntrySheet title={texts.rules} given={given} faultsOf={faultsOf} entryOf={ruleOf} {...{ onDone, onClose }}>
    {({ draft, faults, onChange }) => (
      <>
        <Searched label={unitWords.find} options={destinations(names)} isChosen={(to) => to === draft.to}>
          {(options) => (
            <Choice
              label={texts.to}
              options={options}
              value={draft.to}
              error={faults.to}
              onChange={(to) => onChange({ to })}
            />
          )}
        </Searched>
        <WhatFields {...{ draft, names, onChange }} />
        <WhenFields {...{ draft, onChange }} error={faults.hours} />
      </>
    )}
  </EntrySheet>
)

const destinations = ({ units }: Names) => [
  { value: valueOf({ role: 'grid_worker' }), label: texts.roles.grid_worker },
  { value: valueOf({ role: 'property' }), label: texts.roles.property },
  ...unitsInOrder(units.filter(isOffered)).map(({ id, name }) => ({ value: valueOf({ unitId: id }), label: name })),
]

interface FieldsProps {
  draft: RuleDraft
  names: Names
  onChange: (changes: Partial<RuleDraft>) => void
}

const WhatFields = ({ draft, names, onChange }: FieldsProps) => (
  <>
    <MultiChoice
      label={texts.categories}
      hint={texts.categoriesHint}
      options={names.categories.filter(isOffered).map(({ id, name }) => ({ value: id, label: name }))}
      values={draft.categoryIds}
      onChange={(categoryIds) => onChange({ categoryIds })}
    />
    <AreaFields {...{ draft, names, onChange }} />
  </>
)

const pathsOf = (areas: Names['areas'], chosen: string) =>
  areas.filter(({ id }) => id === chosen).map(({ path }) => path)

const AreaFields = ({ draft: { areaPaths }, names, onChange }: FieldsProps) => (
  <>
    {areaPaths.length > 0 && (
      <MultiChoice
        label={texts.area}
        hint={texts.areasHint}
        options={areaPaths.map((path) => ({ value: path, label: areaName(path, names.areas) }))}
        values={areaPaths}
        onChange={(paths) => onChange({ areaPaths: paths })}
      />
    )}
    {areaPaths.length < areasAtMost && (
      <TreePicker
        {...(areaPaths.length > 0 ? { label: texts.anotherArea } : { label: texts.area, hint: texts.areaHint })}
        branches={names.areas}
        value={undefined}
        mayChoose={() => true}
        onChange={(chosen) => onChange({ areaPaths: [...new Set([...areaPaths, ...pathsOf(names.areas, chosen)])] })}
      />
    )}
  </>
)

const days = [
  { value: 'any' as const, label: texts.anyDay },
  { value: 'workdays' as const, label: premiseWords.days.workdays },
  { value: 'rest_days' as const, label: premiseWords.days.rest_days },
]

const WhenFields = ({ draft, error, onChange }: Omit<FieldsProps, 'names'> & { error: string | undefined }) => (
  <>
    <Choice label={texts.when} options={days} value={draft.days} onChange={(value) => onChange({ days: value })} />
    <TimeField
      label={texts.from}
      hint={texts.hoursHint}
      optional
      value={draft.from}
      error={error}
      onChange={(from) => onChange({ from })}
    />
    <TimeField optional label={texts.until} value={draft.until} onChange={(until) => onChange({ until })} />
  </>
)
