/** Words that stand on bank cards beside what their holders would call data. All without regard to case. */

/** Before or above the month from which a card is valid. */
export const fromWords = /valid\s?from|\b(?:from|since|desde|ab|depuis)\b|起始/iu

/** Before or above the month until which it is valid. */
export const untilWords = /(?:valid|good)\s?thru|\b(?:thru|through|exp(?:\.|ires?|iry|iration)?|until|end|hasta|fin)\b|有效期|至/iu

/** Banks call themselves so; a sentence about a bank is longer. */
export const bankWords = /bank|banco|banca\b|banque|sparkasse|\bcredit union\b|building society|银行|銀行|农信|信用社/iu

/** What kind of card it is. */
export const kindWords = /\b(?:debit|credit|prepaid|charge)\b|(?:借记|储蓄|信用|贷记|预付)卡/iu

/** What the bank sells it as. */
export const productWords =
  /\b(?:platinum|gold|classic|infinite|signature|titanium|standard|business|corporate|world(?: elite)?|electron|student|premier|silver|black)\b|(?:白金|金|普|钻石|龙|牡丹|金穗|长城)卡/iu

/** A line with one of these is no name of a person. */
export const cardWords =
  /\b(?:visa|master\s?card|maestro|cirrus|plus|union\s?pay|amex|american express|jcb|discover|diners|mir|card|valid|thru|good|month|year|mm|yy|expires?|end|from|until|member|since|authori[sz]ed|signature|signed|transferable|customer|service|contactless|international|chip|pay|www|com|pin|atm|debit|credit|prepaid|specimen|issued|property|return|found|call|tel)\b|bank|banco|banque|银|卡/iu
