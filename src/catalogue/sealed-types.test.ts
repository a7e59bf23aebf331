import { expect, test } from 'vitest'
import { sealsValues } from '#domain/seals-values.ts'
import type { Queue } from '#domain/accounts/queue.ts'
import { documentTypes } from './catalogue.ts'
import { queueOf } from './queue-of.ts'

const clear: ReadonlySet<Queue> = new Set(['invoices', 'texts'])

test.each(documentTypes().map((documentType) => [documentType.key, documentType] as const))(
  'values of %s are encrypted, unless they are of trade or a text',
  (key, documentType) => {
    expect(sealsValues(documentType)).toBe(!clear.has(queueOf(key)))
  },
)
