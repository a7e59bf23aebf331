import { cnPlateFits } from '#domain/checks/cn-plate-fits.check.ts'
import { defineDocument, type FieldSpec } from '#domain/document-type.ts'

const fact = { kind: 'text', group: 'document', required: false, labels: [] } as const

/** What the reader says of the picture, not what stands on the plate: nothing for a person to settle. */
const measured = { ...fact, derived: true } as const satisfies FieldSpec

/**
 * A vehicle's number plate, alone or in a photo of the vehicle. It carries no check digit and is read from one place, so
 * it is never proven: a person looks.
 */
export const numberPlate = defineDocument({
  key: 'number-plate',
  country: null,
  titles: [],
  format: 'plate',
  mrz: null,
  sides: ['front'],
  fields: {
    plateNumber: { kind: 'plate', group: 'document', required: true, labels: [] },
    plateColour: fact,
    plateType: fact,
    confidence: measured,
    brightness: measured,
    motionDirection: measured,
    position: measured,
  },
  checks: [cnPlateFits('plateNumber')],
  characterThreshold: 0.9,
  rows: [
    {
      endpoint: 'recog',
      typeId: '19',
      answersAs: '19',
      side: null,
      items: [
        { desc: 'License plate number', from: ['plateNumber'] },
        { desc: 'License plate color', from: ['plateColour'] },
        { desc: 'License plate type', from: ['plateType'] },
        { desc: 'Overall plate confidenc', from: ['confidence'] },
        { desc: 'Brightness evaluation', from: ['brightness'] },
        { desc: 'License plate motion direction', from: ['motionDirection'] },
        { desc: 'License plate position (left_top_right_bottom)', from: ['position'] },
      ],
    },
  ],
})
