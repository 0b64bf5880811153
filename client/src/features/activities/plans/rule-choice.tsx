import { MultiChoice } from '../../../ui/choice'
import { daysBefore } from './moment'
import type { SessionDraft } from './plan-draft'
import { newPool, newQuestion, type RulesDraft, teamDraftOf, usualWaiting } from './rules-draft'
import { ruleTexts } from './rule-texts'

type Rule = 'waiting' | 'mode' | 'team' | 'ages' | 'volunteersOnly' | 'pools' | 'questions'

interface Props {
  draft: SessionDraft
  onChange: (rules: RulesDraft) => void
}

const options = (['waiting', 'mode', 'team', 'ages', 'volunteersOnly', 'pools', 'questions'] as const).map((value) => ({
  value,
  label: ruleTexts[value],
}))

/** What goes beyond first come, first served; only what is chosen is asked about. */
export function RuleChoice({ draft, onChange }: Props) {
  const { rules } = draft
  const chosen = options.map(({ value }) => value).filter((rule) => isChosen[rule](rules))
  const toggle = (values: readonly Rule[]) => {
    const [rule] = options.map(({ value }) => value).filter((one) => values.includes(one) !== chosen.includes(one))
    if (rule) onChange({ ...rules, ...(chosen.includes(rule) ? without[rule] : withRule[rule](draft)) })
  }
  return (
    <MultiChoice
      label={ruleTexts.rules}
      hint={ruleTexts.rulesHint}
      options={options}
      values={chosen}
      onChange={toggle}
    />
  )
}

const isChosen: Record<Rule, (rules: RulesDraft) => boolean> = {
  waiting: ({ waiting }) => waiting !== undefined,
  mode: ({ mode }) => mode !== 'first_come',
  team: ({ team }) => team !== undefined,
  ages: ({ ages }) => ages !== undefined,
  volunteersOnly: ({ volunteersOnly }) => volunteersOnly,
  pools: ({ pools }) => pools.length > 0,
  questions: ({ questions }) => questions.length > 0,
}

const poolReleasedDaysBefore = 2

const withRule: Record<Rule, (draft: SessionDraft) => Partial<RulesDraft>> = {
  waiting: () => ({ waiting: usualWaiting }),
  mode: () => ({ mode: 'approval' }),
  team: () => ({ team: teamDraftOf() }),
  ages: () => ({ ages: { from: '', to: '' } }),
  volunteersOnly: () => ({ volunteersOnly: true }),
  pools: ({ day, from }) => ({ pools: [newPool([], daysBefore(poolReleasedDaysBefore, { day, time: from }))] }),
  questions: () => ({ questions: [newQuestion([])] }),
}

const without: Record<Rule, Partial<RulesDraft>> = {
  waiting: { waiting: undefined },
  mode: { mode: 'first_come' },
  team: { team: undefined },
  ages: { ages: undefined },
  volunteersOnly: { volunteersOnly: false },
  pools: { pools: [] },
  questions: { questions: [] },
}
