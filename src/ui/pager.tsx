import { Icon } from './icon.tsx'

export type PagerProps = {
  label: string
  /** From 1. */
  current: number
  last: number
  hrefOf: (page: number) => string
  words: { previous: string; next: string; page: (page: number) => string }
}

/** First, last and two on each side of the current page; 0 stands for a gap. */
export const pagesShown = (current: number, last: number): readonly number[] => {
  const near = Array.from({ length: last }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === last || Math.abs(page - current) <= 2,
  )
  return near.flatMap((page, index) => (index > 0 && page - (near[index - 1] ?? 0) > 1 ? [0, page] : [page]))
}

export const Pager = ({ label, current, last, hrefOf, words }: PagerProps) => {
  if (last <= 1) return null
  return (
    <nav class="pager" aria-label={label}>
      <ul>
        {current > 1 ? (
          <li>
            <a href={hrefOf(current - 1)} rel="prev">
              <Icon name="back" />
              <span>{words.previous}</span>
            </a>
          </li>
        ) : null}
        {pagesShown(current, last).map((page) =>
          page === 0 ? (
            <li class="pager__gap">…</li>
          ) : (
            <li class="pager__number">
              <a href={hrefOf(page)} aria-label={words.page(page)} aria-current={page === current ? 'page' : undefined}>
                {page}
              </a>
            </li>
          ),
        )}
        {current < last ? (
          <li>
            <a href={hrefOf(current + 1)} rel="next">
              <span>{words.next}</span>
              <Icon name="forward" />
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
