import type { ReactNode } from 'react'
import { Block } from './elements/of-target'
import { useSettling } from './use-settling'

export interface Column<Row> {
  title: string
  cell: (row: Row) => ReactNode
  /** Numbers stand right. */
  number?: boolean
  /** Stays in one line, or is never narrower than a few words, however long the other columns are. */
  room?: 'line' | 'words'
}

interface Props<Row> {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
}

/** For wide screens; on a phone show the same rows as cells. */
export function Table<Row>({ label, columns, rows, keyOf }: Props<Row>) {
  const settling = useSettling(rows.map(keyOf))
  return (
    <Block className="table-place">
      <Block as="table" className={`table ${settling}`} label={label}>
        <Block as="thead">
          <Block as="tr">
            {columns.map(({ title, number }) => (
              <Block as="th" key={title} className={`table-cell table-head ${number ? 'number' : ''}`}>
                {title}
              </Block>
            ))}
          </Block>
        </Block>
        <Block as="tbody">
          {rows.map((row) => (
            <Block as="tr" key={keyOf(row)}>
              {columns.map(({ title, cell, number, room }) => (
                <Block
                  as="td"
                  key={title}
                  className={`table-cell ${number ? 'number' : ''} ${room ? `table-${room}` : ''}`}
                >
                  {cell(row)}
                </Block>
              ))}
            </Block>
          ))}
        </Block>
      </Block>
    </Block>
  )
}
