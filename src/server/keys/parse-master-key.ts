/** 64 hex digits: printed on paper it can be typed again. */
export function parseMasterKey(text: string): Buffer | null {
  const bare = text.replaceAll(/\s/g, '')
  return /^[0-9a-f]{64}$/i.test(bare) ? Buffer.from(bare, 'hex') : null
}
