/** A check of a person's face. It reads no document: its answer is a verdict and how sure it is. */
export interface PersonCheck {
  /** The remote API's number; two checks share one, and their paths tell them apart. */
  typeId: string
  path: 'verFaceImage' | 'verLivenessImage' | 'verLivenessVideo'
  takes: 'two pictures' | 'picture' | 'video'
  /** What each item of the answer says, under the reference's own words. */
  says: readonly { desc: string; kind: 'verdict' | 'score' }[]
}

/** The remote API's checks of faces. None is done yet. */
export const personChecks: readonly PersonCheck[] = [
  {
    typeId: '21',
    path: 'verFaceImage',
    takes: 'two pictures',
    says: [
      { desc: 'Decision result', kind: 'verdict' },
      { desc: 'Decision value', kind: 'score' },
    ],
  },
  {
    typeId: '3035',
    path: 'verLivenessImage',
    takes: 'picture',
    says: [
      { desc: 'Living body', kind: 'verdict' },
      { desc: 'Decision value', kind: 'score' },
    ],
  },
  {
    typeId: '3035',
    path: 'verLivenessVideo',
    takes: 'video',
    says: [
      { desc: 'Decision value', kind: 'score' },
      { desc: 'Live or not', kind: 'verdict' },
      { desc: 'Whether there is a replacement', kind: 'verdict' },
      { desc: 'Whether there is blinking', kind: 'verdict' },
      { desc: 'Whether there is a mouth', kind: 'verdict' },
    ],
  },
]
