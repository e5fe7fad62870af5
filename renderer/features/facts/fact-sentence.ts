import { responsibleText, targetText } from '../../../core/exporting/fact-text.ts'
import type { Fact } from '../../../core/model/fact-correction.ts'
import { factsStrings } from '../../strings/facts.ts'
import type { Language } from '../../strings/define-strings.ts'
import { strengthWords } from './FactMarks.tsx'

/** A fact in one line, as people write it down. */
export function factSentence(fact: Fact, language: Language): string {
  switch (fact.kind) {
    case 'target':
      return targetText(fact.value, language)
    case 'responsibility':
      return responsibleText(fact.value, language)
    case 'citation':
      return `《${fact.value.title}》${fact.value.documentNumber === null ? '' : `（${fact.value.documentNumber}）`}`
    case 'modality':
      return factsStrings[language][strengthWords[fact.value]]
  }
}
