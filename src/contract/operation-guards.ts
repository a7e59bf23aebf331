import type { AnyContractProcedure } from '@orpc/contract'
import type { Right } from '#domain/accounts/right.ts'
import type { contract } from './contract.ts'

/** What an operation needs of who asks for it, before it is called. */
export interface Guard {
  /**
   * `nothing`: anybody who reaches the server; `sign-in`: whoever is known here; `person`: the same, but no program, because
   * it is about what one signs in by.
   */
  needs: Right | 'person' | 'sign-in' | 'nothing'
  /**
   * What its `id` names, where it names something that must be of the asker's queues, else it is as if it were not there:
   * a record; a record with all others of the same picture; the file of an export with all that is in it.
   */
  on?: 'record' | 'whole-picture' | 'export'
  /** Its `documentType` makes a record of that type, so that must be of the asker's queues too. */
  setsType?: true
}

type GuardsOf<Router> = {
  readonly [Name in keyof Router]: Router[Name] extends AnyContractProcedure ? Guard : GuardsOf<Router[Name]>
}

const onRecord = (needs: Right): Guard => ({ needs, on: 'record' })

/** The guard of every operation. One that is missing here does not compile. */
export const operationGuards: GuardsOf<typeof contract> = {
  status: { get: { needs: 'nothing' } },
  documentTypes: { own: { needs: 'sign-in' }, list: { needs: 'sign-in' } },
  records: {
    create: { needs: 'records.capture', setsType: true },
    addPage: onRecord('records.capture'),
    list: { needs: 'records.read' },
    counts: { needs: 'records.read' },
    get: onRecord('records.read'),
    history: onRecord('history.read'),
    editFields: onRecord('records.review'),
    acceptRule: onRecord('records.review'),
    changeType: { needs: 'records.capture', on: 'record', setsType: true },
    changeReference: onRecord('records.capture'),
    keepWhole: { needs: 'records.capture', on: 'whole-picture' },
    readAgain: onRecord('records.capture'),
    verify: onRecord('records.review'),
    reject: onRecord('records.review'),
    postpone: onRecord('records.review'),
    reopen: onRecord('records.review'),
    remove: onRecord('records.delete'),
    twins: onRecord('records.read'),
    known: onRecord('records.read'),
    removeSpecimens: { needs: 'records.delete' },
  },
  pages: {
    picture: onRecord('records.read'),
    crop: onRecord('records.read'),
    original: { needs: 'records.read', on: 'whole-picture' },
    redactions: onRecord('records.read'),
    setRedactions: onRecord('records.review'),
    redacted: onRecord('records.read'),
  },
  texts: { get: onRecord('records.read'), find: onRecord('records.read') },
  taxOffice: { list: onRecord('records.read'), ask: onRecord('records.review') },
  faces: {
    list: onRecord('records.read'),
    compare: onRecord('records.review'),
    compareTwo: { needs: 'records.review' },
    decide: onRecord('records.review'),
  },
  liveness: {
    list: onRecord('records.read'),
    judgeStill: onRecord('records.review'),
    judgeVideo: onRecord('records.review'),
    begin: onRecord('records.review'),
    addFrames: onRecord('records.review'),
    changeStep: onRecord('records.review'),
    end: onRecord('records.review'),
  },
  engines: {
    ofRecord: onRecord('records.read'),
    get: { needs: 'sign-in' },
    setPolicy: { needs: 'settings.change' },
    remote: { needs: 'settings.change' },
    setRemote: { needs: 'settings.change' },
    switchRemote: { needs: 'settings.change' },
    removeRemote: { needs: 'settings.change' },
    testRemote: { needs: 'settings.change' },
  },
  recordings: {
    list: { needs: 'settings.change' },
    switch: { needs: 'settings.change' },
    file: { needs: 'settings.change' },
    remove: { needs: 'settings.change' },
  },
  exports: {
    preview: { needs: 'records.export' },
    run: { needs: 'records.export' },
    list: { needs: 'records.export' },
    file: { needs: 'records.export', on: 'export' },
    templates: { needs: 'records.export' },
    saveTemplate: { needs: 'records.export' },
    removeTemplate: { needs: 'records.export' },
  },
  history: { list: { needs: 'history.read' }, check: { needs: 'history.read' }, head: { needs: 'history.read' } },
  keeping: {
    get: { needs: 'sign-in' },
    set: { needs: 'settings.change' },
    effect: { needs: 'settings.change' },
    ofRecord: onRecord('records.read'),
    hold: onRecord('records.delete'),
    lift: onRecord('records.delete'),
    findPerson: { needs: 'records.delete' },
    // Which of them the asker sees it looks at itself.
    forget: { needs: 'records.delete' },
  },
  settings: {
    get: { needs: 'sign-in' },
    copies: { needs: 'settings.change' },
    setOwnCompany: { needs: 'settings.change' },
    setFaces: { needs: 'settings.change' },
  },
  session: {
    get: { needs: 'nothing' },
    signIn: { needs: 'nothing' },
    confirm: { needs: 'nothing' },
    signOut: { needs: 'nothing' },
    changePassphrase: { needs: 'person' },
    devices: { needs: 'person' },
    endDevice: { needs: 'person' },
    startCodes: { needs: 'person' },
    confirmCodes: { needs: 'person' },
    endCodes: { needs: 'person' },
  },
  passkeys: {
    list: { needs: 'person' },
    start: { needs: 'person' },
    add: { needs: 'person' },
    remove: { needs: 'person' },
    ask: { needs: 'nothing' },
    signIn: { needs: 'nothing' },
  },
  office: { begin: { needs: 'nothing' }, answer: { needs: 'nothing' } },
  people: {
    list: { needs: 'people.manage' },
    names: { needs: 'sign-in' },
    add: { needs: 'people.manage' },
    addService: { needs: 'people.manage' },
    change: { needs: 'people.manage' },
    setPassphrase: { needs: 'people.manage' },
    remove: { needs: 'people.manage' },
    turnOn: { needs: 'accounts.switch' },
    turnOff: { needs: 'accounts.switch' },
  },
  tokens: { list: { needs: 'people.manage' }, make: { needs: 'people.manage' }, end: { needs: 'people.manage' } },
  flyocrClients: {
    list: { needs: 'settings.change' },
    make: { needs: 'settings.change' },
    change: { needs: 'settings.change' },
    end: { needs: 'settings.change' },
    calls: { needs: 'history.read' },
    verification: { needs: 'settings.change' },
    setVerification: { needs: 'settings.change' },
  },
  events: { stream: { needs: 'sign-in' } },
}
