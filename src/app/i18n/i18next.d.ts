import type capture from './capture.en.json'
import type en from './en.json'
import type exportWords from './export.en.json'
import type history from './history.en.json'
import type records from './records.en.json'
import type review from './review.en.json'
import type settings from './settings.en.json'
import type account from './account.en.json'
import type signIn from './sign-in.en.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: {
      translation: typeof en &
        typeof capture &
        typeof exportWords &
        typeof history &
        typeof records &
        typeof review &
        typeof settings &
        typeof account &
        typeof signIn
    }
    returnNull: false
  }
}
