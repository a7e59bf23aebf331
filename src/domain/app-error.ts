/**
 * Every failure that a person may meet: its code, its HTTP status and its sentence: what is wrong, then what to do.
 * Anything else becomes `internal`, is logged with its cause and is never sent.
 */
export const appErrors = {
  'file.empty': { status: 400, message: 'The file is empty. Choose it again, or photograph the page.' },
  'file.missing': { status: 400, message: 'No file was sent. Choose a picture of the document.' },
  'file.too-large': { status: 413, message: 'The file is larger than 25 MB. Save it smaller, or photograph the page.' },
  'request.too-large': { status: 413, message: 'The upload is larger than 100 MB. Send fewer files at a time.' },
  'file.kind-unknown': {
    status: 415,
    message: 'This is not a file that can be read. JPEG, PNG, WebP, TIFF, AVIF, BMP, JPEG 2000 and PDF can.',
  },
  'file.animated': { status: 415, message: 'Moving pictures cannot be read. Save one picture of it as JPEG or PNG.' },
  'file.cut-short': { status: 422, message: 'The file is cut short or damaged. Choose it again, or photograph the page.' },
  'file.too-many-pixels': { status: 413, message: 'The picture has more than 50 million pixels. Scan it at 300 dpi, or save it smaller.' },
  'file.too-many-pages': { status: 413, message: 'The file has more than 100 pages. Split it, or send the pages that are needed.' },
  'file.no-pages': { status: 422, message: 'The file has no pages. Choose it again, or photograph the page.' },
  'file.locked': { status: 422, message: 'The file is locked with a password. Save it without one, or print it to a new PDF.' },
  'file.too-heavy': {
    status: 422,
    message: 'The file takes too long to open, or needs too much memory. Print it to a new PDF, or photograph the page.',
  },
  'page.nothing-found': {
    status: 422,
    message: 'No document was found in this picture. It may be the back, or upside down. Turn it, or type by hand.',
  },
  'record.not-found': { status: 404, message: 'There is no such record. It may have been deleted.' },
  'page.not-found': { status: 404, message: 'There is no such page. It may have been removed.' },
  'picture.destroyed': { status: 410, message: 'The picture was destroyed. Its fingerprint is kept in the record.' },
  'record.damaged': {
    status: 500,
    message: 'What is kept of this record cannot be opened: it was damaged or changed in the database. Restore a copy from before that.',
  },
  'record.held': { status: 409, message: 'The record is held. Nothing of it may be destroyed until the hold is lifted.' },
  'record.not-held': { status: 409, message: 'The record is not held.' },
  'record.without-pictures': {
    status: 409,
    message: 'The pictures of this record were destroyed, so no page can be added to it. Capture the document anew.',
  },
  'page.redacted': {
    status: 409,
    message:
      'Parts of this file are blacked out, so it is not handed out as it was given. Take the picture with its black boxes, or remove the boxes first.',
  },
  'record.stale': { status: 409, message: 'This record was changed meanwhile. Compare the two; nothing of yours is lost.' },
  'record.not-ready': { status: 409, message: 'The record is still being read. Wait until its fields are here.' },
  'record.not-open': { status: 409, message: 'The record is settled. Open it again to change it.' },
  'record.not-split': { status: 409, message: 'The picture of this record is not divided.' },
  'record.part-in-use': {
    status: 409,
    message:
      'Somebody has typed into another document of this picture, or settled it. Delete that record first, or leave the picture divided.',
  },
  'record.already-open': { status: 409, message: 'The record is open already.' },
  'record.not-settled': { status: 422, message: 'Something still has to be settled before it can be verified.' },
  'field.unknown': { status: 422, message: 'The document type has no such field.' },
  'rule.unknown': { status: 422, message: 'The document type has no such rule.' },
  'document-type.unknown': { status: 422, message: 'There is no such document type.' },
  'record.left-before': { status: 409, message: 'Some of these records were exported before and have not changed since.' },
  'engine.no-remote': {
    status: 409,
    message: 'No remote API is set on this server, so nobody can be asked. An admin can set one in Settings, Engines.',
  },
  'remote.refused': { status: 422, message: 'FlyOCR could not read it. The reader on this machine can try.' },
  'remote.no-answer': { status: 502, message: 'FlyOCR does not answer. The reader on this machine can read this one.' },
  'remote.not-sent': {
    status: 503,
    message: 'FlyOCR was not reached, and nothing was sent. The reader on this machine can read this one.',
  },
  'engine.of-environment': {
    status: 409,
    message: 'The remote API is set where this server is started, by FLYOCR_KEY and FLYOCR_SECRET. Change it there.',
  },
  'engine.address-unsafe': {
    status: 422,
    message: 'The address begins with https://, or with http:// where it is this computer. Others could read what is sent.',
  },
  'engine.keys-missing': { status: 422, message: 'Key and secret are both needed: each request is signed with the two.' },
  'engine.type-not-offered': { status: 422, message: 'The remote API does not read documents of this type.' },
  'tax-office.not-kept': { status: 422, message: 'The tax office cannot be asked for documents of this type.' },
  'tax-office.values-missing': { status: 422, message: 'A value that the tax office wants to be asked by is missing. Fill it in first.' },
  'engine.unavailable': {
    status: 503,
    message: 'The remote API was not reached, and nothing was sent. Check the connection and its address, then ask again.',
  },
  'video.kind-unknown': {
    status: 415,
    message: 'This is not a video that can be taken here. Animated WebP and GIF can; of others send the frames as JPEG or PNG.',
  },
  'video.too-long': {
    status: 413,
    message: 'The video is too long. Send at most 20 seconds of it, 300 frames, 100 million pixels in all.',
  },
  'faces.off': { status: 409, message: 'Faces are not looked at on this server. An admin can turn that on in Settings.' },
  'faces.no-check': { status: 404, message: 'There is no such comparison. Compare again.' },
  'faces.second-person': { status: 409, message: 'You were not sure, so somebody else is to say what they see in these faces.' },
  'film.over': { status: 404, message: 'This check is over, or its time ran out. Begin again.' },
  'film.busy': { status: 409, message: 'The frames before are still being looked at. Send the next when that is answered.' },
  'film.no-room': { status: 429, message: 'As many checks as this server can hold are under way. Try again in a minute.' },
  'film.too-long': { status: 413, message: 'The film is too long. Begin again.' },
  'film.out-of-order': { status: 422, message: 'Each frame has its time, and comes after those before it.' },
  'film.frame-too-large': { status: 413, message: 'A frame has more than 250 kB. Send it as JPEG of at most 640 pixels.' },
  'faces.no-reason': { status: 422, message: 'Say why it is a different person.' },
  'export.nothing': { status: 422, message: 'No record of these may leave: only verified ones can be exported.' },
  'export.destroyed': {
    status: 410,
    message: 'This file was destroyed together with a record that was in it. Export the others again.',
  },
  'export.unfit': { status: 422, message: 'None of these invoices has all that UBL wants. The preview names what is missing.' },
  'storage.full': {
    status: 507,
    message: 'Less than 1 GB is free on this computer. Free some space; captures wait safely in the browser until then.',
  },
  'request.invalid': { status: 400, message: 'The request is not of the form that is documented at /api/docs.' },
  'host.unknown': { status: 421, message: 'This address is not one of the server’s own. Set PUBLIC_URL to the address that people use.' },
  'origin.foreign': { status: 403, message: 'Another site may not use this address.' },
  'access.sign-in': { status: 401, message: 'Sign in first.' },
  'access.denied': { status: 403, message: 'You have no right to do this. An admin of this office can give it.' },
  'sign-in.refused': { status: 401, message: 'Name and passphrase do not belong together.' },
  'sign-in.code-wrong': { status: 401, message: 'This code is not right. Type the one that is shown now, or one of those kept aside.' },
  'sign-in.code-late': { status: 409, message: 'The time for the code is over. Type name and passphrase again.' },
  'sign-in.paused': { status: 429, message: 'Too many tries. Try again in a few minutes.' },
  'passkey.refused': { status: 401, message: 'This passkey was not accepted. Try again, or sign in with name and passphrase.' },
  'passkey.late': { status: 409, message: 'The time for the passkey is over. Try again.' },
  'passkey.known': { status: 409, message: 'This passkey is kept already.' },
  'office.off': { status: 409, message: 'No server of the office is set, so nobody can sign in by it.' },
  'office.away': { status: 503, message: 'The office’s own server does not answer. Try again, or sign in with name and passphrase.' },
  'office.late': {
    status: 409,
    message: 'The time for signing in at the office’s own server is over, or it was begun in another browser. Begin again.',
  },
  'office.refused': {
    status: 401,
    message: 'The office’s own server did not say who you are. Begin again, or sign in with name and passphrase.',
  },
  'office.unknown': { status: 403, message: 'The office knows you, but nobody has added you here. Ask an admin to add you.' },
  'office.other': {
    status: 403,
    message: 'Somebody else of the office signs in by your name here. An admin who gives a new passphrase lets you in.',
  },
  'passphrase.short': { status: 422, message: 'A passphrase has at least 12 characters, not always the same, and is more than the name.' },
  'passphrase.known': {
    status: 422,
    message: 'This passphrase is one of those that are guessed first. Take several words that do not belong together.',
  },
  'codes.on': { status: 409, message: 'Codes are asked for already.' },
  'accounts.on': { status: 409, message: 'Accounts are on already.' },
  'accounts.off': { status: 409, message: 'Accounts are not turned on.' },
  'accounts.needed': {
    status: 409,
    message: 'Other computers reach this server, so accounts must stay on. Set HOST to 127.0.0.1 first.',
  },
  'people.name-taken': { status: 409, message: 'Somebody signs in by this name already.' },
  'people.last-owner': { status: 409, message: 'This is the only owner. Give the right to another first.' },
  'people.is-service': {
    status: 422,
    message: 'A service account has no passphrase and is never an owner. Tokens let its program in.',
  },
  'token.refused': { status: 401, message: 'This token is not right, was ended or has run out. An admin can make another.' },
  'token.paused': { status: 429, message: 'Too many wrong tokens came from this address. Try again in a few minutes.' },
  'token.of-person': { status: 422, message: 'Only service accounts have tokens. Add one for your program first.' },
  'token.too-wide': { status: 422, message: 'A token may do no more than its service account and than whoever makes it.' },
  'token.past': { status: 422, message: 'This time has passed. Choose one that is still to come, or none.' },
  'not-found': { status: 404, message: 'There is nothing at this address.' },
  'server.preparing': { status: 503, message: 'The server is getting ready. Try again in a few seconds.' },
  'server.stopping': { status: 503, message: 'The server is stopping. Try again in a moment.' },
  internal: { status: 500, message: 'Something went wrong on the server. It was logged; nothing of yours is lost.' },
} as const satisfies Record<string, { status: number; message: string }>

export type AppErrorCode = keyof typeof appErrors

export function isAppErrorCode(code: string): code is AppErrorCode {
  return Object.hasOwn(appErrors, code)
}

/** A failure with a sentence for the person. */
export class AppError extends Error {
  readonly code: AppErrorCode
  readonly status: number
  /** What the sentence names, where it names something. */
  readonly data: Readonly<Record<string, string | number>> | undefined

  constructor(code: AppErrorCode, { data, ...options }: ErrorOptions & { data?: Readonly<Record<string, string | number>> } = {}) {
    super(appErrors[code].message, options)
    this.data = data
    this.name = 'AppError'
    this.code = code
    this.status = appErrors[code].status
  }
}
