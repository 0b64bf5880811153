import type { ReactNode } from 'react'
import { Block, Words } from './elements/of-target'
import { Icon } from './icon'

export interface Step {
  key: string
  title: string
  /** Who, and when, in words. */
  note?: string
  /** What was said, photos. */
  content?: ReactNode
  state: 'past' | 'now' | 'next'
}

/** What happened, what is happening, what comes next. */
export const Timeline = ({ steps, label }: { steps: readonly Step[]; label: string }) => (
  <Block as="ol" className="timeline" label={label}>
    {steps.map(({ key, title, note, content, state }) => (
      <Block as="li" key={key} className={`step step-${state}`} current={state === 'now' ? true : undefined}>
        <Block className="step-mark" hidden>
          {state === 'past' && <Icon name="check" size="small" />}
        </Block>
        <Block className="step-words">
          <Words as="p" className="step-title">
            {title}
          </Words>
          {note && (
            <Words as="p" className="caption soft">
              {note}
            </Words>
          )}
          {content}
        </Block>
      </Block>
    ))}
  </Block>
)
