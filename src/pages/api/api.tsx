import * as v from 'valibot'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import { ja } from '../../text/ja.ts'
import { frameOf } from '../public/frame.ts'
import { keptForAMoment } from '../public/kept.ts'
import { fromShelf } from '../public/from-shelf.ts'
import { ApiView } from './api.view.tsx'
import { csvOf } from './csv.ts'
import { documentShape } from './document-shape.ts'
import { documentAt } from './document.ts'
import { everyOpen } from './every-open.ts'
import { openingData } from './openings.ts'
import { marked, readByAnyone } from './read-by-anyone.ts'

/** The open data: for programs, for spreadsheets, and the page that explains them. */
export const apiPages = factory
  .createApp()
  .route('/', openingData)
  .get(paths.api.document(), can('listing.read'), keptForAMoment, readByAnyone, marked, async (c) =>
    c.json(await documentAt(c.get('deps').baseUrl)),
  )
  .get(paths.api.home(), can('listing.read'), keptForAMoment, async (c) => {
    const shown = await fromShelf(c, (shelf) => shelf.town())
    const frame = frameOf(c, { t: ja, ...shown })
    return page(c, <ApiView {...frame} document={v.parse(documentShape, await documentAt(frame.baseUrl))} />)
  })
  .get(paths.csv(), can('listing.read'), keptForAMoment, async (c) => {
    return c.body(csvOf(await everyOpen(c), c.get('deps').baseUrl), 200, {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="openings-${c.get('today')}.csv"`,
    })
  })
