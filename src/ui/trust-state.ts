/** The five states of trust as the parts here draw them: line, glyph and colour each. */
export type TrustState = 'verified' | 'proven' | 'look' | 'conflict' | 'missing'
