import { Block, Press, Words } from './elements/of-target'

interface Props {
  label: string
  note?: string
  on: boolean
  onChange: (on: boolean) => void
}

/** The whole row is the target. */
export const Switch = ({ label, note, on, onChange }: Props) => (
  <Press className="cell" role="switch" checked={on} onPress={() => onChange(!on)}>
    <Block className="cell-words">
      <Words className="cell-title">{label}</Words>
      {note && <Words className="cell-note caption soft">{note}</Words>}
    </Block>
    <Words className={on ? 'switch switch-on' : 'switch'} hidden />
  </Press>
)
