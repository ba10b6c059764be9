import type { Child } from 'hono/jsx'

export type Column = { label: string; align?: 'start' | 'end'; width?: 'narrow' }
export type Row = { cells: readonly Child[]; tone?: 'wrong' | 'look' | 'done' }

export type TableProps = {
  caption: Child
  isCaptionHidden?: boolean
  columns: readonly Column[]
  rows: readonly Row[]
}

/** The first cell names the row. Where it is narrow every row becomes a block, each cell behind its column's name. */
export const Table = ({ caption, isCaptionHidden, columns, rows }: TableProps) => (
  <div class="table-frame">
    <table class="table">
      <caption class={isCaptionHidden ? 'hidden' : 'table__caption'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, align, width }) => (
            <th scope="col" data-align={align} data-width={width}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, tone }) => (
          <tr data-tone={tone}>
            {cells.map((cell, index) => (
              <Cell column={columns[index]} isHead={index === 0}>
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Cell = ({ column, isHead, children }: { column?: Column; isHead: boolean; children?: Child }) =>
  isHead ? (
    <th scope="row" data-align={column?.align}>
      {children}
    </th>
  ) : (
    <td data-label={column?.label} data-align={column?.align}>
      <div>{children}</div>
    </td>
  )
