import { useState } from 'react'
import { Block, Press, Words } from './elements/of-target'
import { Field, type FieldProps } from './field'
import { Icon } from './icon'
import { PickerTrigger } from './picker'
import { Sheet } from './sheet'

export interface Branch {
  id: string
  name: string
  parentId?: string | undefined
}

interface Props extends FieldProps {
  /** Every node after its parent; a node whose parent is not among them stands at the top. */
  branches: readonly Branch[]
  value: string | undefined
  onChange: (id: string) => void
  /** What may be chosen; without it only what has nothing below. */
  mayChoose?: (branch: Branch) => boolean
  placeholder?: string
}

/** One place in a tree, level by level: 社区 → 网格 → 小区. */
export function TreePicker({ branches, value, onChange, mayChoose, placeholder = '请选择', ...field }: Props) {
  const [open, setOpen] = useState(false)
  const choose = (id: string) => {
    setOpen(false)
    onChange(id)
  }
  return (
    <>
      <Field {...field}>
        {({ id, label, describedBy }) => (
          <PickerTrigger
            {...{ id, label, describedBy, placeholder }}
            shown={
              value &&
              wayTo(branches, value)
                .map(({ name }) => name)
                .join(' ')
            }
            onPress={() => setOpen(true)}
          />
        )}
      </Field>
      <Sheet open={open} title={field.label} onClose={() => setOpen(false)}>
        <TreeList branches={branches} value={value} onChange={choose} {...(mayChoose && { mayChoose })} />
      </Sheet>
    </>
  )
}

type TreeListProps = Pick<Props, 'branches' | 'value' | 'onChange' | 'mayChoose'>

/** The same without field and sheet, where choosing is the page's whole purpose. */
export function TreeList({ branches, value, onChange, mayChoose }: TreeListProps) {
  const [at, setAt] = useState(() => parentOf(branches, value))
  const isLeaf = ({ id }: Branch) => !branches.some(({ parentId }) => parentId === id)
  const may = mayChoose ?? isLeaf
  const top = branches.filter(({ parentId }) => !branches.some(({ id }) => id === parentId))
  const rows = at === undefined ? top : branches.filter(({ parentId }) => parentId === at)
  const here = branches.find(({ id }) => id === at)
  return (
    <Block className="tree">
      <Way branches={wayTo(branches, at)} onPress={setAt} />
      {here && may(here) && (
        <TreeRow name={`${here.name}（全部）`} chosen={here.id === value} onPress={() => onChange(here.id)} />
      )}
      {rows.map((branch) => (
        <TreeRow
          key={branch.id}
          name={branch.name}
          chosen={branch.id === value}
          deeper={!isLeaf(branch)}
          onPress={() => (isLeaf(branch) ? onChange(branch.id) : setAt(branch.id))}
        />
      ))}
    </Block>
  )
}

const Way = ({ branches, onPress }: { branches: readonly Branch[]; onPress: (id: string | undefined) => void }) => (
  <Block className="way">
    <Press className="way-step" onPress={() => onPress(undefined)}>
      <Words>全部</Words>
    </Press>
    {branches.map(({ id, name }) => (
      <Press key={id} className="way-step" onPress={() => onPress(id)}>
        <Icon name="chevron" size="small" />
        <Words>{name}</Words>
      </Press>
    ))}
  </Block>
)

interface TreeRowProps {
  name: string
  chosen: boolean
  deeper?: boolean
  onPress: () => void
}

const TreeRow = ({ name, chosen, deeper = false, onPress }: TreeRowProps) => (
  <Press className={chosen ? 'cell chosen' : 'cell'} onPress={onPress}>
    <Words className="cell-words">{name}</Words>
    {chosen && <Icon name="check" />}
    {deeper && <Icon name="chevron" size="small" />}
  </Press>
)

const parentOf = (branches: readonly Branch[], value: string | undefined) =>
  branches.find(({ id }) => id === value)?.parentId

function wayTo(branches: readonly Branch[], id: string | undefined): Branch[] {
  const branch = branches.find((other) => other.id === id)
  return branch ? [...wayTo(branches, branch.parentId), branch] : []
}
