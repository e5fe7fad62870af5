import type { PolicyMetadata, Script } from '../../../core/model/policy.ts'
import { policyLang } from '../../state/policy-lang.ts'

/** BCP 47 tag of a side as displayed: text of script `own`, in the other one where it is `converted`. */
export const sideLang = ({ language }: Pick<PolicyMetadata, 'language'>, own: Script, converted: boolean): string =>
  policyLang({ language, script: (own === 'hant') !== converted ? 'hant' : 'hans' })
