/** CRC-16 with polynomial 0x8005, from 0, most significant bit first (CRC-16/UMTS), as four hexadecimal digits; `text` is ASCII. */
export function crc16(text: string): string {
  let crc = 0
  for (let index = 0; index < text.length; index += 1) {
    crc ^= (text.charCodeAt(index) & 0xff) << 8
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x8005) & 0xffff : crc << 1
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}
