import { useEffect, useState } from 'react'
import { explainFailure } from '../../../core/contract/explain.ts'
import type { CleaningChange, CleaningEntry, CleaningRuleId } from '../../../core/model/cleaned-text.ts'
import type { Result } from '../../../core/model/result.ts'
import { commonStrings } from '../../strings/common.ts'
import { readerStrings } from '../../strings/reader.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Dialog } from '../../ui/Dialog.tsx'

const MOST_SHOWN = 60

/** What cleaning changed when the policy was read, by kind, with before and after; pressing a change goes to its place. */
export function CleaningDialog({ counts, load, lang, onGoTo, onClose }: { readonly counts: readonly CleaningEntry[]; readonly load: () => Promise<Result<readonly CleaningChange[]>>; readonly lang: string; readonly onGoTo: (offset: number) => void; readonly onClose: () => void }) {
  const words = useStrings(readerStrings)
  const common = useStrings(commonStrings)
  const language = useLanguage()
  const [answer, setAnswer] = useState<Result<readonly CleaningChange[]> | null>(null)
  useEffect(() => {
    let wanted = true
    void load().then((result) => { if (wanted) setAnswer(result) })
    return () => { wanted = false }
  }, [load])
  const changes = answer?.ok === true ? answer.value : []
  const done = counts.filter((entry) => entry.count > 0)
  return (
    <Dialog open onClose={onClose} title={words.cleaning} closeLabel={common.close} width={640}>
      <p className="mute" tabIndex={-1} data-autofocus="">{done.length === 0 ? words.cleanedNone : words.untouched}</p>
      {answer?.ok === false ? <p role="alert">{explainFailure(answer.failure, language).cause}</p> : null}
      {done.map(({ rule, count }) => {
        const own = changes.filter((change) => change.rule === rule)
        return (
          <section key={rule} className="cleaning-kind">
            <h3>{words[ruleNames[rule]]}<span className="count">{words.cleanedCount(count)}</span></h3>
            <ul>
              {own.slice(0, MOST_SHOWN).map((change) => (
                <li key={`${change.at.start} ${change.before}`}>
                  <button type="button" className="cleaning-change" lang={lang} onClick={() => { onGoTo(change.at.start) }}>
                    {change.before === '' ? null : <del><span className="sr">{change.after === '' ? words.removed : ''}</span>{visible(change.before)}</del>}
                    {change.after === '' ? null : <><span className="mute">{change.before === '' ? words.inserted : words.replaced}</span><ins>{visible(change.after)}</ins></>}
                  </button>
                </li>
              ))}
            </ul>
            {answer !== null && count > Math.min(own.length, MOST_SHOWN) ? <p className="mute">{words.cleanedMore(count - Math.min(own.length, MOST_SHOWN))}</p> : null}
          </section>
        )
      })}
    </Dialog>
  )
}

/** Blanks and line ends that would not be seen. */
const visible = (words: string): string => words.replace(/\n/g, '⏎').replace(/ /g, '␣').replace(/\t/g, '⇥').replace(/\u3000/g, '□')

const ruleNames = {
  'pinyin-gloss': 'rulePinyin', 'page-number': 'rulePageNumber', 'running-head': 'ruleRunningHead', 'hard-wrap': 'ruleHardWrap', 'inner-blank': 'ruleInnerBlank',
  'site-chrome': 'ruleSiteChrome', 'punctuation-width': 'rulePunctuation', 'marker-slip': 'ruleMarker', 'injected-text': 'ruleInjected',
} as const satisfies Record<CleaningRuleId, string>
