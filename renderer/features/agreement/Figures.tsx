import type { Agreement } from '../../../core/model/agreement.ts'
import { agreementStrings } from '../../strings/agreement.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { alphaWords, figureText, kappaWords, shareText } from './figure-words.ts'

/** The overall figures, each with what it means in plain words. */
export function Figures({ agreement: { overall, policies, tags } }: { readonly agreement: Agreement }) {
  const words = useStrings(agreementStrings)
  const language = useLanguage()
  const clauses = policies.reduce((sum, policy) => sum + policy.clauses, 0)
  return (
    <section className="agreement-figures" aria-label={words.overall}>
      <dl>
        <div>
          <dt>{words.observed}</dt>
          <dd>
            <b>{shareText(overall.observed)}</b>
          </dd>
          <dd className="mute">{words.observedMeans}</dd>
        </div>
        <div>
          <dt>{words.kappa}</dt>
          <dd>
            <b>{figureText(overall.kappa)}</b>
            <span>{kappaWords(overall.kappa, language)}</span>
          </dd>
          <dd className="mute">{words.kappaMeans}</dd>
        </div>
        <div>
          <dt>{words.alpha}</dt>
          <dd>
            <b>{figureText(overall.alpha)}</b>
            <span>{alphaWords(overall.alpha, language)}</span>
          </dd>
          <dd className="mute">{words.alphaMeans}</dd>
        </div>
      </dl>
      <p className="mute">{words.basis(clauses, tags.length, overall.units)}</p>
    </section>
  )
}
