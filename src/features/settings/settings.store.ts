import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** What was typed and is not saved yet, one entry a line. Whoever looks at another screen meanwhile finds it again. */
export interface CompanyDraft {
  names: string
  taxIds: string
}

interface SettingsState {
  company: CompanyDraft | null
}

const settingsStore = createStore<SettingsState>()(() => ({ company: null }))

export function keepCompanyDraft(company: CompanyDraft | null): void {
  settingsStore.setState({ company })
}

export function companyDraft(): CompanyDraft | null {
  return settingsStore.getState().company
}

export function useCompanyDraft(): CompanyDraft | null {
  return useStore(settingsStore, (state) => state.company)
}
