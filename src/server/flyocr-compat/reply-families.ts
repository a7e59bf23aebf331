import { cardFamily } from './cards/card-family.ts'
import { passportLayout, td1Layout } from './cards/card-layouts.ts'
import { pageTextFamily } from './page-text/page-text-family.ts'
import { plateFamily } from './plates/plate-family.ts'
import type { ReplyFamily } from './reply-family.ts'

/** By `typeId`, which is a text: others of the reference are not numbers. */
export const replyFamilies: ReadonlyMap<string, ReplyFamily> = new Map([
  ['13', cardFamily('passport and every document with a machine-readable zone', passportLayout)],
  ['12009', cardFamily('TD-1', td1Layout)],
  ['19', plateFamily],
  ['1997', pageTextFamily],
])
