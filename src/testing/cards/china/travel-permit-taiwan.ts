import type { Card } from '../card.ts'
import { permitFace } from '../permit-face.ts'
import { permitHolder } from '../permit-holder.ts'
import { chineseName, chinesePlace } from '../names/chinese-names.ts'
import { oneLineZone } from './one-line-zone.ts'

/** For residents of the mainland who go to Taiwan, of 2017. */
export const travelPermitTaiwan: Card = {
  documentType: 'travel-permit-taiwan',
  says: (fiction) => ({
    ...permitHolder(fiction, chineseName(fiction), 10),
    documentNumber: fiction.form('cnPermitToTaiwan'),
    placeOfIssue: chinesePlace(fiction).province,
    authority: '公安部出入境管理局',
  }),
  front: {
    ...permitFace(
      ['往来台湾通行证', 'EXIT-ENTRY PERMIT FOR TRAVELLING TO AND FROM TAIWAN'],
      { ground: ['#e4f0e4', '#eaeef2', '#f1efdf'], lines: '#9fc0a0' },
      [
        ['签发机关', 300, 404, 'label'],
        ['{authority}', 300, 436, 'value'],
        ['签发地点', 600, 404, 'label'],
        ['{placeOfIssue}', 600, 436, 'value'],
      ],
    ),
    zone: oneLineZone('CT'),
  },
}
