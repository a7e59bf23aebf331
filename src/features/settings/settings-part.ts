/** The parts of the settings, each a page of its own. */
export const settingsParts = ['company', 'engines', 'keeping', 'faces', 'copies', 'people', 'clients'] as const
export type SettingsPart = (typeof settingsParts)[number]
