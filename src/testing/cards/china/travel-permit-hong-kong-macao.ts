import type { Card } from '../card.ts'
import { permitFace } from '../permit-face.ts'
import { permitHolder } from '../permit-holder.ts'
import { chineseName, chinesePlace } from '../names/chinese-names.ts'
import { oneLineZone } from './one-line-zone.ts'

/** For residents of the mainland who go to Hong Kong and Macao, of 2014. */
export const travelPermitHongKongMacao: Card = {
  documentType: 'travel-permit-hong-kong-macao',
  says: (fiction) => ({
    ...permitHolder(fiction, chineseName(fiction), 10),
    documentNumber: fiction.form('cnPermitToHongKong'),
    placeOfIssue: chinesePlace(fiction).province,
    authority: '公安部出入境管理局',
  }),
  front: {
    ...permitFace(
      ['往来港澳通行证', 'EXIT-ENTRY PERMIT FOR TRAVELLING TO AND FROM HONG KONG AND MACAO'],
      { ground: ['#f3e6ea', '#ece9f4', '#f6ebe2'], lines: '#d0a6b4' },
      [
        ['签发机关', 300, 404, 'label'],
        ['{authority}', 300, 436, 'value'],
        ['签发地点', 600, 404, 'label'],
        ['{placeOfIssue}', 600, 436, 'value'],
      ],
    ),
    zone: oneLineZone('CS'),
  },
}
