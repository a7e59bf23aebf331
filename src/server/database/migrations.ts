import type { Migration } from './migration.ts'
import { firstTables } from './migrations/0001-first-tables.ts'
import { pageTexts } from './migrations/0002-page-texts.ts'
import { partsOfPictures } from './migrations/0003-parts-of-pictures.ts'
import { guessedTypes } from './migrations/0004-guessed-types.ts'
import { valuesIndex } from './migrations/0005-values-index.ts'
import { exportOfLines } from './migrations/0006-export-of-lines.ts'
import { supplierMarksOfRecords } from './migrations/0007-supplier-marks.ts'
import { printPatterns } from './migrations/0008-print-patterns.ts'
import { historyChain } from './migrations/0009-history-chain.ts'
import { peopleAndSessions } from './migrations/0010-people.ts'
import { apiTokens } from './migrations/0011-api-tokens.ts'
import { passkeysOfPeople } from './migrations/0012-passkeys.ts'
import { signInByOffice } from './migrations/0012-sign-in-by-office.ts'
import { keeping } from './migrations/0013-keeping.ts'
import { redactions } from './migrations/0013-redactions.ts'
import { sealedValues } from './migrations/0014-sealed-values.ts'
import { facesAsked } from './migrations/0016-faces-asked.ts'
import { flyocrClients } from './migrations/0017-flyocr-clients.ts'
import { readingsAsked } from './migrations/0018-readings-asked.ts'

/** All steps, oldest first; a new one goes at the end. */
export const migrations: readonly Migration[] = [
  firstTables,
  pageTexts,
  partsOfPictures,
  guessedTypes,
  valuesIndex,
  exportOfLines,
  supplierMarksOfRecords,
  printPatterns,
  historyChain,
  peopleAndSessions,
  apiTokens,
  passkeysOfPeople,
  signInByOffice,
  keeping,
  redactions,
  sealedValues,
  facesAsked,
  flyocrClients,
  readingsAsked,
]
