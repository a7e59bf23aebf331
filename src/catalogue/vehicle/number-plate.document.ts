import { defineDocument, type FieldSpec } from '#domain/document-type.ts'

const fact = { kind: 'text', group: 'document', required: false, labels: [] } as const

/** What the reader says of the picture, not what stands on the plate: nothing for a person to settle. */
function measured(desc: string): FieldSpec {
  return { ...fact, flyocr: [desc], derived: true }
}

/**
 * A vehicle's number plate, alone or in a photo of the vehicle. It carries no check digit and is read from one place, so
 * it is never proven: a person looks.
 */
export const numberPlate = defineDocument({
  key: 'number-plate',
  mrz: null,
  sides: ['front'],
  fields: {
    plateNumber: { kind: 'plate', group: 'document', required: true, flyocr: ['License plate number'], labels: [] },
    plateColour: { ...fact, flyocr: ['License plate color'] },
    plateType: { ...fact, flyocr: ['License plate type'] },
    confidence: measured('Overall plate confidenc'),
    brightness: measured('Brightness evaluation'),
    motionDirection: measured('License plate motion direction'),
    position: measured('License plate position (left_top_right_bottom)'),
  },
  checks: [],
  characterThreshold: 0.9,
  flyocr: { endpoint: 'recog', typeId: '19', answersAs: '19' },
})
