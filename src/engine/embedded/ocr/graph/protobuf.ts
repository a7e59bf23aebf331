/** One field of a protobuf message as it stands on the wire; what is not understood passes through unchanged. */
export interface WireField {
  number: number
  /** 0 varint, 1 eight bytes, 2 length-delimited, 5 four bytes. */
  type: number
  /** The varint, for type 0. */
  varint: number
  /** The bytes, for every other type. */
  bytes: Uint8Array
}

const nothing = new Uint8Array(0)

/** Splits a message into its fields without copying. Throws for groups, which ONNX does not use. */
export function readFields(message: Uint8Array): WireField[] {
  const fields: WireField[] = []
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = message[at++] ?? 0
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
  }
  while (at < message.length) {
    const key = varint()
    const type = key & 7
    const number = Math.floor(key / 8)
    if (type === 0) {
      fields.push({ number, type, varint: varint(), bytes: nothing })
      continue
    }
    const length = type === 2 ? varint() : lengthOfFixed(type)
    fields.push({ number, type, varint: 0, bytes: message.subarray(at, at + length) })
    at += length
  }
  return fields
}

function lengthOfFixed(type: number): number {
  if (type === 1) return 8
  if (type === 5) return 4
  throw new Error(`Wire type ${type} in a model file`)
}

/** The message of these fields. */
export function writeFields(fields: readonly WireField[]): Uint8Array {
  const parts = fields.flatMap(({ number, type, varint, bytes }) => {
    const key = varintBytes(number * 8 + type)
    if (type === 0) return [key, varintBytes(varint)]
    return type === 2 ? [key, varintBytes(bytes.length), bytes] : [key, bytes]
  })
  const message = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    message.set(part, at)
    at += part.length
  }
  return message
}

function varintBytes(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  while (rest >= 128) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
  return Uint8Array.from(bytes)
}

export function bytesField(number: number, bytes: Uint8Array): WireField {
  return { number, type: 2, varint: 0, bytes }
}

export function varintField(number: number, varint: number): WireField {
  return { number, type: 0, varint, bytes: nothing }
}

export function textField(number: number, text: string): WireField {
  return bytesField(number, new TextEncoder().encode(text))
}

export function textOf(field: WireField | undefined): string {
  return field ? new TextDecoder().decode(field.bytes) : ''
}
