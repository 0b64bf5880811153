import { Block, Press, Words } from './elements/of-target'
import { FieldGroup, type FieldProps } from './field'
import { Icon } from './icon'

/** 好差评: five levels with fixed names, 5 is the best. */
export const levelNames = { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' } as const
export type Level = keyof typeof levelNames
const levels = [5, 4, 3, 2, 1] as const satisfies readonly Level[]

interface Props extends FieldProps {
  /** Undefined until somebody chose: never a mark by default. */
  value: Level | undefined
  onChange: (level: Level) => void
}

export const Rating5 = ({ value, onChange, ...field }: Props) => (
  <FieldGroup {...field} role="radiogroup">
    <Block className="levels">
      {levels.map((level) => (
        <Press
          key={level}
          className={level === value ? 'level level-on' : 'level'}
          role="radio"
          checked={level === value}
          onPress={() => onChange(level)}
        >
          <Block className="level-stars" hidden>
            {Array.from({ length: level }, (_, star) => (
              <Icon key={star} name="star" size="small" />
            ))}
          </Block>
          <Words>{levelNames[level]}</Words>
        </Press>
      ))}
    </Block>
  </FieldGroup>
)
