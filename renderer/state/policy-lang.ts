import type { PolicyMetadata } from '../../core/model/policy.ts'

/** The `lang` of a quotation from a policy: its own face and line breaking, whatever the interface speaks. */
export const policyLang = ({ language, script }: Pick<PolicyMetadata, 'language' | 'script'>): string =>
  language === 'en' ? 'en' : script === 'hant' ? 'zh-Hant' : 'zh-Hans'
