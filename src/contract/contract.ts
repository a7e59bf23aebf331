import { documentTypesContract } from './document-types.contract.ts'
import { enginesContract } from './engines.contract.ts'
import { eventsContract } from './events.contract.ts'
import { exportsContract } from './exports.contract.ts'
import { facesContract } from './faces.contract.ts'
import { flyocrClientsContract } from './flyocr-clients.contract.ts'
import { livenessContract } from './liveness.contract.ts'
import { historyContract } from './history.contract.ts'
import { keepingContract } from './keeping.contract.ts'
import { officeContract } from './office.contract.ts'
import { pagesContract } from './pages.contract.ts'
import { passkeysContract } from './passkeys.contract.ts'
import { peopleContract } from './people.contract.ts'
import { recordsContract } from './records.contract.ts'
import { recordingsContract } from './recordings.contract.ts'
import { sessionContract } from './session.contract.ts'
import { settingsContract } from './settings.contract.ts'
import { statusContract } from './status.contract.ts'
import { taxOfficeContract } from './tax-office.contract.ts'
import { textsContract } from './texts.contract.ts'
import { tokensContract } from './tokens.contract.ts'

/** All that crosses the wire under /api/v1. Server and page both start from here and never from each other. */
export const contract = {
  status: statusContract,
  documentTypes: documentTypesContract,
  records: recordsContract,
  pages: pagesContract,
  texts: textsContract,
  taxOffice: taxOfficeContract,
  faces: facesContract,
  liveness: livenessContract,
  engines: enginesContract,
  recordings: recordingsContract,
  exports: exportsContract,
  history: historyContract,
  keeping: keepingContract,
  settings: settingsContract,
  session: sessionContract,
  passkeys: passkeysContract,
  office: officeContract,
  people: peopleContract,
  tokens: tokensContract,
  flyocrClients: flyocrClientsContract,
  events: eventsContract,
}
