import { CompatFailure } from './compat-failure.ts'

/** The parts of a form by name, the first where one comes twice. */
export type CompatForm = ReadonlyMap<string, string | File>

/** Multipart or urlencoded, as clients of the reference send it. Throws a `CompatFailure`. */
export async function readForm(request: Request): Promise<CompatForm> {
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('application/x-www-form-urlencoded')) return firstOfEach(new URLSearchParams(await request.text()))
  if (!type.startsWith('multipart/form-data')) {
    throw new CompatFailure(-2, 'Send the parameters as multipart/form-data or application/x-www-form-urlencoded.')
  }
  return firstOfEach(await request.formData().catch(refuseForm))
}

function firstOfEach(parts: Iterable<[string, string | File]>): CompatForm {
  // Entered last to first, so that the first stays.
  return new Map([...parts].toReversed())
}

function refuseForm(cause: unknown): never {
  throw new CompatFailure(-2, 'The form is cut short or damaged. Send it again.', { cause })
}

export function textOf(form: CompatForm, name: string): string {
  const part = form.get(name)
  return typeof part === 'string' ? part.trim() : ''
}
